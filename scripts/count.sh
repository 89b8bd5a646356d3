# shellcheck shell=bash
# Counts tests: each part adds one line, and the last line has the sums.

PARTS=()
PART_WIDTH=22
PASSED=0
FAILED=0
SKIPPED=0

# forget_reports [FOLDER]: removes reports of earlier runs, so that they are not counted.
forget_reports() {
  find "${1:-$GLUJAVA_ROOT}" -path '*/target/surefire-reports/TEST-*.xml' -delete 2>/dev/null || true
}

# count_reports [FOLDER]: prints "passed failed skipped" of Surefire's reports.
# shellcheck disable=SC2016 # these dollars are awk's
count_reports() {
  find "${1:-$GLUJAVA_ROOT}" -path '*/target/surefire-reports/TEST-*.xml' -print0 |
    xargs -0 -r awk '
      function number(name) {
        return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0
      }
      FNR == 1 { seen = 0 }
      !seen && /<testsuite / {
        seen = 1
        tests += number("tests"); skipped += number("skipped")
        failed += number("failures") + number("errors")
      }
      END { print tests - failed - skipped, failed + 0, skipped + 0 }' |
    awk '{ passed += $1; failed += $2; skipped += $3 } END { print passed + 0, failed + 0, skipped + 0 }'
}

# count_line LOG: prints the same of the last line "N passed, N failed[, N skipped]" of a log.
count_line() {
  awk '
    match($0, /[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?/) {
      split(substr($0, RSTART, RLENGTH), word, " ")
      passed = word[1]; failed = word[3]; skipped = word[5]
    }
    END { print passed + 0, failed + 0, skipped + 0 }' "$1"
}

# add_part TITLE EXIT-CODE SECONDS PASSED FAILED SKIPPED: adds a part. A part that failed without a
# failed test, or that ran no test, counts as one failure.
add_part() {
  local title=$1 status=$2 seconds=$3 passed=$4 failed=$5 skipped=$6 remark=''
  if ((status != 0 && failed == 0)); then
    failed=1 remark="   ended with code $status, see above"
  elif ((passed + failed == 0)); then
    failed=1 remark='   ran no test'
  fi
  PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed)) SKIPPED=$((SKIPPED + skipped))
  PARTS+=("$(printf '%-*s %5d passed %4d failed %4d skipped %5d s%s' \
    "$PART_WIDTH" "$title" "$passed" "$failed" "$skipped" "$seconds" "$remark")")
}

# add_skipped TITLE SECONDS: adds a part that could not run on this machine.
add_skipped() {
  SKIPPED=$((SKIPPED + 1))
  PARTS+=("$(printf '%-*s %5d passed %4d failed %4d skipped %5d s' "$PART_WIDTH" "$1" 0 0 1 "$2")")
}

# sum_up: prints the last lines, and fails if a test failed.
sum_up() {
  printf '\n'
  ((${#PARTS[@]} == 0)) || printf '%s\n' "${PARTS[@]}"
  printf '\n%d passed, %d failed' "$PASSED" "$FAILED"
  if ((SKIPPED > 0)); then printf ', %d skipped' "$SKIPPED"; fi
  printf '\n'
  ((FAILED == 0))
}
