#!/usr/bin/env bash
# Brings what the Makefile needs and the machine may lack: `tools/setup.sh uv|browser|postgres`.
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }

apt_install() {
  if [ "$(id -u)" != 0 ] || ! type -P apt-get >/dev/null; then
    say "Missing: $*. Install it as administrator: apt-get install $*"
    return 1
  fi
  say "Installing $* …"
  apt-get update -q >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >/dev/null
}

# uv goes into a virtual environment of its own, so that no system package is touched.
uv() {
  [ -x build/uv/bin/uv ] && return
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    say "Python 3.11 or newer is needed; python3 is $(python3 --version 2>&1)."
    return 1
  }
  rm -rf build/uv
  python3 -m venv build/uv >/dev/null 2>&1 || {
    apt_install python3-venv
    python3 -m venv --clear build/uv
  }
  build/uv/bin/python -m pip install --quiet uv
}

# The browser tests drive the system's Chromium ($CHROMIUM may name another one) through Playwright,
# whose own program needs libatomic.
browser() {
  local missing=()
  has_chromium || missing+=(chromium fonts-dejavu-core)
  grep -q 'libatomic[.]so[.]1' <<<"$(/sbin/ldconfig -p)" || missing+=(libatomic1)
  [ ${#missing[@]} = 0 ] || apt_install "${missing[@]}" || {
    say "Or set CHROMIUM to the program of an installed Chromium."
    return 1
  }
}

has_chromium() {
  local name
  for name in "${CHROMIUM:-chromium}" chromium-browser google-chrome; do
    if type -P "$name" >/dev/null; then return 0; fi
  done
  return 1
}

# The tests of the records start a PostgreSQL server of their own; without one that half is skipped.
postgres() {
  local found=(/usr/lib/postgresql/*/bin/initdb)
  [ -x "${found[0]}" ] || type -P initdb >/dev/null || apt_install postgresql ||
    say "The records are tested on SQLite alone."
}

"$1"
