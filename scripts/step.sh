# shellcheck shell=bash
# Runs long steps. Their output goes to a log, and the terminal gets a line of progress from time to
# time. A failed step shows the end of its log. Ctrl-C and SIGTERM also end the step.

STEP_PID=''
STEP_LOGS=$GLUJAVA_ROOT/target/logs
TICK=''

# prepare_steps: must be called before the first step.
prepare_steps() {
  export LC_ALL=C.UTF-8 # the output of programs is parsed here and by tests, so its language must be fixed
  PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin # where GlusterFS is, also for a user's PATH
  # An empty pipe: reading from it with a timeout waits without starting a process.
  exec {TICK}<> <(:)
  trap 'stopped INT 130' INT
  trap 'stopped TERM 143' TERM
  trap 'stopped HUP 129' HUP
}

# step NAME TITLE COMMAND...: runs the command to its end and returns its exit code.
# STEP_WATCH names a function that gets the log's path and prints the current progress,
# STEP_SHOW one that gets the log's path and prints why the step failed.
step() {
  local name=$1 title=$2
  shift 2
  local log=$STEP_LOGS/$name.log started=$SECONDS status=0
  own_target
  progress "$title ..."
  # A process group of its own, so that the whole step can be ended at once.
  set -m
  "$@" </dev/null >"$log" 2>&1 &
  STEP_PID=$!
  set +m
  watch_step "$title" "$log" "$started"
  wait "$STEP_PID" 2>/dev/null || status=$?
  STEP_PID=''
  if ((status == 0)); then
    progress "$title: done in $((SECONDS - started)) s"
    return 0
  fi
  error "$title: failed with code $status after $((SECONDS - started)) s; the end of its output:"
  "${STEP_SHOW:-show_end}" "$log" >&2
  progress "  the whole output: $log"
  return "$status"
}

own_target() {
  mkdir -p "$STEP_LOGS" 2>/dev/null && [[ -w $GLUJAVA_ROOT/target && -w $STEP_LOGS ]] && return
  die "cannot write to $GLUJAVA_ROOT/target as $(id -un)" "make the checkout writable, or remove what another user built"
}

watch_step() {
  local title=$1 log=$2 started=$3 now last='' said=$SECONDS looked=$SECONDS
  while kill -0 "$STEP_PID" 2>/dev/null; do
    pause 0.2
    ((SECONDS - looked >= 2)) || continue
    looked=$SECONDS
    now=$("${STEP_WATCH:-watch_nothing}" "$log")
    if [[ $now != "$last" ]] && ((SECONDS - said >= 4)) || ((SECONDS - said >= 15)); then
      progress "  $((SECONDS - started)) s${now:+: $now}"
      last=$now said=$SECONDS
    fi
  done
}

watch_nothing() { :; }

# Prints more of the log in CI, where the log is lost afterwards.
show_end() { tail -n "$([[ -n ${CI:-} ]] && echo 300 || echo 60)" "$1" | sed $'s/\e\\[[0-9;]*m//g;s/^/  | /'; }

pause() { read -rt "$1" -u "$TICK" || true; }

# stopped SIGNAL CODE: ends the running step with all its processes, then this script.
stopped() {
  trap '' INT TERM HUP
  progress "glujava: stopped by SIG$1"
  end_step
  exit "$2"
}

# Live tests need some time to remove their mounts and bricks. Processes that do not end by then are killed.
end_step() {
  [[ -n $STEP_PID ]] || return 0
  local waited
  kill -TERM -- "-$STEP_PID" 2>/dev/null || return 0
  for ((waited = 0; waited < 150; waited++)); do
    kill -0 -- "-$STEP_PID" 2>/dev/null || return 0
    # In a subshell: within a trap, bash reaps an ended child only when it waits for another child.
    (pause 0.2)
  done
  kill -KILL -- "-$STEP_PID" 2>/dev/null || true
}
