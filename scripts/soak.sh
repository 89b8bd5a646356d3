# shellcheck shell=bash
# ./glujava test soak

readonly SOAK_OPTIONS=(--minutes --seed --fops --percent --threads --keep --without --sabotage --asan --help)

readonly SOAK_MINUTES=1
readonly SOAK_OUT=$GLUJAVA_ROOT/glujava-lab/target/soak
readonly ASAN_OUT=$GLUJAVA_ROOT/glujava-lab/target/soak/asan

usage_soak() {
  cat <<'END'
usage: ./glujava test soak [--minutes N] [--seed S] [--fops N] [--percent N]
                           [--threads N] [--keep DIR] [--asan]
                           [--without] [--sabotage FAULT,...]

Uses a volume through FUSE and libgfapi, with 8 threads each. The volume has a
Java translator that fails in many ways, children that fail and are slow, and a
brick that is killed and restarted; options and graphs change meanwhile. Checks
every result, and that each fop is answered once and in time. Checks at the end
that no frame is lost, no process has died, and none uses more memory. Needs root.

  --minutes N   duration (default 2; memory is checked from 4 on)
  --seed S      seed of the random choices; the default changes once a day
  --fops N      end when N fops have entered Java; fail if they have not within
                --minutes
  --percent N   percentage of fops in which the translator misbehaves (default 10)
  --threads N   threads of each of the two clients
  --keep DIR    copy the logs to DIR if a check failed
  --without     run without the translator, to see GlusterFS's own behaviour
  --sabotage FAULT,...
                insert a fault that the soak must find: lost (a missing answer),
                again (a second answer), wrong (wrong data), grow (memory)
  --asan        use a native part built with AddressSanitizer

The last line is 'N passed, N failed'.
END
}

command_soak() {
  local -a options=()
  while (($# > 0)); do
    [[ $1 != --*=* ]] || set -- "${1%%=*}" "${1#*=}" "${@:2}"
    is_one_of "$1" "${SOAK_OPTIONS[@]}" || unknown "option of test soak:" "$1" "${SOAK_OPTIONS[@]}"
    case $1 in
      --help)
        usage_soak
        return
        ;;
      --asan | --without)
        options+=("$1")
        shift
        continue
        ;;
    esac
    needs_value "$@"
    [[ $1 == --keep || $1 == --sabotage || $2 =~ ^[0-9]+([.][0-9]+)?$ ]] || wrong_usage "option $1 needs a number, not '$2'"
    options+=("$1" "$2")
    shift 2
  done
  can_mount "the soak"
  have_needs
  build_if_needed || exit 1
  prepare_soak "${options[@]}" || exit 1
  exec {TICK}>&-
  # exec, so that signals reach the soak and it can clean up.
  exec "${SOAK[@]}"
}

# prepare_soak [OPTION...]: builds the soak's own programs, and stores its command in SOAK.
prepare_soak() {
  local -a options=()
  # Relative to make's folder, because make cannot handle blanks, which the clone's path may have.
  local option lab=../../../../glujava-lab
  step soak-client "build of the soak's client" make -C "$GLUJAVA_ROOT/glujava-lab/src/test/c/soak" \
    OUT=../../../../target/soak || return
  step soak-tally "build of the soak's translator in C" make -C "$GLUJAVA_ROOT/glujava-native/src/main/c" -f Makefile \
    -f $lab/src/test/c/soak/tally/tally.mk tally TALLY_OUT=$lab/target/soak OUT=../../../target \
    VERSION="$(project_version)" || return
  for option; do
    if [[ $option != --asan ]]; then
      options+=("$option")
      continue
    fi
    # As the compiler and not as flags only: the library must be linked with the sanitizer's, too.
    step soak-asan "build with AddressSanitizer" make -C "$GLUJAVA_ROOT/glujava-native/src/main/c" \
      OUT=$lab/target/soak/asan GENERATED=../../../target/generated VERSION="$(project_version)" \
      CC='gcc -fsanitize=address' CFLAGS='-O1 -g -fno-omit-frame-pointer' || return
    options+=(--asan "$(gcc -print-file-name=libasan.so)" --xlator "$ASAN_OUT/xlator/features/glujava.so")
  done
  export GLUJAVA_JAVA_HOME=${GLUJAVA_JAVA_HOME:-$JDK_HOME}
  SOAK=("$JDK_HOME/bin/java" -Dglujava.root="$GLUJAVA_ROOT" -cp "$LAB_JAR:$GLUJAVA_ROOT/glujava-lab/target/lib/*"
    org.glujava.lab.soak.Soak --client "$SOAK_OUT/client" --tally "$SOAK_OUT/tally.so" "${options[@]}")
}

# Runs the soak on sabotaged volumes, whose faults it must find; then the short form of the soak.
test_soak() {
  local status=0 started=$SECONDS passed failed skipped
  built_for soak && prepare_soak --minutes "$SOAK_MINUTES" || return
  forget_reports
  maven_built soak-sabotage "sabotaged soak" glujava-lab -Plive -Dtest.groups=soak || status=$?
  read -r passed failed skipped < <(count_reports "$GLUJAVA_ROOT/glujava-lab")
  add_part "soak, sabotaged" "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
  status=0 started=$SECONDS
  STEP_WATCH=watch_soak step soak "soak of $SOAK_MINUTES minute" "${SOAK[@]}" || status=$?
  read -r passed failed skipped < <(count_line "$STEP_LOGS/soak.log")
  add_part soak "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
}

watch_soak() { sed -n 's/^\[ *[0-9]* s\] //p' "$1" | tail -n 1; }
