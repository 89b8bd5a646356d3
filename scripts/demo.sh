# shellcheck shell=bash
# ./glujava demo

readonly DEMO_OPTIONS=(--json --names --rounds --help)

usage_demo() {
  cat <<'END'
usage: ./glujava demo [--json FILE] [--names N] [--rounds N]

Starts a brick and three real FUSE mounts on loopback: without a cache, with
GlusterFS's own performance/nl-cache, and with the Java translator
negative-lookup. Searches an include path on each, checks every answer, and
prints how long a lookup of a missing name takes. Takes about a minute and needs
root. Removes its mounts, processes and files, also when interrupted.

  --json FILE   also write the results to FILE
  --names N     number of file names that each round searches for
  --rounds N    number of rounds
END
}

command_demo() {
  local -a options=()
  local value
  while (($# > 0)); do
    [[ $1 != --*=* ]] || set -- "${1%%=*}" "${1#*=}" "${@:2}"
    is_one_of "$1" "${DEMO_OPTIONS[@]}" || unknown "option of demo:" "$1" "${DEMO_OPTIONS[@]}"
    needs_value "$@"
    value=$2
    case $1 in
      --names | --rounds)
        [[ $value =~ ^[1-9][0-9]{0,8}$ ]] || wrong_usage "option $1 needs a number from 1 on, not '$value'"
        ;;
      --json)
        [[ -d $(dirname -- "$value") && ! -d $value ]] || wrong_usage "option --json: cannot write a file '$value'" \
          "its folder must exist"
        ;;
    esac
    options+=("$1" "$value")
    shift 2
  done
  can_mount "the demo"
  have_needs
  build_if_needed || exit 1
  progress "demo with JDK $(jdk_version "$JDK_HOME") ..."
  export GLUJAVA_JAVA_HOME=${GLUJAVA_JAVA_HOME:-$JDK_HOME}
  exec {TICK}>&-
  # exec, so that signals reach the demo and it can clean up.
  exec "$JDK_HOME/bin/java" -Dglujava.root="$GLUJAVA_ROOT" \
    -cp "$LAB_JAR:$GLUJAVA_ROOT/glujava-lab/target/lib/*" org.glujava.lab.demo.Demo "${options[@]}"
}
