#!/usr/bin/env bash
# count.sh PROGRAM MODE CALLS [twice]: prints how many instructions GluJava's functions execute for each call. Those of
# GlusterFS, of the C library and of the program's own functions (harness_, world_) are not counted.
set -euo pipefail
counts=$(mktemp)
trap 'rm -f "$counts"' EXIT
valgrind --quiet --tool=callgrind --toggle-collect=harness_measured --compress-strings=no --compress-pos=no \
  --callgrind-out-file="$counts" "$@" >&2
# After "calls=" comes a line with the costs of the called function.
awk -v calls="$3" '
  /^ob=/ { ours = ($0 ~ /\/fops$/) }
  /^fn=/ { program = ($0 ~ /^fn=(harness|world|__wrap)_/) }
  /^calls=/ { getline; next }
  /^[0-9]/ && ours && !program { sum += $2 }
  END { printf "%.1f\n", sum / calls }' "$counts"
