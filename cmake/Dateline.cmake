# How every target of dateline is compiled, and the two functions that declare them.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

add_library(dateline_options INTERFACE)
target_compile_options(dateline_options INTERFACE -Wall -Wextra -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 sees overlaps in std::string::insert that can't be (GCC bug 105651).
  target_compile_options(dateline_options INTERFACE -Wno-restrict)
endif()
target_include_directories(dateline_options INTERFACE ${PROJECT_SOURCE_DIR})
if(DATELINE_WERROR)
  target_compile_options(dateline_options INTERFACE -Werror)
endif()
if(DATELINE_SANITIZE)
  target_compile_options(dateline_options INTERFACE
                         -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(dateline_options INTERFACE -fsanitize=address,undefined)
endif()
if(DATELINE_SANITIZE_THREADS)
  target_compile_options(dateline_options INTERFACE -fsanitize=thread)
  target_link_options(dateline_options INTERFACE -fsanitize=thread)
endif()
if(DATELINE_FUZZ)
  target_compile_options(dateline_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(DATELINE_COVERAGE)
  target_compile_options(dateline_options INTERFACE --coverage)
  target_link_options(dateline_options INTERFACE --coverage)
endif()

# A room of the house: a static library of its sources, with the libraries that it needs.
#   dateline_library(readers SOURCES reader.cc text.cc LIBRARIES dateline::schema LibXml2::LibXml2)
function(dateline_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_library(dateline_${name} STATIC ${ARG_SOURCES})
  add_library(dateline::${name} ALIAS dateline_${name})
  target_link_libraries(dateline_${name} PUBLIC dateline_options ${ARG_LIBRARIES})
endfunction()

# A program: its main, and its command line in a library that tests can ask, too. It prints its manual and
# the scripts by which shells complete it itself; they are made beside it and installed with it.
#   dateline_program(dateline LIBRARY dateline_query)
function(dateline_program name)
  cmake_parse_arguments(ARG "" "LIBRARY" "" ${ARGN})
  target_compile_definitions(${ARG_LIBRARY} PRIVATE DATELINE_VERSION="${PROJECT_VERSION}"
                                                    DATELINE_DOC_DIR="${CMAKE_INSTALL_FULL_DOCDIR}")
  add_executable(${name} main.cc)
  target_link_libraries(${name} PRIVATE ${ARG_LIBRARY})
  install(TARGETS ${name})

  dateline_document(${name} man ${name}.1 ${CMAKE_INSTALL_MANDIR}/man1)
  dateline_document(${name} bash ${name} ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  dateline_document(${name} zsh _${name} ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  dateline_document(${name} fish ${name}.fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endfunction()

# What `PROGRAM --generate KIND` prints, as a file.
function(dateline_document program kind file folder)
  set(made ${CMAKE_CURRENT_BINARY_DIR}/${kind}/${file})
  add_custom_command(
    OUTPUT ${made}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/${kind}
    COMMAND $<TARGET_FILE:${program}> --generate ${kind} > ${made}
    DEPENDS ${program}
    VERBATIM)
  add_custom_target(${program}-${kind} ALL DEPENDS ${made})
  install(FILES ${made} DESTINATION ${folder})
endfunction()

# The unit tests of a room, run as one ctest test named unit.<name>.
#   dateline_test(readers SOURCES text_test.cc LIBRARIES dateline::readers)
function(dateline_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name}_test ${ARG_SOURCES})
  target_link_libraries(${name}_test PRIVATE dateline_options ${ARG_LIBRARIES} GTest::gmock GTest::gtest_main)
  target_compile_definitions(${name}_test PRIVATE
                             DATELINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  # Instrumented tests compile in half the time so, and what they test is optimised all the same.
  if(DATELINE_SANITIZE OR DATELINE_SANITIZE_THREADS)
    target_compile_options(${name}_test PRIVATE -O0)
  endif()
  add_test(NAME unit.${name} COMMAND ${name}_test)
  set_tests_properties(unit.${name} PROPERTIES
                       ENVIRONMENT "DATELINE_DATA=${PROJECT_SOURCE_DIR}/config")
endfunction()
