# Sourced by the scripts beside it, from the project's root: installs what is missing, builds what is out of date. Says
# something only where there is something to do.

set -euo pipefail

say() { printf 'claimcheck: %s\n' "$*" >&2; }

# install LIST…: the Debian packages named in scripts/packages/LIST.
install() {
  local wanted missing
  wanted=$(cd scripts/packages && cat "$@")
  # shellcheck disable=SC2086
  missing=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p' |
    sort | comm -13 - <(sort -u <<<"$wanted") | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  say "installing missing packages: $missing"
  local as_root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { say "not root and no sudo; install them yourself: apt-get install $missing"; exit 2; }
    as_root=sudo
  fi
  local log=/tmp/claimcheck-install.$$.log
  # shellcheck disable=SC2086
  if ! { $as_root apt-get update -q && $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends $missing; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    say "apt-get failed; its whole output is in $log"
    exit 2
  fi
  rm -f "$log"
}

# build PRESET TARGET…
build() {
  local preset=$1
  shift
  local dir=build/$preset log=build/$preset.log
  mkdir -p build
  if [ ! -f "$dir/build.ninja" ]; then
    say "configuring the $preset preset"
    cmake --preset "$preset" >"$log" 2>&1 || { cat "$log" >&2; exit 2; }
  fi
  # Nearly always there is nothing to do: only a build that takes longer than a moment is worth a word.
  cmake --build "$dir" --target "$@" >"$log" 2>&1 </dev/null &
  local building=$! waited=0
  while kill -0 $building 2>/dev/null; do
    [ $waited != 40 ] || say "building the $preset preset (the first time takes minutes)"
    waited=$((waited + 1))
    sleep 0.05
  done
  wait $building || {
    grep -E 'error|FAILED' "$log" | head -n 40 >&2
    say "the build failed; its whole output is in $log"
    exit 2
  }
}
