# SPDX-FileCopyrightText: 2026 The Meipi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Building a preset, one process at a time. Sourced; wants source_root.

# build PRESET TARGET... : silent when there is nothing to do; everything it says goes to standard error.
build() {
  local preset=$1 folder=$source_root/build/$1 lock
  shift
  mkdir -p "$folder"
  exec {lock}>"$folder/.lock"
  flock -n "$lock" || { echo "waiting for another build in $folder" >&2; flock "$lock"; }
  configure "$preset" "$folder" {lock}>&- || exit 1
  # Asking first keeps "no work to do" off the screen and costs less than a build tool's start.
  if [[ $(ninja -C "$folder" -n "$@" 2>&1 | tail -n 1) != "ninja: no work to do." ]]; then
    echo "building meipi ($preset) in $folder" >&2
    ninja -C "$folder" "$@" >&2 {lock}>&- || { echo "the build failed (see above)" >&2; exit 1; }
  fi
  exec {lock}>&-
}

configure() { # PRESET FOLDER
  local fresh=()
  if [ -f "$2/CMakeCache.txt" ]; then
    # A source folder that was moved or copied with its build folder.
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$source_root" "$2/CMakeCache.txt" || fresh=(--fresh)
  fi
  if [ ! -f "$2/build.ninja" ] || [ ${#fresh[@]} -gt 0 ]; then
    echo "configuring meipi ($1) in $2" >&2
    (cd "$source_root" && cmake --preset "$1" "${fresh[@]}") >&2
  fi
}
