# SPDX-FileCopyrightText: 2026 The Meipi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Options of the build, and what they mean for every one of our targets (target meipi_flags).
include(CTest)

option(MEIPI_WERROR "Warnings are errors" ON)
option(MEIPI_PCH "Precompiled headers" ON)
option(MEIPI_TIDY "Run clang-tidy with the compiler" OFF)
option(MEIPI_COVERAGE "Measure coverage" OFF)
set(MEIPI_SANITIZE "" CACHE STRING "Sanitizers, e.g. address;undefined or thread")

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

find_program(MEIPI_CCACHE ccache)
if(MEIPI_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # A precompiled header is only cached when ccache may overlook its time stamp and defines. With paths taken
    # relative to the checkout, another clone or build folder finds what this one compiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${MEIPI_CCACHE})
endif()

add_library(meipi_flags INTERFACE)
target_compile_features(meipi_flags INTERFACE cxx_std_23)
target_include_directories(meipi_flags INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(meipi_flags INTERFACE
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_UP_TO=0x060800)
target_compile_options(meipi_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -fpch-preprocess>
    $<$<BOOL:${MEIPI_WERROR}>:-Werror>)
if(MEIPI_SANITIZE)
    list(JOIN MEIPI_SANITIZE "," sanitizers)
    target_compile_options(meipi_flags INTERFACE -fsanitize=${sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(meipi_flags INTERFACE -fsanitize=${sanitizers})
    # Seen by the worker (no address-space limit) and by its sandbox tests (which say that they did not run).
    target_compile_definitions(meipi_flags INTERFACE MEIPI_SANITIZED)
endif()
if(MEIPI_COVERAGE)
    target_compile_options(meipi_flags INTERFACE --coverage)
    target_link_options(meipi_flags INTERFACE --coverage)
endif()
if(MEIPI_TIDY)
    find_program(MEIPI_CLANG_TIDY clang-tidy REQUIRED)
    set(CMAKE_CXX_CLANG_TIDY ${MEIPI_CLANG_TIDY} --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-ignored-optimization-argument)
endif()
