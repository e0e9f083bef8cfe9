# claimcheck_embed(TARGET FILE NAME): compiles a data file into TARGET as bytes:
#   namespace claimcheck { extern const char NAME[]; extern const std::size_t NAMESize; }
# The array is written when the build runs and FILE has changed, by this file in script mode.
#
# claimcheck_embed_table(TARGET FOLDER HEADER): compiles all files FOLDER/*/*.yaml into TARGET, as a function that HEADER
# declares:
#   namespace claimcheck::rules { std::span<const ShippedFile> shipped_files(); }

if(CMAKE_SCRIPT_MODE_FILE AND FOLDER)
  file(GLOB files RELATIVE ${FOLDER} ${FOLDER}/*/*.yaml)
  list(SORT files)
  set(arrays "")
  set(rows "")
  set(count 0)
  foreach(file IN LISTS files)
    file(READ ${FOLDER}/${file} bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    string(REPLACE "'\\x0a'," "'\\x0a',\n" bytes "${bytes}")
    string(APPEND arrays "constexpr char kFile${count}[] = {\n${bytes}};\n")
    string(APPEND rows "    {\"${file}\", {kFile${count}, sizeof kFile${count}}},\n")
    math(EXPR count "${count} + 1")
  endforeach()
  file(WRITE ${OUT} "#include \"${HEADER}\"\n\nnamespace claimcheck::rules {\nnamespace {\n${arrays}"
    "constexpr ShippedFile kFiles[] = {\n${rows}};\n}  // namespace\n\n"
    "std::span<const ShippedFile> shipped_files() {\n  return kFiles;\n}\n}  // namespace claimcheck::rules\n")
  return()
endif()

if(CMAKE_SCRIPT_MODE_FILE)
  file(READ ${IN} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
  string(REPLACE "'\\x0a'," "'\\x0a',\n" bytes "${bytes}")  # lines as in the file
  file(WRITE ${OUT} "#include <cstddef>\n\nnamespace claimcheck {\nextern const char ${NAME}[];\nextern const std::size_t ${NAME}Size;\n"
    "const char ${NAME}[] = {\n${bytes}\n};\nconst std::size_t ${NAME}Size = sizeof ${NAME};\n}  // namespace claimcheck\n")
  return()
endif()

set(CLAIMCHECK_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

function(claimcheck_embed target file name)
  set(in ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DIN=${in} -DOUT=${out} -DNAME=${name} -P ${CLAIMCHECK_EMBED_SCRIPT}
    DEPENDS ${in} ${CLAIMCHECK_EMBED_SCRIPT} VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()

function(claimcheck_embed_table target folder header)
  get_filename_component(name ${folder} NAME)
  set(in ${CMAKE_CURRENT_SOURCE_DIR}/${folder})
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${name}_files.cpp)
  file(GLOB files CONFIGURE_DEPENDS ${in}/*/*.yaml)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${in} -DOUT=${out} -DHEADER=${header} -P ${CLAIMCHECK_EMBED_SCRIPT}
    DEPENDS ${files} ${CLAIMCHECK_EMBED_SCRIPT} VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()
