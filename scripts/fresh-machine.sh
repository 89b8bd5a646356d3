#!/usr/bin/env bash
# The proof that a fresh machine needs nothing but git: makes an empty Debian in a temporary
# folder, clones the checkout's HEAD there and runs the public commands.
#
# Everything happens in a mount and a process namespace of its own: when its first process
# ends, however it ends, the kernel takes all of its mounts and processes away. What is left
# to do here is to remove the folder.
set -Eeuo pipefail
shopt -s inherit_errexit

GLUJAVA_ROOT=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
readonly GLUJAVA_ROOT
for part in say step jdk needs count; do
  # shellcheck source=/dev/null
  source "$GLUJAVA_ROOT/scripts/$part.sh"
done

readonly FRESH_OPTIONS=(--run --jdk --suite --seed-m2 --out --help)

usage_fresh() {
  cat <<'END'
usage: ./glujava test fresh [--run COMMAND]... [--jdk DIR] [--out DIR] [--seed-m2] [--suite NAME]

Makes an empty Debian (debootstrap, with git and ca-certificates added) in a
temporary folder, clones HEAD of this checkout into an empty folder there, and
runs './glujava demo' and './glujava test' in it. Takes this machine's apt
configuration, proxies and extra certificates along. Needs root. Leaves no
mount, process or folder behind, also when interrupted.

  --run COMMAND   run './glujava COMMAND' instead, for example --run 'test unit';
                  may be given several times
  --jdk DIR       copy the JDK in DIR along and set JAVA_HOME to it
  --out DIR       copy the logs, and JSON files written into the clone's top
                  folder, to DIR
  --seed-m2       copy this machine's Maven repository along, to save downloads
  --suite NAME    the release of Debian (default: bookworm)

The last line is 'N passed, N failed': one for each command.
END
}

read_options() {
  RUNS=() JDK='' SUITE=bookworm SEED='' OUT=''
  while (($# > 0)); do
    [[ $1 != --*=* ]] || set -- "${1%%=*}" "${1#*=}" "${@:2}"
    is_one_of "$1" "${FRESH_OPTIONS[@]}" || unknown "option of test fresh:" "$1" "${FRESH_OPTIONS[@]}"
    if [[ $1 == --seed-m2 ]]; then
      SEED=yes
      shift
      continue
    fi
    needs_value "$@"
    case $1 in
      --run) RUNS+=("$2") ;;
      --jdk) JDK=$2 ;;
      --suite) SUITE=$2 ;;
      --out) OUT=$2 ;;
    esac
    shift 2
  done
  ((${#RUNS[@]} > 0)) || RUNS=(demo test)
  if [[ -n $JDK ]]; then
    jdk_will_do "$JDK" || wrong_usage "option --jdk: $JDK is $(jdk_is "$JDK")" "JDK $JDK_LEAST or later is needed"
    JDK=$(readlink -f "$JDK")
  fi
}

check_machine() {
  can_mount "a fresh machine"
  git -C "$GLUJAVA_ROOT" rev-parse -q --verify HEAD >/dev/null ||
    die "the checkout $GLUJAVA_ROOT has no commit to clone" "commit first"
  [[ -z $(git -C "$GLUJAVA_ROOT" status --porcelain) ]] ||
    warn "the checkout has changes that are not committed; the fresh machine gets HEAD without them"
  has_command debootstrap || install_packages debootstrap
  if [[ -n $OUT ]]; then
    mkdir -p "$OUT" || die "cannot make the folder $OUT" "choose another --out"
    OUT=$(realpath "$OUT")
  fi
}

# Only files are left when the namespaces have gone; never cross into another file system.
remove_folder() {
  end_step
  [[ -n ${FOLDER:-} ]] || return 0
  # A process that was killed may still be on its way out.
  local try
  for try in 1 2 3 4 5; do
    rm -rf --one-file-system -- "$FOLDER" 2>/dev/null && return
    pause "$try"
  done
  error "could not remove $FOLDER" "look for mounts below it with findmnt, then remove it by hand"
}

# Of a run that was killed with SIGKILL: it could not remove its folder.
remove_leftovers() {
  local folder owner
  for folder in "${TMPDIR:-/tmp}"/glujava-fresh.*.*; do
    owner=${folder##*/glujava-fresh.}
    owner=${owner%%.*}
    [[ $owner =~ ^[0-9]+$ && ! -d /proc/$owner ]] || continue
    progress "removing $folder, left by a run that was killed"
    rm -rf --one-file-system -- "$folder"
  done
}

main() {
  # shellcheck disable=SC2034 # read where parts are counted
  PART_WIDTH=36
  if wants_help "$@"; then
    usage_fresh
    return
  fi
  # shellcheck disable=SC2034 # for hints that say what to run instead
  readonly AS_ROOT="sudo ./glujava test fresh $*"
  read_options "$@"
  prepare_steps
  check_machine
  trap remove_folder EXIT
  remove_leftovers
  FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/glujava-fresh.$$.XXXXXX")
  mkdir "$FOLDER/root"

  # What the inside needs to know; the commands come last.
  local -a inside=(env FRESH_ROOT="$FOLDER/root" FRESH_SUITE="$SUITE" FRESH_SEED="$SEED" FRESH_JDK="$JDK"
    FRESH_CHECKOUT="$GLUJAVA_ROOT" FRESH_RESULTS="$FOLDER/results" FRESH_OUT="$OUT"
    bash "$GLUJAVA_ROOT/scripts/fresh-root.sh" "${RUNS[@]}")
  set -m
  setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --mount-proc "${inside[@]}" </dev/null &
  STEP_PID=$!
  set +m
  local status=0 title code seconds
  wait "$STEP_PID" || status=$?
  STEP_PID=''
  if [[ ! -f $FOLDER/results ]]; then
    add_part "fresh $SUITE" "$status" "$SECONDS" 0 0 0
  else
    while IFS=$'\t' read -r code seconds title; do
      add_part "$title: exit $code" "$code" "$seconds" $((code == 0)) $((code != 0)) 0
    done <"$FOLDER/results"
  fi
  sum_up
}

main "$@"
