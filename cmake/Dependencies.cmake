# The libraries that the rooms own, as imported targets claimcheck_dep::<name>. Used by this build and, installed beside
# the package's configuration, by every program that links claimcheck: its archives need them at link time.

find_package(PkgConfig REQUIRED)
set(Boost_USE_STATIC_LIBS ON)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
unset(Boost_USE_STATIC_LIBS)
find_package(CURL REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(spdlog REQUIRED)

foreach(module IN ITEMS libcares libidn2 libpsl)
  pkg_check_modules(${module} REQUIRED IMPORTED_TARGET GLOBAL ${module})
endforeach()

# Debian ships these without a CMake or pkg-config file that serves. Archives, because each shared library costs start-up
# time: docs/decisions/0007.
function(claimcheck_archive name header)
  if(TARGET claimcheck_dep::${name})
    return()
  endif()
  find_path(claimcheck_${name}_include ${header} REQUIRED)
  find_library(claimcheck_${name}_archive ${CMAKE_STATIC_LIBRARY_PREFIX}${name}${CMAKE_STATIC_LIBRARY_SUFFIX} REQUIRED)
  mark_as_advanced(claimcheck_${name}_include claimcheck_${name}_archive)
  add_library(claimcheck_dep::${name} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(claimcheck_dep::${name} PROPERTIES
    IMPORTED_LOCATION ${claimcheck_${name}_archive}
    INTERFACE_INCLUDE_DIRECTORIES ${claimcheck_${name}_include})
endfunction()

claimcheck_archive(cmark-gfm cmark-gfm.h)
claimcheck_archive(cmark-gfm-extensions cmark-gfm-core-extensions.h)
target_link_libraries(claimcheck_dep::cmark-gfm-extensions INTERFACE claimcheck_dep::cmark-gfm)
claimcheck_archive(modest myhtml/api.h)
target_link_libraries(claimcheck_dep::modest INTERFACE Threads::Threads m)
claimcheck_archive(yaml-cpp yaml-cpp/yaml.h)
claimcheck_archive(re2 re2/re2.h)
target_link_libraries(claimcheck_dep::re2 INTERFACE Threads::Threads)
