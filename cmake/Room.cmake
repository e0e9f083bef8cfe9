# claimcheck_room(NAME KNOWS rooms… USES libraries… WITHOUT folders…): the library target claimcheck_NAME of one folder. KNOWS are the rooms
# whose headers its headers may show; USES are the outside libraries that stay inside its .cpp files.

add_library(claimcheck_flags INTERFACE)
target_compile_options(claimcheck_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wimplicit-fallthrough)
if(CLAIMCHECK_WERROR)
  target_compile_options(claimcheck_flags INTERFACE -Werror)
endif()
if(CLAIMCHECK_SANITIZE)
  add_compile_options(-fsanitize=${CLAIMCHECK_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${CLAIMCHECK_SANITIZE})
  if(CLAIMCHECK_SANITIZE MATCHES undefined)
    add_compile_options(-fno-sanitize-recover=undefined)
  endif()
endif()

function(claimcheck_room name)
  cmake_parse_arguments(ROOM "" "" "KNOWS;USES;WITHOUT" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.hpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  foreach(folder IN LISTS ROOM_WITHOUT)
    list(FILTER sources EXCLUDE REGEX "^${CMAKE_CURRENT_SOURCE_DIR}/${folder}/")
  endforeach()

  add_library(claimcheck_${name} STATIC ${sources} ${headers})
  add_library(claimcheck::${name} ALIAS claimcheck_${name})
  list(TRANSFORM ROOM_KNOWS PREPEND claimcheck_)
  target_link_libraries(claimcheck_${name} PUBLIC ${ROOM_KNOWS} PRIVATE ${ROOM_USES} $<BUILD_INTERFACE:claimcheck_flags>)
  target_compile_features(claimcheck_${name} PUBLIC cxx_std_20)
  target_include_directories(claimcheck_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/claimcheck>)
  set_target_properties(claimcheck_${name} PROPERTIES EXPORT_NAME ${name})

  install(TARGETS claimcheck_${name} EXPORT claimcheck-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/claimcheck/${name}
    FILES_MATCHING PATTERN "*.hpp")
endfunction()
