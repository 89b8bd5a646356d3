# shellcheck shell=bash
# ./glujava test lint

# test_lint [compiled]: compiles the sources again, into the same folders, unless they are compiled with the profile.
test_lint() {
  local status=0 started=$SECONDS passed=0 failed=0 skipped=0
  if [[ ${1:-} != compiled ]]; then
    maven lint "Error Prone and NullAway" -Perrorprone --fail-at-end -Dmaven.test.skip=true package || status=$?
    passed=$((status == 0))
  fi
  if finds_faults; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  if ! is_formatter; then
    warn "clang-format is no version $FORMATTER: the format of C is not checked"
    skipped=1
  elif step lint-c "clang-format" is_formatted_c; then
    passed=$((passed + 1))
  else
    progress "  './glujava format' mends the format, except for long lines"
    failed=$((failed + 1))
  fi
  add_part lint "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
}

# finds_faults: compiles classes with a fault each, with the same settings. Each must be found.
finds_faults() {
  local folder=$GLUJAVA_ROOT/target/faults log=$STEP_LOGS/lint-faults.log fault status=0
  rm -rf -- "$folder"
  cp -R -- "$GLUJAVA_ROOT/glujava-lab/src/test/faults" "$folder"
  step lint-faults "inserted faults" compile_faults "$folder" || return
  for fault in 'NullResult.java:\[[0-9,]*\] \[NullAway\]' 'LostException.java:\[[0-9,]*\] \[DeadException\]'; do
    grep -q "$fault" "$log" || {
      error "the inserted fault was not found: $fault" "see $log"
      status=1
    }
  done
  return "$status"
}

# compile_faults FOLDER: must end with errors.
compile_faults() {
  ! env MAVEN_OPTS="$SHORT_JVM ${MAVEN_OPTS:-}" mvn -B -Dstyle.color=never -f "$1/pom.xml" "${MAVEN_NETWORK[@]}" \
    -Perrorprone compile
}
