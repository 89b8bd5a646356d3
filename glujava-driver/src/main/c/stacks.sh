#!/usr/bin/env bash
# Measures how much stack Java needs: stacks.sh ROOT [KIB..]. Runs the driver on stacks of these sizes, with a meta-translator
# that enters Java on any stack, without sanitizers. Build first: ./glujava build && ./glujava test driver
set -eu
root=$(realpath "$1")
shift
out=$root/glujava-driver/target/stacks
[[ $# -gt 0 ]] || set -- 104 112 116 120 128 160 192 256

make --silent -C "$root/glujava-native/src/main/c" -f Makefile -f "$root/glujava-driver/src/main/c/driver.mk" driver \
  OUT="$out" GENERATED="$root/glujava-native/target/generated" DRIVER_GENERATED="$root/glujava-driver/target/generated" \
  VERSION=stacks SANITIZED=-Wno-format-truncation CFLAGS="-O2 -g -DGJ_STACK_NEEDED=1"
for size; do
  printf '%4d KiB: ' "$size"
  DRIVER_STACK=$size bash "$root/glujava-driver/src/main/c/run.sh" "$root" "$out" | tail -n 1 || true
done
