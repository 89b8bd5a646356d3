# shellcheck shell=bash
# ./glujava test

readonly TEST_PARTS=(unit native live soak all fresh)

usage_test() {
  cat <<'END'
usage: ./glujava test [unit|native|live|all]
       ./glujava test soak [OPTIONS]
       ./glujava test fresh [OPTIONS]

  unit     plain JVM tests of every module
  native   the meta-translator's own checks, in C
  live     real bricks and mounts on loopback (as root): once on the default JDK,
           once on the newest long-term JDK in /usr/lib/jvm when that is another;
           GLUJAVA_JAVA_HOME=DIR runs them on that one alone
  soak     real mounts through a translator that errs in every way, and every
           answer checked ('./glujava test soak --help' tells about its options)
  all      the four above, the soak for two minutes (default)
  fresh    './glujava demo' and './glujava test' on an empty Debian made for it
           (as root; './glujava test fresh --help' tells about its options)

The last line is 'N passed, N failed' or 'N passed, N failed, N skipped'.
END
}

command_test() {
  local part=${1:-all}
  if [[ $part == fresh ]]; then
    shift
    exec bash "$GLUJAVA_ROOT/scripts/fresh-machine.sh" "$@"
  fi
  if [[ $part == soak ]]; then
    shift
    command_soak "$@"
    return
  fi
  is_one_of "$part" "${TEST_PARTS[@]}" || unknown "part of test:" "$part" "${TEST_PARTS[@]}"
  (($# <= 1)) || wrong_usage "test takes one part, not: $*" "for all of them: ./glujava test"
  if is_one_of "$part" live all; then
    can_mount "the live part of the tests"
    [[ -z ${GLUJAVA_JAVA_HOME:-} || -f $GLUJAVA_JAVA_HOME/lib/server/libjvm.so ]] ||
      die "GLUJAVA_JAVA_HOME=$GLUJAVA_JAVA_HOME has no lib/server/libjvm.so" "name the home of a JVM, or leave it unset"
  fi
  if is_one_of "$part" native all; then have_needs test; else have_needs; fi
  "test_$part" || true # what failed is counted
  sum_up
}

test_all() { test_unit && test_native && test_live && test_soak; }

# Each part fails only when the ones after it make no sense: when something does not build.
built_for() {
  local started=$SECONDS
  build_if_needed && return
  add_part "build for $1" 1 $((SECONDS - started)) 0 0 0
  return 1
}

test_unit() {
  local status=0 started=$SECONDS passed failed skipped
  forget_reports
  begin_build
  maven unit "unit tests, JDK $(jdk_version "$JDK_HOME")" --fail-at-end verify || status=$?
  if ((status == 0)); then end_build || status=$?; fi
  read -r passed failed skipped < <(count_reports)
  add_part unit "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
  ((status == 0 || failed > 0))
}

test_native() {
  local status=0 started=$SECONDS passed failed skipped
  built_for native || return
  # The variables that Maven gives to make; with others, make would build the library again.
  STEP_WATCH=watch_native step native "native checks" \
    make -C "$GLUJAVA_ROOT/glujava-native/src/main/c" check \
    OUT="$GLUJAVA_ROOT/glujava-native/target" VERSION="$(project_version)" || status=$?
  read -r passed failed skipped < <(count_line "$STEP_LOGS/native.log")
  add_part native "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
}

watch_native() { sed -n 's/^\[ RUN *\] //p' "$1" | tail -n 1; }

test_live() {
  local home
  built_for live || return
  while read -r home; do
    test_live_on "$home"
  done < <(live_jdks)
}

live_jdks() {
  if [[ -n ${GLUJAVA_JAVA_HOME:-} ]]; then
    printf '%s\n' "$GLUJAVA_JAVA_HOME"
    return
  fi
  local newest
  newest=$(newest_lts)
  printf '%s\n' "$JDK_HOME"
  if [[ -n $newest && $(jdk_major "$newest") != "$(jdk_major "$JDK_HOME")" ]]; then printf '%s\n' "$newest"; fi
}

# The tests run on the default JDK; the GlusterFS processes they start carry the one under test.
test_live_on() {
  local home=$1 version status=0 started=$SECONDS passed failed skipped
  version=$(jdk_version "$home")
  forget_reports
  GLUJAVA_JAVA_HOME=$home maven "live-$version" "live tests, GlusterFS with JDK $version" \
    -Plive -pl glujava-lab -am verify || status=$?
  read -r passed failed skipped < <(count_reports "$GLUJAVA_ROOT/glujava-lab")
  add_part "live, JDK $version" "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
}
