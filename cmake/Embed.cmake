# claimcheck_embed(TARGET FILE NAME): compiles a data file into TARGET as bytes:
#   namespace claimcheck { extern const char NAME[]; extern const std::size_t NAMESize; }
# The array is written when the build runs and FILE has changed, by this file in script mode.

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
