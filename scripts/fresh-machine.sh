#!/usr/bin/env bash
# Tests that a fresh machine needs only git: creates an empty Debian, clones the checkout's HEAD
# there and runs the public commands.
set -Eeuo pipefail
shopt -s inherit_errexit

GLUJAVA_ROOT=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
readonly GLUJAVA_ROOT
for part in say step jdk needs count fresh; do
  # shellcheck source=/dev/null
  source "$GLUJAVA_ROOT/scripts/$part.sh"
done

readonly FRESH_OPTIONS=(--run --jdk --suite --seed-m2 --out --keep --help)

usage_fresh() {
  cat <<'TEXT'
usage: ./glujava test fresh [--run COMMAND]... [--jdk DIR] [--out DIR] [--seed-m2] [--keep] [--suite NAME]

Creates an empty Debian (debootstrap, plus git and ca-certificates) in a
temporary folder, clones HEAD of this checkout into an empty folder there, and
runs './glujava demo' and './glujava test' in it. Copies this machine's apt
configuration, proxies and extra certificates. Needs root. Removes its mounts,
processes and folders, also when interrupted.

  --run COMMAND   run './glujava COMMAND' instead, for example --run 'test unit';
                  may be given several times
  --jdk DIR       copy the JDK in DIR and set JAVA_HOME to it; 'newest' installs
                  the newest JDK of the release
  --out DIR       copy the logs, and JSON files in the clone's top folder, to DIR
  --seed-m2       copy this machine's Maven repository, to save downloads
  --keep          keep the machine's files
  --suite NAME    the release of Debian (default: bookworm)

The last line is 'N passed, N failed': the tests of each command. A command
without tests counts as one test.
TEXT
}

# shellcheck disable=SC2034 # read by fresh.sh
read_options() {
  SUITE=bookworm
  while (($# > 0)); do
    [[ $1 != --*=* ]] || set -- "${1%%=*}" "${1#*=}" "${@:2}"
    is_one_of "$1" "${FRESH_OPTIONS[@]}" || unknown "option of test fresh:" "$1" "${FRESH_OPTIONS[@]}"
    case $1 in
      --seed-m2) SEED=yes ;;
      --keep) KEEP=yes ;;
      *)
        needs_value "$@"
        case $1 in
          --run) RUNS+=("$2") ;;
          --jdk) JDK=$2 ;;
          --suite) SUITE=$2 ;;
          --out) OUT=$2 ;;
        esac
        shift
        ;;
    esac
    shift
  done
  ((${#RUNS[@]} > 0)) || RUNS=(demo test)
  if [[ -n $JDK && $JDK != newest ]]; then
    jdk_will_do "$JDK" || wrong_usage "option --jdk: $JDK is $(jdk_is "$JDK")" "JDK $JDK_LEAST or later is needed"
    JDK=$(readlink -f "$JDK")
  fi
}

# shellcheck disable=SC2034 # read by the other parts
main() {
  if wants_help "$@"; then
    usage_fresh
    return
  fi
  readonly AS_ROOT="sudo ./glujava test fresh $*"
  read_options "$@"
  prepare_steps
  check_machine
  on_fresh_machine "$SUITE" "$OUT"
  sum_up
}

main "$@"
