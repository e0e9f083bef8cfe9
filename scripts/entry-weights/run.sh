#!/usr/bin/env bash
# run.sh DATA [HELD_OUT]: fits the weights to the sets below DATA and writes parsers/grammar/reference_entry_weights.txt.
# HELD_OUT (gold, core, good, bad, ugly or plos) is left out, for measuring; without it the file comes out as committed.
# Needs build/release (cmake --preset release, then cmake --build build/release --target claimcheck_parsers).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
data=$1
held=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
build=$root/build/release

python3 "$here/labels.py" "$data" "$work"
python3 "$here/notes.py" "$work"
"${CXX:-g++}" -O2 -std=c++20 -I"$root" "$here/fit.cpp" "$build/parsers/libclaimcheck_parsers.a" \
  "$build/model/libclaimcheck_model.a" -lboost_json -licuuc -licui18n -lidn2 -lpsl -o "$work/fit"
cd "$work"
sets=()
for set in notes:2 gold:2 core good bad ugly plos; do
  [ "${set%:*}" = "$held" ] || sets+=("${set%:*}.jsonl$(expr "$set" : '.*\(:.*\)' || true)")
done
./fit 10 rows.txt ${held:+"$held.jsonl"} -- "${sets[@]}"
python3 "$here/emit.py" rows.txt "$root"
