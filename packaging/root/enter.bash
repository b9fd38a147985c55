# SPDX-FileCopyrightText: 2026 The Meipi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Running a command in the Debian 13 root. Sourced by packaging/environment.

# Variables of the caller that name files of the caller's own system, which is not there inside.
foreign_variables=(LD_LIBRARY_PATH LD_PRELOAD CMAKE_PREFIX_PATH PKG_CONFIG_PATH QT_PLUGIN_PATH QT_QPA_PLATFORMTHEME
  QT_STYLE_OVERRIDE PYTHONPATH PYTHONHOME PERL5LIB CC CXX CPATH LIBRARY_PATH GTK_PATH)
inside_path=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin

bubblewrap() { type -P bwrap || echo "$cache/tools/usr/bin/bwrap"; }

mayUseNamespaces() { "$(bubblewrap)" --ro-bind / / --dev /dev --proc /proc true 2>/dev/null; }

# The root has three locales. A caller's other one becomes the nearest, its language is still passed on.
insideLocale() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    zh*) echo zh_CN.UTF-8 ;;
    ''|C|C.*|POSIX) echo C.UTF-8 ;;
    *) echo en_US.UTF-8 ;;
  esac
}

# The root's system folders, read-only, and every other folder of the machine at its own path.
namespaceArguments() {
  local entry file
  arguments=(--die-with-parent
    --ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc --ro-bind "$root/var" /var
    --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64
    --proc /proc --ro-bind /sys /sys --dev /dev --bind /dev/shm /dev/shm --bind /var/tmp /var/tmp)
  [ ! -d /dev/dri ] || arguments+=(--dev-bind /dev/dri /dev/dri)
  for entry in /*; do
    case $entry in
      /usr|/etc|/var|/bin|/sbin|/lib*|/proc|/sys|/dev|/boot|/run|/lost+found|*.efi) continue ;;
    esac
    if [ -L "$entry" ]; then
      arguments+=(--symlink "$(readlink "$entry")" "$entry")
    elif [ -d "$entry" ] && [ -r "$entry" -o -x "$entry" ]; then
      arguments+=(--bind "$entry" "$entry")
    fi
  done
  arguments+=(--dir /run --bind-try "/run/user/$UID" "/run/user/$UID" --ro-bind-try /run/dbus /run/dbus)
  for file in passwd group hosts hostname machine-id localtime; do
    [ ! -e "/etc/$file" ] || arguments+=(--ro-bind "/etc/$file" "/etc/$file")
  done
  [ ! -e /etc/resolv.conf ] || arguments+=(--ro-bind "$(readlink -f /etc/resolv.conf)" /etc/resolv.conf)
  if [ "$host_fonts" = yes ] && [ -d /usr/share/fonts ] && [ -d "$root/usr/local/share/fonts" ]; then
    arguments+=(--ro-bind /usr/share/fonts /usr/local/share/fonts)
  fi
  for entry in "${foreign_variables[@]}"; do
    [ -z "${!entry+set}" ] || arguments+=(--unsetenv "$entry")
  done
  local locale
  locale=$(insideLocale)
  arguments+=(--setenv PATH "$inside_path" --setenv LANG "$locale")
  [ -z "${LC_ALL:-}" ] || arguments+=(--setenv LC_ALL "$locale")
  [ -z "${LC_CTYPE:-}" ] || arguments+=(--setenv LC_CTYPE "$locale")
  # The language of messages, which a locale of the root may not have. "C" is no language: the locale decides.
  local spoken=${LC_ALL:-${LC_MESSAGES:-${LANG:-C}}}
  case ${spoken%%.*} in
    C|POSIX) ;;
    *) [ -n "${LANGUAGE:-}" ] || arguments+=(--setenv LANGUAGE "${spoken%%.*}") ;;
  esac
}

enterByNamespaces() {
  case $PWD/ in
    /var/tmp/*) ;;
    /usr/*|/etc/*|/var/*|/boot/*)
      die "the folder $PWD cannot be seen inside the Debian 13 root; please start from another one, such as your home" ;;
  esac
  local arguments child signal='' status line inside=''
  namespaceArguments
  arguments+=(--chdir "$PWD")
  # bwrap does not pass TERM on and would kill the program at once; the program is told itself, and closes cleanly.
  exec 7<> <(:)
  trap 'signal=TERM' TERM
  trap 'signal=HUP' HUP
  trap 'signal=INT' INT # a terminal sends it to the program as well
  env --default-signal=INT,QUIT "$(bubblewrap)" "${arguments[@]}" --info-fd 7 -- "$@" <&0 &
  child=$!
  while :; do
    signal=
    status=0
    wait "$child" || status=$?
    [ -n "$signal" ] || exit "$status"
    if [ "$signal" != INT ]; then
      while [ -z "$inside" ] && read -r -t 2 -u 7 line; do
        [[ $line != *child-pid* ]] || inside=${line//[!0-9]/}
      done
      [ -z "$inside" ] || kill -s "$signal" "$inside" 2>/dev/null || true
    fi
  done
}

# For containers that may not make namespaces. Only the source folder, what stands beside it in shared/, and the
# caller's folder are seen inside: copied in before, and what is new in them copied back after.
enterByChroot() {
  [ "$(id -u)" = 0 ] ||
    die "namespaces are refused here and only an administrator may use chroot; please use a Debian 13 image"
  local folders=("$source_root") folder status=0 locale name passed=()
  command -v rsync >/dev/null || { apt-get update -qq && apt-get install -y -qq rsync; } >&2 ||
    die "rsync is needed to copy the sources into the Debian 13 root"
  case $PWD/ in "$source_root"/*) ;; *) folders+=("$PWD") ;; esac
  for folder in "${folders[@]}"; do
    [ "$folder" != / ] || die "please start from a folder other than /"
    mkdir -p "$root$folder"
    rsync -a --delete --exclude=/build "$folder/" "$root$folder/"
  done
  folder=${source_root%/*}/shared
  [ ! -d "$folder" ] || { mkdir -p "$root$folder"; rsync -a --delete "$folder/" "$root$folder/"; }
  mkdir -p "$root$HOME" "$root/tmp"
  for name in DISPLAY TERM CI QT_QPA_PLATFORM XDG_CACHE_HOME; do
    [ -z "${!name+set}" ] || passed+=("$name=${!name}")
  done
  locale=$(insideLocale)
  : >"$root/.entered"
  env -i HOME="$HOME" PATH="$inside_path" LANG="$locale" "${passed[@]}" \
    chroot "$root" sh -c 'cd "$1" && shift && exec "$@"' sh "$PWD" "$@" || status=$?
  for folder in "${folders[@]}"; do
    (cd "$root$folder" && find . -newer "$root/.entered" \( -type f -o -type l \) -print0) |
      rsync -a --from0 --files-from=- "$root$folder/" "$folder/"
  done
  exit "$status"
}
