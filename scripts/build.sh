# shellcheck shell=bash
# ./glujava build

readonly XLATOR=$GLUJAVA_ROOT/glujava-native/target/xlator/features/glujava.so
# shellcheck disable=SC2034 # for layout.sh
readonly FILTER=$GLUJAVA_ROOT/glujava-native/target/filter/glujava
# shellcheck disable=SC2034 # for layout.sh
readonly PEER_PROGRAM=$GLUJAVA_ROOT/glujava-native/src/main/peer/peer_glujava
readonly HOME_BUILT=$GLUJAVA_ROOT/glujava-native/target/home
readonly EXAMPLE_JAR=$GLUJAVA_ROOT/examples/negative-lookup/target/negative-lookup.jar
readonly LAB_JAR=$GLUJAVA_ROOT/glujava-lab/target/glujava-lab.jar
readonly BENCH_JAR=$GLUJAVA_ROOT/glujava-benchmarks/target/glujava-benchmarks.jar
readonly BUILD_STAMP=$GLUJAVA_ROOT/target/built

usage_build() {
  cat <<'END'
usage: ./glujava build [--clean]

Builds every module, without running tests. Does nothing if no source has
changed since the last build with the same JDK and the same GlusterFS.

  --clean   build from scratch
END
}

command_build() {
  local clean=''
  while (($# > 0)); do
    case $1 in
      --clean) clean=yes ;;
      *) unknown "option of build:" "$1" --clean --help ;;
    esac
    shift
  done
  have_needs
  if [[ -n $clean ]]; then remove_built; fi
  if is_built; then
    progress "build: up to date"
  else
    build || exit 1
  fi
  printf 'built: %s\n' "${XLATOR#"$GLUJAVA_ROOT/"}" "${HOME_BUILT#"$GLUJAVA_ROOT/"}/" \
    "${EXAMPLE_JAR#"$GLUJAVA_ROOT/"}" "${LAB_JAR#"$GLUJAVA_ROOT/"}"
}

build() {
  begin_build
  maven build "build with JDK $(jdk_version "$JDK_HOME")" package -DskipTests && end_build
}

build_if_needed() { is_built || build; }

# The stamp has the time at which the build began, so sources that are edited during the build count as changed.
begin_build() {
  own_target
  build_of >"$BUILD_STAMP.new"
}

end_build() {
  local file
  for file in "$XLATOR" "$HOME_BUILT/glujava-core.jar" "$EXAMPLE_JAR" "$LAB_JAR" "$BENCH_JAR"; do
    [[ -f $file ]] && continue
    error "the build succeeded but did not make $file" "see the logs in $STEP_LOGS"
    return 1
  done
  mv "$BUILD_STAMP.new" "$BUILD_STAMP"
}

# Not by Maven's clean, which would remove the log of its own run.
remove_built() {
  rm -f "$BUILD_STAMP"
  find "$GLUJAVA_ROOT" -mindepth 2 -name target -type d -prune \
    -execdir test -f pom.xml \; -exec rm -rf {} +
}

# Prints the versions that a build depends on besides its sources.
build_of() {
  printf 'jdk %s %s\nglusterfs %s\n' "$JDK_HOME" "$(jdk_version "$JDK_HOME")" "$(glusterfs --print-xlatordir)"
}

# A folder is newer when a file in it was added, renamed or removed.
is_built() {
  [[ -f $BUILD_STAMP && -f $XLATOR && -f $HOME_BUILT/glujava-core.jar && -f $EXAMPLE_JAR && -f $LAB_JAR && -f $BENCH_JAR ]] || return 1
  [[ $(build_of) == "$(<"$BUILD_STAMP")" ]] || return 1
  local changed
  changed=$(cd "$GLUJAVA_ROOT" &&
    find pom.xml glujava-*/ examples/ -name target -prune -o -newer "$BUILD_STAMP" \
      \( -path '*/src' -o -path '*/src/*' -o -name pom.xml \) -print -quit)
  [[ -z $changed ]]
}
