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
  ninja -C "$folder" "$@" {lock}>&- 2>&1 | showSteps "$preset" "$folder" ||
    { echo "the build failed (see above)" >&2; exit 1; }
  exec {lock}>&-
}

# Passes on what ninja says once there is something to do; on a terminal its steps take one line.
showSteps() { # PRESET FOLDER
  awk -v preset="$1" -v folder="$2" -v tty="$([ -t 2 ] && echo 1 || echo 0)" -v columns="${COLUMNS:-100}" '
    /^ninja: (Entering directory|no work to do)/ || /Re-checking globbed directories/ { next }
    !begun { begun = 1; print "building meipi (" preset ") in " folder }
    tty && /^\[/ { printf "\r\033[K%s", substr($0, 1, columns - 1); open = 1; fflush(); next }
    { if (open) print ""; open = 0; print; fflush() }
    END { if (open) print "" }' >&2
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
