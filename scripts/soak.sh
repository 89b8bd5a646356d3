# shellcheck shell=bash
# ./glujava test soak

readonly SOAK_OPTIONS=(--minutes --seed --fops --percent --threads --keep --asan --help)
readonly SOAK_OUT=$GLUJAVA_ROOT/glujava-lab/target/soak
readonly ASAN_OUT=$GLUJAVA_ROOT/glujava-lab/target/soak/asan

usage_soak() {
  cat <<'END'
usage: ./glujava test soak [--minutes N] [--seed S] [--fops N] [--percent N]
                           [--threads N] [--keep DIR] [--asan]

Uses a volume over FUSE and libgfapi, by 8 threads each, through a Java
translator that errs in every way, over children that fail and are slow, over a
brick that is killed and comes back; checks every answer, and at the end that no
frame is lost, no process has died, and none has grown. Needs root.

  --minutes N   how long (default 2)
  --seed S      what happens by chance; by default the same all day
  --fops N      go on only until so many fops have entered Java; fail when
                they have not within --minutes
  --percent N   of how many fops in a hundred the translator makes a mess
                (default 10)
  --threads N   of each of the two clients
  --keep DIR    put the logs there when something was wrong
  --asan        with the native part built with AddressSanitizer

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
      --asan)
        options+=(--asan)
        shift
        continue
        ;;
    esac
    needs_value "$@"
    [[ $1 == --keep || $2 =~ ^[0-9]+([.][0-9]+)?$ ]] || wrong_usage "option $1 needs a number, not '$2'"
    options+=("$1" "$2")
    shift 2
  done
  can_mount "the soak"
  have_needs
  build_if_needed || exit 1
  prepare_soak "${options[@]}" || exit 1
  exec {TICK}>&-
  # In this script's place, so that signals reach the soak and it can clean up.
  exec "${SOAK[@]}"
}

# prepare_soak [OPTION...]: builds what only the soak needs, and puts its command into SOAK.
prepare_soak() {
  local -a options=()
  local option
  step soak-client "build of the soak's client" make -C "$GLUJAVA_ROOT/glujava-lab/src/test/c/soak" OUT="$SOAK_OUT" || return
  for option; do
    if [[ $option != --asan ]]; then
      options+=("$option")
      continue
    fi
    # As the compiler and not as flags only: the library must be linked with the sanitizer's, too.
    step soak-asan "build with AddressSanitizer" make -C "$GLUJAVA_ROOT/glujava-native/src/main/c" OUT="$ASAN_OUT" \
      GENERATED="$GLUJAVA_ROOT/glujava-native/target/generated" VERSION="$(project_version)" \
      CC='gcc -fsanitize=address' CFLAGS='-O1 -g -fno-omit-frame-pointer' || return
    options+=(--asan "$(gcc -print-file-name=libasan.so)" --xlator "$ASAN_OUT/xlator/features/glujava.so")
  done
  export GLUJAVA_JAVA_HOME=${GLUJAVA_JAVA_HOME:-$JDK_HOME}
  SOAK=("$JDK_HOME/bin/java" -Dglujava.root="$GLUJAVA_ROOT" -cp "$LAB_JAR:$GLUJAVA_ROOT/glujava-lab/target/lib/*"
    org.glujava.lab.soak.Soak --client "$SOAK_OUT/client" "${options[@]}")
}
