#!/usr/bin/env bash
# Runs test programs, one on each processor. Its last line is 'N passed, N failed'. It fails if a test failed.
# A program that dies, leaks or hangs after its last test counts as one more failure.
set -u
passed=0 failed=0
declare -A running=()

# Every finding ends the program. GlusterFS's own process-wide memory stays reachable and is no leak.
export ASAN_OPTIONS=detect_leaks=1:halt_on_error=1:abort_on_error=0:detect_stack_use_after_return=0
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1

start() {
  timeout --kill-after=5 120 "$1" >"$1.out" 2>&1 &
  running[$!]=$1
}

# Waits for one of them.
finish() {
  local pid='' status=0
  wait -n -p pid "${!running[@]}" || status=$?
  report "${running[$pid]}" "$status"
  unset "running[$pid]"
}

report() {
  local program=$1 status=$2 output=$1.out begun ended_well
  printf '%s\n' "--- ${program##*/}"
  # Prints names of tests and their failures; the totals are computed here.
  grep -v '^\[==========\]\|^\[  PASSED  \]' "$output"
  begun=$(grep -c '^\[ RUN      \]' "$output")
  ended_well=$(grep -c '^\[       OK \]' "$output")
  passed=$((passed + ended_well))
  failed=$((failed + begun - ended_well))
  if ((status != 0 && begun == ended_well)); then
    printf '[  FAILED  ] %s ended with code %s\n' "${program##*/}" "$status"
    failed=$((failed + 1))
  elif ((begun == 0)); then
    printf '[  FAILED  ] %s ran no test\n' "${program##*/}"
    failed=$((failed + 1))
  fi
}

for program in "$@"; do
  ((${#running[@]} < $(nproc))) || finish
  start "$program"
done
while ((${#running[@]} > 0)); do finish; done

printf '%d passed, %d failed\n' "$passed" "$failed"
((failed == 0 && passed > 0))
