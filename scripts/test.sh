# shellcheck shell=bash
# ./glujava test

readonly TEST_PARTS=(unit native places projects docs driver live loads cluster all soak differential mutation lint package fresh compat)

usage_test() {
  cat <<'END'
usage: ./glujava test [unit|native|places|projects|docs|driver|live|loads|cluster|soak|lint|package|all]
       ./glujava test mutation
       ./glujava test soak|differential|fresh|compat OPTIONS

  unit     plain JVM tests of every module
  native   the meta-translator's own checks, in C
  places   a build in a folder with blanks in its name, by a JVM in Persian
  projects a release in a folder, and translators' projects that are built with
           it: a module and Kotlin by Maven, and one by Gradle
  docs     the documentation as a site: its links, and pages in a browser
  driver   all fops in all modes through real translators, under sanitizers; the
           result must be the table in docs/write/fop-modes.md, which
           GLUJAVA_UPDATE=1 replaces; then the same fops in the test kit, with the
           same results
  live     real bricks and mounts on loopback (as root)
  loads    real tools on real mounts, with a translator on all fops and without
           (as root; half an hour and more)
  cluster  three nodes and two clients in namespaces of this machine, with a replicated
           and a dispersed volume in use: translators come, are upgraded and go, while
           nodes and clients fail and bricks are added (as root; some five minutes)
  soak     real mounts through a translator that fails in many ways, with every
           answer checked, for a minute (as root); with options it runs a
           single soak, see './glujava test soak --help'
  lint     Error Prone and NullAway on the main sources, clang-format on the C
           files (two minutes)
  package  the Debian packages: lintian, and what they do on a small Debian 12 and
           13 each, which are made once and kept in ~/.cache/glujava (as root)
  all      these except 'cluster', the loads in a short form (default)
  mutation changes the example negative-lookup in small ways, one at a time; its
           tests must find 85 percent of the changes (a minute)
  differential
           the test kit against GlusterFS, longer than in the live part
           (as root; './glujava test differential --help')
  fresh    './glujava demo' and './glujava test' on a new, empty Debian
           (as root; './glujava test fresh --help')
  compat   native checks, driver and demo with each supported version of
           GlusterFS, on new Debians (as root; './glujava test compat --help')

The driver and the live part run once on the default JDK, and once on the newest
long-term JDK in /usr/lib/jvm if that is another one (there without live tests
that do not depend on the JVM). GLUJAVA_JAVA_HOME=DIR runs them only on that JDK.
The driver runs over both bridges. GLUJAVA_BRIDGE=jna or direct sets the bridge of the
live part, the loads and the soak.

The last line is 'N passed, N failed' or 'N passed, N failed, N skipped'.
END
}

command_test() {
  local part=${1:-all}
  case $part in
    fresh) exec bash "$GLUJAVA_ROOT/scripts/fresh-machine.sh" "${@:2}" ;;
    soak)
      if (($# > 1)); then
        command_soak "${@:2}"
        return
      fi
      ;;
    differential)
      command_differential "${@:2}"
      return
      ;;
    compat) exec bash "$GLUJAVA_ROOT/scripts/compat.sh" "${@:2}" ;;
  esac
  is_one_of "$part" "${TEST_PARTS[@]}" || unknown "part of test:" "$part" "${TEST_PARTS[@]}"
  (($# <= 1)) || wrong_usage "test takes one part, not: $*" "for all of them: ./glujava test"
  if is_one_of "$part" live loads cluster soak all; then
    can_mount "the live part of the tests"
  fi
  if is_one_of "$part" driver live loads cluster soak all; then
    [[ -z ${GLUJAVA_JAVA_HOME:-} || -f $GLUJAVA_JAVA_HOME/lib/server/libjvm.so ]] ||
      die "GLUJAVA_JAVA_HOME=$GLUJAVA_JAVA_HOME has no lib/server/libjvm.so" "name the home of a JVM, or leave it unset"
  fi
  case $part in
    native | places | driver | live | loads | cluster) have_needs test ;;
    projects | lint) have_needs "$part" ;;
    docs) have_needs site sitecheck ;;
    package) have_needs package install ;;
    all) have_needs test projects site sitecheck lint package install ;;
    *) have_needs ;;
  esac
  "test_$part" || true # sum_up reports failures
  sum_up
}

test_all() {
  test_unit -Perrorprone && test_native && test_places && test_projects && test_docs && test_driver && test_live && test_loads short &&
    test_soak && test_lint compiled && test_package
}

# A part fails only if the following parts cannot run, because a build failed.
built_for() {
  local started=$SECONDS
  build_if_needed && return
  add_part "build for $1" 1 $((SECONDS - started)) 0 0 0
  return 1
}

# test_unit [OPTION...]: gives the options to Maven. With -Perrorprone, lint need not compile the sources again.
test_unit() {
  local status=0 started=$SECONDS passed failed skipped
  forget_reports
  begin_build
  maven unit "unit tests, JDK $(jdk_version "$JDK_HOME")" --fail-at-end "$@" verify || status=$?
  if ((status == 0)); then end_build || status=$?; fi
  read -r passed failed skipped < <(count_reports)
  add_part unit "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
  ((status == 0 || failed > 0))
}

test_native() {
  local status=0 started=$SECONDS passed failed skipped
  built_for native || return
  # The same variables as Maven's; with others, make would build the library again.
  STEP_WATCH=watch_native step native "native checks" \
    make -C "$GLUJAVA_ROOT/glujava-native/src/main/c" check \
    OUT=../../../target VERSION="$(project_version)" || status=$?
  read -r passed failed skipped < <(count_line "$STEP_LOGS/native.log")
  add_part native "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
}

watch_native() { sed -n 's/^\[ RUN *\] //p' "$1" | tail -n 1; }

test_driver() {
  local home status=0 started=$SECONDS out=$GLUJAVA_ROOT/glujava-driver/target/native
  # Relative to make's folder, because make cannot handle blanks, which the clone's path may have.
  local driver=../../../../glujava-driver
  built_for driver || return
  step driver-build "build of the driver" make --silent -C "$GLUJAVA_ROOT/glujava-native/src/main/c" \
    -f Makefile -f $driver/src/main/c/driver.mk driver \
    OUT=$driver/target/native GENERATED=../../../target/generated \
    DRIVER_GENERATED=$driver/target/generated VERSION="$(project_version)" || status=$?
  if ((status != 0)); then
    add_part "build of the driver" "$status" $((SECONDS - started)) 0 0 0
    return
  fi
  while read -r home; do
    test_driver_on "$home" "$out"
  done < <(tested_jdks)
  test_mock_frames "$out/jna/observations"
}

# The same rounds in the test kit, compared line for line.
test_mock_frames() {
  local status=0 started=$SECONDS passed failed skipped
  forget_reports "$GLUJAVA_ROOT/glujava-driver"
  maven_built mock-frames "the driver's rounds on mock frames" glujava-driver -Dtest.groups=driver \
    -Dtest.excluded.groups=live -Dtest=SameOnMockFramesTest -Dglujava.observations="$1" || status=$?
  read -r passed failed skipped < <(count_reports "$GLUJAVA_ROOT/glujava-driver")
  add_part "driver, mock frames" "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
}

# Both bridges at the same time, because the driver uses one processor.
test_driver_on() {
  local home=$1 out=$2 bridge version status=0 started=$SECONDS passed failed skipped
  version=$(jdk_version "$home")
  GLUJAVA_JAVA_HOME=$home STEP_WATCH=watch_driver step "driver-$version" "driver over both bridges, JDK $version" \
    bash "$GLUJAVA_ROOT/glujava-driver/src/main/c/run-bridges.sh" "$GLUJAVA_ROOT" "$out" || status=$?
  for bridge in jna direct; do
    read -r passed failed skipped < <(count_line "$out/$bridge/log")
    add_part "driver, JDK $version, $bridge" "$(cat "$out/$bridge/status" 2>/dev/null || echo "$status")" \
      $((SECONDS - started)) "$passed" "$failed" "$skipped"
  done
}

watch_driver() { tail -qn 1 "$GLUJAVA_ROOT"/glujava-driver/target/native/{jna,direct}/driver.out 2>/dev/null | cut -d ' ' -f 1 | paste -sd ' '; }

test_live() {
  local home others="loads | soak | cluster"
  built_for live || return
  while read -r home; do
    test_live_on "$home" "$others"
    others="loads | soak | cluster | any-jdk"
  done < <(tested_jdks)
}

tested_jdks() {
  if [[ -n ${GLUJAVA_JAVA_HOME:-} ]]; then
    printf '%s\n' "$GLUJAVA_JAVA_HOME"
    return
  fi
  local newest
  newest=$(newest_lts)
  printf '%s\n' "$JDK_HOME"
  if [[ -n $newest && $(jdk_major "$newest") != "$(jdk_major "$JDK_HOME")" ]]; then printf '%s\n' "$newest"; fi
}

# test_live_on HOME GROUPS: runs all tests except those groups. The tests run on the default JDK; the GlusterFS processes
# that they start load the JVM in HOME.
test_live_on() {
  local home=$1 others=$2 version status=0 started=$SECONDS passed failed skipped
  version=$(jdk_version "$home")
  forget_reports
  GLUJAVA_JAVA_HOME=$home maven_built "live-$version" "live tests, GlusterFS with JDK $version" \
    glujava-lab,glujava-benchmarks -Plive -Dtest.excluded.groups="$others" || status=$?
  read -r passed failed skipped < <(count_reports)
  add_part "live, JDK $version" "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
}

# test_loads [short]: on one JDK.
test_loads() {
  local form=${1:-long} home status=0 started=$SECONDS passed failed skipped
  built_for loads || return
  home=$(tested_jdks | head -n 1)
  forget_reports
  GLUJAVA_JAVA_HOME=$home maven_built loads "loads in their $form form, GlusterFS with JDK $(jdk_version "$home")" \
    glujava-lab -Plive -Dtest.groups=loads -Dglujava.loads="$form" || status=$?
  read -r passed failed skipped < <(count_reports "$GLUJAVA_ROOT/glujava-lab")
  add_part "loads, $form" "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
}

# On one JDK.
test_cluster() {
  local home status=0 started=$SECONDS passed failed skipped
  built_for cluster || return
  home=$(tested_jdks | head -n 1)
  forget_reports
  GLUJAVA_JAVA_HOME=$home MAVEN_WATCH=watch_cluster maven_built cluster "cluster, GlusterFS with JDK $(jdk_version "$home")" \
    glujava-lab -Plive -Dtest.groups=cluster || status=$?
  read -r passed failed skipped < <(count_reports "$GLUJAVA_ROOT/glujava-lab")
  add_part cluster "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
}

watch_cluster() { sed -n 's/^step: //p' "$1" | tail -n 1; }

# test_mutation: writes its report as a page for a browser.
test_mutation() {
  local status=0 started=$SECONDS example=$GLUJAVA_ROOT/examples/negative-lookup
  maven mutation "mutation tests of negative-lookup" -Pmutation -pl examples/negative-lookup -am verify \
    '-Dtest=org.glujava.examples.negativelookup.*Test' -Dsurefire.failIfNoSpecifiedTests=false || status=$?
  progress "$(sed -n 's/^>> Generated/mutation:/p' "$STEP_LOGS/mutation.log"); see ${example#"$GLUJAVA_ROOT/"}/target/pit-reports/index.html"
  add_part mutation "$status" $((SECONDS - started)) $((status == 0)) 0 0
}
