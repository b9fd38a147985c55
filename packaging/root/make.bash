# SPDX-FileCopyrightText: 2026 The Meipi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The Debian 13 root: made once, added to when a list grows, made anew when `recipe` changes.
# Sourced by packaging/environment; uses its say, die, cache, root, packages.
#
# A root that exists is whole: it is made beside its place and moved there at the end, under a lock. Its .stamp
# names the recipe and every package that was asked for; it is away while packages are added, so that an
# interrupted addition is taken up again. A package that leaves the lists stays installed: two branches with
# different lists share one root and do not undo each other.

recipe=1
suite=trixie
# Files that are bound over at entry: they must exist and must not be links.
bound_files=(resolv.conf hosts hostname machine-id localtime timezone)

# The root has this recipe and every wanted package.
rootReady() {
  [ -f "$root/.stamp" ] || return 1
  local -A have=()
  local line
  while read -r line; do have[$line]=1; done <"$root/.stamp"
  [ -n "${have["recipe $recipe"]:-}" ] || return 1
  for line in "${packages[@]}"; do
    [ -n "${have[$line]:-}" ] || return 1
  done
}

writeStamp() { # FOLDER
  { echo "recipe $recipe"; printf '%s\n' "${packages[@]}" "${earlier[@]}" | sort -u; } >"$1/.stamp.new"
  mv "$1/.stamp.new" "$1/.stamp"
}

makeRoot() {
  mkdir -p "$cache"
  exec 8>"$cache/lock"
  if ! flock -n 8; then
    say "another process is making the Debian 13 root; waiting for it"
    flock -w 1800 8 || die "waited half an hour for $cache/lock; is something stuck?"
  fi
  if ! rootReady; then
    removeLeftovers
    earlier=()
    if [ -f "$root/.recipe" ] && [ "$(cat "$root/.recipe")" = "$recipe" ]; then
      addPackages || { say "adding failed; making the root anew"; makeAnew; }
    else
      makeAnew
    fi
  fi
  exec 8>&-
}

removeTree() { rm -rf --one-file-system "$1" 2>/dev/null || mmdebstrap --unshare-helper rm -rf "$1" 8>&- || true; }

removeLeftovers() {
  local left
  for left in "$cache"/new.* "$cache"/old.*; do
    [ ! -d "$left" ] || removeTree "$left"
  done
}

needRoom() { # MEGABYTES
  local free
  free=$(df --output=avail -m "$cache" | tail -n 1 | tr -d ' ')
  [ "$free" -ge "$1" ] ||
    die "the Debian 13 root needs $1 MB free in $cache, and there are $free MB (XDG_CACHE_HOME chooses another place)"
}

# The two programs that make and enter a root. An administrator gets them installed; anybody else has them unpacked
# into the cache folder.
needTools() {
  PATH=$PATH:/usr/sbin:/sbin
  local missing=() tool
  command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
  command -v bwrap >/dev/null || missing+=(bubblewrap)
  [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || missing+=(debian-archive-keyring)
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || die "please install ${missing[*]}, or Qt $qt_wanted and the libraries in README.md"
  if [ "$(id -u)" = 0 ]; then
    say "installing ${missing[*]}"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
      >&2 8>&- || die "${missing[*]} could not be installed; is the network there?"
    return 0
  fi
  say "unpacking ${missing[*]} into $cache/tools"
  mkdir -p "$cache/tools"
  for tool in "${missing[@]}"; do
    (cd "$cache/tools" && apt-get download -qq "$tool" && dpkg -x "$tool"_*.deb . && rm -f "$tool"_*.deb) >&2 8>&- ||
      die "please run as an administrator:  apt-get install ${missing[*]}"
  done
}

# Making a root as a plain user takes a range of user ids of one's own.
needUserIds() {
  local user
  user=$(id -un)
  command -v newuidmap >/dev/null ||
    die "as a plain user this needs newuidmap; run as an administrator:  apt-get install uidmap"
  grep -qsE "^($user|$(id -u)):" /etc/subuid ||
    die "$user has no line in /etc/subuid; run as an administrator:  usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $user"
}

# Turns the output of apt and dpkg into a line for each tenth of the work.
showProgress() {
  awk -v tty="$([ -t 2 ] && echo 1 || echo 0)" '
    function show(what, n, all,   step) {
      if (all < 1) return
      if (tty) { printf "\renvironment: %s %d of %d   ", what, n, all; fflush(); return }
      step = int(10 * n / all)
      if (step != last[what]) { last[what] = step; printf "environment: %s %d of %d\n", what, n, all; fflush() }
    }
    / newly installed, / { for (i = 1; i <= NF; i++) if ($i == "newly") all = $(i - 1); got = unpacked = set = 0 }
    /^Get:/        { if (all) show("fetched", ++got, all) }
    /^Unpacking /  { show("unpacked", ++unpacked, all) }
    /^Setting up / { show("installed", ++set, all) }
    END { if (tty) printf "\n" }' >&2
}

explainFailure() { # LOG
  tail -n 15 "$1" | sed 's/^/    /' >&2
  if grep -qE 'Temporary failure resolving|Could not resolve|Could not connect|Connection timed out|Network is unreachable' "$1"; then
    die "the package archive cannot be reached. Connect once and run this again, or copy a finished root from another machine to $root"
  fi
  if grep -qE 'No space left' "$1"; then die "the disk of $cache is full"; fi
  die "the Debian 13 root could not be made; the whole log is $1"
}

makeAnew() {
  local new log=$cache/root.log include
  if [ -d "$root" ]; then needRoom 4500; else needRoom 3500; fi
  needTools
  [ "$(id -u)" = 0 ] || needUserIds
  new=$(mktemp -d "$cache/new.XXXXXX")
  chmod 755 "$new"
  include=$(printf '%s\n' "${packages[@]}" | sort -u | paste -sd,)
  say "making a Debian 13 root in $root: once, about 400 MB to fetch and 2 GB on disk, one to three minutes"
  local options=(--verbose --variant=apt
    --dpkgopt=force-unsafe-io
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/info/*'
    --dpkgopt='path-exclude=/usr/share/lintian/*'
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright'
    --aptopt='Acquire::Languages "none"'
    --include="$include"
    --customize-hook="for f in ${bound_files[*]}; do rm -f \"\$1/etc/\$f\"; : > \"\$1/etc/\$f\"; done"
    --customize-hook='mkdir -p "$1/usr/local/share/fonts"; : > "$1/etc/meipi-root"'
    --customize-hook='chroot "$1" localedef -i zh_CN -f UTF-8 zh_CN.UTF-8'
    --customize-hook='chroot "$1" localedef -i en_US -f UTF-8 en_US.UTF-8')
  local mmdebstrap
  mmdebstrap=$(command -v mmdebstrap || echo "$cache/tools/usr/bin/mmdebstrap")
  [ ! -d "$cache/tools/usr/share/keyrings" ] || options+=(--keyring="$cache/tools/usr/share/keyrings")
  if [ "$(id -u)" = 0 ]; then
    # In a mount namespace of its own where that is allowed, so that a killed run leaves no mounts behind.
    local apart=()
    if unshare --mount true 2>/dev/null; then apart=(unshare --mount); fi
    "${apart[@]}" "$mmdebstrap" --mode=root "${options[@]}" "$suite" "$new" 2>&1 8>&- </dev/null | tee "$log" | showProgress
  else
    # Through a tar stream, so that the files belong to the user and plain tools can remove them.
    { "$mmdebstrap" --mode=unshare --format=tar "${options[@]}" "$suite" - 8>&- </dev/null |
        tar -C "$new" --no-same-owner --exclude='./dev/*' -xf - ; } 2> >(tee "$log" | showProgress)
  fi || { removeTree "$new"; explainFailure "$log"; }
  earlier=()
  echo "$recipe" >"$new/.recipe"
  writeStamp "$new"
  local old=
  if [ -d "$root" ]; then
    old=$(mktemp -d "$cache/old.XXXXXX")
    mv -T "$root" "$old"
  fi
  mv -T "$new" "$root"
  [ -z "$old" ] || removeTree "$old"
  say "the Debian 13 root is ready"
}

addPackages() {
  local bwrap log=$cache/root.log user=() package
  needTools
  needRoom 1500
  bwrap=$(command -v bwrap || echo "$cache/tools/usr/bin/bwrap")
  if [ -f "$root/.stamp" ]; then
    mv "$root/.stamp" "$root/.stamp.old"
  fi
  if [ -f "$root/.stamp.old" ]; then
    mapfile -t earlier < <(grep -v '^recipe ' "$root/.stamp.old")
  fi
  say "adding packages to the Debian 13 root"
  local install='set -e
    dpkg --configure -a
    apt-get $APT_USER update -qq
    apt-get $APT_USER install -y --no-install-recommends "$@"
    apt-get clean'
  local command=(sh -c "$install" sh "${packages[@]}" "${earlier[@]}")
  local apt_user=
  [ "$(id -u)" = 0 ] || { user=(--unshare-user --uid 0 --gid 0); apt_user='-o APT::Sandbox::User=root'; }
  if mayUseNamespaces; then
    "$bwrap" "${user[@]}" --bind "$root" / --dev /dev --proc /proc --perms 1777 --tmpfs /tmp \
      --ro-bind "$(readlink -f /etc/resolv.conf)" /etc/resolv.conf --cap-add ALL --die-with-parent --clearenv \
      --setenv PATH /usr/sbin:/usr/bin --setenv DEBIAN_FRONTEND noninteractive --setenv LC_ALL C.UTF-8 \
      --setenv APT_USER "$apt_user" -- "${command[@]}" 2>&1 8>&- </dev/null | tee "$log" | showProgress
  else
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    env -i PATH=/usr/sbin:/usr/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 APT_USER= \
      chroot "$root" "${command[@]}" 2>&1 8>&- </dev/null | tee "$log" | showProgress
  fi || return 1
  for package in "${bound_files[@]}"; do
    rm -f "$root/etc/$package"
    : >"$root/etc/$package"
  done
  writeStamp "$root"
}
