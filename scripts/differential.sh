# shellcheck shell=bash
# ./glujava test differential

readonly DIFFERENTIAL_OPTIONS=(--seeds --seed --steps --help)

usage_differential() {
  cat <<'END'
usage: ./glujava test differential [--seeds N] [--seed S] [--steps N]

Makes random system calls on FUSE mounts. A translator in the volume or in its
brick records all arguments and replies, and winds more fops in its reply
callbacks. Then sends the same fops to the same translator in the test kit's
graph in memory, and compares both records. Needs root.

  --seeds N     number of random sequences, each on a client and in a brick
                (default 10; the live part of the tests runs 1)
  --seed S      the first seed (default 1)
  --steps N     system calls in each sequence (default 1500)

The last line is 'N passed, N failed'.
END
}

command_differential() {
  local seeds=10 seed=1 steps=1500
  while (($# > 0)); do
    [[ $1 != --*=* ]] || set -- "${1%%=*}" "${1#*=}" "${@:2}"
    is_one_of "$1" "${DIFFERENTIAL_OPTIONS[@]}" ||
      unknown "option of test differential:" "$1" "${DIFFERENTIAL_OPTIONS[@]}"
    if [[ $1 == --help ]]; then
      usage_differential
      return
    fi
    needs_value "$@"
    [[ $2 =~ ^[0-9]+$ ]] || wrong_usage "option $1 needs a number, not '$2'"
    case $1 in
      --seeds) seeds=$2 ;;
      --seed) seed=$2 ;;
      --steps) steps=$2 ;;
    esac
    shift 2
  done
  can_mount "the differential test"
  have_needs test
  test_differential "$seeds" "$seed" "$steps" || true # sum_up reports failures
  sum_up
}

test_differential() {
  local status=0 started=$SECONDS passed failed skipped home
  built_for differential || return
  home=$(tested_jdks | head -n 1)
  forget_reports
  GLUJAVA_JAVA_HOME=$home maven_built differential "the test kit against GlusterFS, seeds $2 to $(($2 + $1 - 1))" \
    glujava-lab -Plive -Dtest.groups=live -Dtest=DifferentialTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dlive.limit=86400 -Dglujava.seeds="$1" -Dglujava.seed="$2" -Dglujava.steps="$3" || status=$?
  read -r passed failed skipped < <(count_reports "$GLUJAVA_ROOT/glujava-lab")
  add_part differential "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
}
