# SPDX-FileCopyrightText: 2026 The Meipi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The machine itself as the environment. Sourced by packaging/environment; uses its say, die, packages.

qt_wanted=6.8

# Everything wanted is installed on this machine.
nativeReady() {
  if ! command -v dpkg-query >/dev/null; then
    otherSystemReady
    return
  fi
  # A quick no first: this runs before every command.
  dpkg-query -W -f '${db:Status-Status}' libkf6syntaxhighlighting-dev 2>/dev/null | grep -qx installed || return 1
  [ "$(dpkg-query -W -f '${db:Status-Status}\n' "${packages[@]}" 2>/dev/null | grep -cx installed)" \
    -ge "$(printf '%s\n' "${packages[@]}" | sort -u | wc -l)" ]
}

# Not a Debian family system: its packages have other names; CMake says what is missing.
otherSystemReady() {
  local version
  version=$(qmake6 -query QT_VERSION 2>/dev/null) || return 1
  [ "$(printf '%s\n' "$qt_wanted" "$version" | sort -V | head -n 1)" = "$qt_wanted" ]
}

candidate() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p'; }

asAdministrator() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    sudo "$@"
  else
    return 1
  fi
}

# The machine's own archive has what is wanted, new enough. Empty lists mean "unknown", so they are fetched first.
nativeSuits() {
  command -v apt-cache >/dev/null || return 1
  local highlighting qt
  qt=$(candidate qt6-base-dev)
  if [ -z "$qt" ] && grep -qsE '^VERSION_ID="?(1[3-9]|2[5-9])' /etc/os-release; then
    asAdministrator apt-get update -qq >&2 || true
    qt=$(candidate qt6-base-dev)
  fi
  highlighting=$(candidate libkf6syntaxhighlighting-dev)
  [ -n "$highlighting" ] && [ "$highlighting" != "(none)" ] && dpkg --compare-versions "$qt" ge "$qt_wanted"
}

installNatively() {
  say "installing what is missing of ${#packages[@]} packages on this machine"
  asAdministrator apt-get update -qq >&2 ||
    die "run this once as an administrator:  apt-get update && apt-get install --no-install-recommends ${packages[*]}"
  asAdministrator env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${packages[@]}" >&2 ||
    die "the packages could not be installed (see above)"
  if ! locale -a 2>/dev/null | grep -qix 'zh_CN.utf-\?8'; then
    asAdministrator localedef -i zh_CN -f UTF-8 zh_CN.UTF-8 >&2 || say "the zh_CN.UTF-8 locale could not be made"
  fi
}
