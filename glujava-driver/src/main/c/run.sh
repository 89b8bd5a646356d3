#!/usr/bin/env bash
# Runs the driver in OUT: run.sh ROOT OUT RESULTS [FOP...]. Compares its table with the one in the documentation, or with
# GLUJAVA_UPDATE=1 writes it there. The test on mock frames reads RESULTS/observations. The last line is 'N passed, N
# failed'. It fails if a test failed.
set -u
root=$1 out=$2 results=$3
page=$root/docs/write/fop-modes.md
table=$results/table.md

export GLUJAVA_DRIVER_LIBRARY=$out/xlator/features/glujava.so
export GLUJAVA_DRIVER_JAR=$root/glujava-driver/target/glujava-driver.jar
# This checkout's run-time, and not one that is installed or configured on this machine.
export GLUJAVA_HOME=$root/glujava-native/target/home GLUJAVA_CONF=$results/glujava.conf
# Frequent collections, so that objects without a reference are lost quickly.
export GLUJAVA_JVM_OPTIONS=-Xmn2m
# HotSpot handles SIGSEGV, and needs the real bounds of the stack.
export ASAN_OPTIONS=detect_leaks=1:halt_on_error=1:handle_segv=0:allow_user_segv_handler=1
ASAN_OPTIONS+=:detect_stack_use_after_return=0:malloc_context_size=${DRIVER_ALLOCATION_STACK:-2}
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
export LSAN_OPTIONS=suppressions=$root/glujava-driver/src/main/c/lsan.supp:use_tls=0:print_suppressions=0

mkdir -p "$results"
driver=$results/driver-${results##*/}
ln -sf "$out/driver" "$driver" # GlusterFS's log has the name of the program
: >"$GLUJAVA_CONF"
rm -f "$table" "$results/observations"
status=0
timeout --kill-after=5 "${DRIVER_TIMEOUT:-400}" "$driver" "$table" "$results/observations" "${@:4}" >"$results/driver.out" 2>&1 || status=$?
sed '$!b;/^[0-9]* passed, [0-9]* failed$/d' "$results/driver.out"
read -r passed failed < <(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$results/driver.out")
passed=${passed:-0} failed=${failed:-0}

fail() {
  printf 'driver: %s\n' "$@"
  failed=$((failed + 1))
}

if ((status != 0 && failed == 0)); then
  fail "ended with code $status; the whole output is in $results/driver.out"
fi
if [[ $# -gt 3 ]]; then
  printf 'driver: only a part was run, so the table is not compared\n'
elif [[ ! -f $table ]]; then
  fail "wrote no table"
elif [[ ${GLUJAVA_UPDATE:-} == 1 ]]; then
  # The lines of the page that begin with a bar are the table.
  awk -v table="$table" '!/^\|/ { print; next } !done { while ((getline line < table) > 0) print line; done = 1 }' \
    "$page" >"$results/page.md" && cp "$results/page.md" "$page"
elif diff <(grep '^|' "$page") "$table"; then
  passed=$((passed + 1))
else
  fail "docs/write/fop-modes.md has another table; if the new one is right: GLUJAVA_UPDATE=1 ./glujava test driver"
fi
printf '%d passed, %d failed\n' "$passed" "$failed"
((failed == 0 && passed > 0))
