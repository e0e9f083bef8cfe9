# `cmake --install`: the program, its archives and headers, and the package that find_package(claimcheck) reads.

include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/claimcheck)
configure_package_config_file(cmake/claimcheck-config.cmake.in ${PROJECT_BINARY_DIR}/claimcheck-config.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/claimcheck-config-version.cmake COMPATIBILITY SameMinorVersion)

install(TARGETS claimcheck RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(EXPORT claimcheck-targets NAMESPACE claimcheck:: DESTINATION ${package_dir})
install(FILES ${PROJECT_BINARY_DIR}/claimcheck-config.cmake ${PROJECT_BINARY_DIR}/claimcheck-config-version.cmake
  cmake/Dependencies.cmake DESTINATION ${package_dir})
