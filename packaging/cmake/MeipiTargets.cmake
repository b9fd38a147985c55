# SPDX-FileCopyrightText: 2026 The Meipi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A folder is a library: app/report is meipi_report, widgets/reader is meipi_widgets_reader.

set(meipi_common_headers
    <QByteArray> <QDateTime> <QHash> <QList> <QObject> <QRectF> <QString> <QStringList> <QVariant>
    <QImage> <algorithm> <cstdint> <expected> <functional> <memory> <optional> <span> <utility> <vector>)

# One precompiled header for the screenless folders, one for those with widgets.
function(meipi_precompiled_header target kind)
    if(NOT MEIPI_PCH OR MEIPI_TIDY)
        return()
    endif()
    set(pch meipi_pch_${kind})
    if(NOT TARGET ${pch})
        set(source "${CMAKE_BINARY_DIR}/${pch}.cpp")
        file(CONFIGURE OUTPUT "${source}" CONTENT "// precompiled header carrier\n")
        add_library(${pch} OBJECT "${source}")
        set_target_properties(${pch} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
        target_link_libraries(${pch} PRIVATE meipi_flags Qt6::Core Qt6::Gui)
        target_precompile_headers(${pch} PRIVATE ${meipi_common_headers})
        if(kind STREQUAL "widgets")
            target_link_libraries(${pch} PRIVATE Qt6::Widgets)
            target_precompile_headers(${pch} PRIVATE <QtWidgets>)
        endif()
    endif()
    target_precompile_headers(${target} REUSE_FROM ${pch})
endfunction()

# meipi_library(report SOURCES a.cpp a.h DEPENDS meipi_base Qt6::Core [WIDGETS] [PRECOMPILE <heavy.h>])
# PRECOMPILE: a header that takes seconds and is in most of the folder's files; the folder then has a precompiled header
# of its own.
function(meipi_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "WIDGETS" "" "SOURCES;DEPENDS;PRECOMPILE")
    set(target meipi_${name})
    add_library(${target} STATIC ${arg_SOURCES})
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    target_link_libraries(${target} PUBLIC meipi_flags ${arg_DEPENDS})
    if(arg_WIDGETS)
        target_link_libraries(${target} PUBLIC Qt6::Widgets)
        meipi_precompiled_header(${target} widgets)
    else()
        target_link_libraries(${target} PUBLIC Qt6::Core Qt6::Gui)
        if(NOT arg_PRECOMPILE)
            meipi_precompiled_header(${target} app)
        elseif(MEIPI_PCH AND NOT MEIPI_TIDY)
            target_precompile_headers(${target} PRIVATE ${meipi_common_headers} ${arg_PRECOMPILE})
        endif()
    endif()
    set_property(GLOBAL APPEND PROPERTY MEIPI_LIBRARIES ${target})
endfunction()

# meipi_test(app/report/sentences DEPENDS meipi_report [WIDGETS] [LABELS gui] [TIMEOUT 60])
# builds tests/app/report/sentences_test.cpp as test "app/report/sentences".
function(meipi_test path)
    cmake_parse_arguments(PARSE_ARGV 1 arg "WIDGETS" "TIMEOUT" "DEPENDS;LABELS;SOURCES;DEFINITIONS")
    string(REPLACE "/" "_" target "test_${path}")
    add_executable(${target} "${CMAKE_SOURCE_DIR}/tests/${path}_test.cpp" ${arg_SOURCES})
    set_target_properties(${target} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    # -fPIC as in the libraries: with CMake's -fPIE the compiler would silently pass the precompiled header over.
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
    target_compile_options(${target} PRIVATE -fPIC)
    target_link_libraries(${target} PRIVATE meipi_flags Qt6::Test Qt6::Core Qt6::Gui ${arg_DEPENDS})
    target_compile_definitions(${target} PRIVATE ${arg_DEFINITIONS}
        MEIPI_SOURCE_DIR="${CMAKE_SOURCE_DIR}" MEIPI_BINARY_DIR="${CMAKE_BINARY_DIR}")
    if(arg_WIDGETS)
        target_link_libraries(${target} PRIVATE Qt6::Widgets)
        meipi_precompiled_header(${target} widgets)
    else()
        meipi_precompiled_header(${target} app)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_test(NAME ${path} COMMAND ${target})
    # A home of its own: tests that run at the same time must not meet in one desk project (QStandardPaths' test mode
    # keeps everything under HOME).
    set_tests_properties(${path} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "HOME=${CMAKE_BINARY_DIR}/home/tests/${path};QT_QPA_PLATFORM=offscreen;LANG=zh_CN.UTF-8;LC_ALL=zh_CN.UTF-8;QT_SCALE_FACTOR=1;QT_LOGGING_RULES=*.debug=false")
endfunction()

macro(meipi_add_if_present folder)
    if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt")
        add_subdirectory(${folder})
    endif()
endmacro()

macro(meipi_add_folders parent)
    foreach(child ${ARGN})
        meipi_add_if_present(${parent}/${child})
    endforeach()
endmacro()
