# SPDX-FileCopyrightText: 2026 The Meipi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Checks other than tests. Sourced by packaging/inside/test; wants source_root as working folder and build.bash.

sources() { find app widgets resources tests -type f \( -name '*.cpp' -o -name '*.h' \) -print0; }

checkFormat() {
  echo "checking the formatting" >&2
  if ! sources | xargs -0 -r -n 16 -P "$(nproc)" clang-format --dry-run -Werror --ferror-limit=3; then
    echo "some files are not formatted; mend it with:" >&2
    echo "  packaging/environment --with test sh -c 'git ls-files \"*.cpp\" \"*.h\" | xargs clang-format -i'" >&2
    exit 1
  fi
}

# A build folder without precompiled headers, which clang cannot read; only what is generated is built in it.
checkClazy() {
  local folder=build/clazy
  cmake --preset dev -B "$folder" -DMEIPI_PCH=OFF >/dev/null
  ninja -C "$folder" -t targets all | sed -n 's/^\([^/:]*_autogen\): phony.*/\1/p' | xargs ninja -C "$folder" >"$folder/generated.log" ||
    { cat "$folder/generated.log" >&2; exit 1; }
  find app widgets -name '*.cpp' -print0 |
    CLAZY_CHECKS=level0,level1,qstring-allocations xargs -0 -r -n 8 -P "$(nproc)" \
      clazy-standalone -p "$folder" --header-filter='/(app|widgets)/' \
      --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-ignored-optimization-argument
  echo "clazy found nothing."
}

summarizeCoverage() {
  gcovr --root . --object-directory build/coverage --filter app/ --filter widgets/ --print-summary | tail -n 60
}

# The targets need clang's libFuzzer, so they have a build folder of their own.
runFuzz() { # SECONDS
  local folder=build/fuzz target
  cmake --preset asan -B "$folder" -DCMAKE_CXX_COMPILER=clang++ -DMEIPI_FUZZ=ON -DMEIPI_PCH=OFF -DMEIPI_WERROR=OFF >&2
  ninja -C "$folder" fuzz_targets >&2
  for target in "$folder"/fuzz/fuzz_*; do
    mkdir -p "$folder/corpus/${target##*/}"
    echo "fuzzing ${target##*/} for $1 seconds" >&2
    "$target" -max_total_time="$1" -print_final_stats=1 "$folder/corpus/${target##*/}"
  done
}
