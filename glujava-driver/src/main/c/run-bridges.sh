#!/usr/bin/env bash
# Runs the driver over both bridges at the same time: run-bridges.sh ROOT OUT. OUT/BRIDGE gets the results of each, its
# output as 'log' and its exit code as 'status'. Fails if one failed.
set -u
root=$1 out=$2

run() {
  local results=$out/$1
  mkdir -p "$results"
  GLUJAVA_BRIDGE=$1 bash "$root/glujava-driver/src/main/c/run.sh" "$root" "$out" "$results" >"$results/log" 2>&1
  echo $? >"$results/status"
}

rm -f "$out/jna/status" "$out/direct/status"
run jna &
[[ ${GLUJAVA_UPDATE:-} != 1 ]] || wait # it writes the page with which the other is compared
run direct
wait
for bridge in jna direct; do
  printf '%s:\n' "$bridge"
  cat "$out/$bridge/log"
done
[[ $(cat "$out/jna/status" "$out/direct/status") == $'0\n0' ]]
