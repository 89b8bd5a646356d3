#!/usr/bin/env bash
# Tests GluJava with each version of GlusterFS that it supports, on a Debian with that version.
set -Eeuo pipefail
shopt -s inherit_errexit

GLUJAVA_ROOT=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
readonly GLUJAVA_ROOT
for part in say step jdk needs count suites test fresh; do
  # shellcheck source=/dev/null
  source "$GLUJAVA_ROOT/scripts/$part.sh"
done

readonly COMPAT_OPTIONS=(--suite --run --out --keep --help)

usage_compat() {
  cat <<'TEXT'
usage: ./glujava test compat [--suite NAME]... [--run COMMAND]... [--out DIR] [--keep DIR]

Shows that GluJava works with each version of GlusterFS that it supports:

  bookworm   Debian 12, GlusterFS 10.3
  trixie     Debian 13, GlusterFS 11.1

Creates an empty Debian of that release in a temporary folder, installs its
newest JDK, clones HEAD of this checkout there, builds it, and runs the native
checks, the driver and the demo. Copies this machine's Maven repository, apt's
proxies and extra certificates. Takes about 5 minutes a release and needs root.
Removes its mounts, processes and folders, also when interrupted.

  --suite NAME    only this release; may be given several times
  --run COMMAND   run './glujava COMMAND' instead, for example --run 'test live';
                  may be given several times
  --out DIR       copy the logs to DIR/NAME
  --keep DIR      keep the machines in DIR; an existing machine is used again,
                  with a new clone

The last line is 'N passed, N failed': the tests of each command on each release.
A demo with the right answers counts as one test.
TEXT
}

# shellcheck disable=SC2034 # read by fresh.sh
read_options() {
  SUITES=()
  while (($# > 0)); do
    [[ $1 != --*=* ]] || set -- "${1%%=*}" "${1#*=}" "${@:2}"
    is_one_of "$1" "${COMPAT_OPTIONS[@]}" || unknown "option of test compat:" "$1" "${COMPAT_OPTIONS[@]}"
    needs_value "$@"
    case $1 in
      --suite)
        is_one_of "$2" "${SUITES_KNOWN[@]}" || unknown "release for test compat:" "$2" "${SUITES_KNOWN[@]}"
        SUITES+=("$2")
        ;;
      --run) RUNS+=("$2") ;;
      --out) OUT=$2 ;;
      --keep) MACHINES=$2 ;;
    esac
    shift 2
  done
  ((${#SUITES[@]} > 0)) || SUITES=("${SUITES_KNOWN[@]}")
  ((${#RUNS[@]} == 0)) || return 0
  RUNS=('test native' demo)
  if is_one_of driver "${TEST_PARTS[@]}"; then RUNS=('test native' 'test driver' demo); fi
}

# shellcheck disable=SC2034 # read by the other parts
main() {
  local suite
  if wants_help "$@"; then
    usage_compat
    return
  fi
  readonly AS_ROOT="sudo ./glujava test compat $*"
  read_options "$@"
  prepare_steps
  check_machine
  JDK=newest SEED=yes
  for suite in "${SUITES[@]}"; do
    on_fresh_machine "$suite" "${OUT:+$OUT/$suite}"
  done
  sum_up
}

main "$@"
