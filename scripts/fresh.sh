# shellcheck shell=bash
# Fresh machines for tests: an empty Debian in a temporary folder, with a clone of the checkout's HEAD.
#
# A machine runs in its own mount and process namespaces. When its first process ends, the kernel
# removes all its mounts and processes. This script only removes the folder.

# This file exists only in machines that are complete.
readonly FRESH_MARK=etc/glujava-machine
RUNS=() JDK='' SEED='' OUT='' KEEP='' MACHINES='' FOLDER=''
# shellcheck disable=SC2034 # read where parts are counted
PART_WIDTH=56

# check_machine: also sets the trap that cleans up.
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
  if [[ -n $MACHINES ]]; then
    mkdir -p "$MACHINES" || die "cannot make the folder $MACHINES" "choose another --keep"
    MACHINES=$(realpath "$MACHINES")
  fi
  trap remove_folder EXIT
  remove_leftovers
}

# Prints the folder for the folders of runs. Kept machines are moved out of these.
folders() { printf '%s\n' "${MACHINES:-${TMPDIR:-/tmp}}"; }

# Never crosses into another file system.
remove_folder() {
  end_step
  [[ -n $FOLDER ]] || return 0
  # Retries, because a killed process may not have ended yet.
  local try
  for try in 1 2 3 4 5; do
    rm -rf --one-file-system -- "$FOLDER" 2>/dev/null && break
    pause "$try"
  done
  [[ ! -e $FOLDER ]] || error "could not remove $FOLDER" "look for mounts below it with findmnt, then remove it by hand"
  FOLDER=''
}

# Removes folders of runs that were ended by SIGKILL.
remove_leftovers() {
  local folder owner
  for folder in "$(folders)"/glujava-fresh.*.*; do
    owner=${folder##*/glujava-fresh.}
    owner=${owner%%.*}
    [[ $owner =~ ^[0-9]+$ && ! -d /proc/$owner ]] || continue
    progress "removing $folder, left by a run that was killed"
    rm -rf --one-file-system -- "$folder"
  done
}

# on_fresh_machine SUITE [OUT]: creates the machine, runs RUNS there, and counts their tests.
on_fresh_machine() {
  local suite=$1 out=${2:-} status=0 started=$SECONDS
  FOLDER=$(mktemp -d "$(folders)/glujava-fresh.$$.XXXXXX")
  local root=$FOLDER/root
  if [[ -n $MACHINES ]]; then
    root=$MACHINES/$suite
    lock_machine "$root"
  fi
  # The variables that fresh-root.sh reads, and its arguments.
  local -a inside=(env FRESH_ROOT="$root" FRESH_FOLDER="$FOLDER" FRESH_SUITE="$suite" FRESH_SEED="$SEED" FRESH_JDK="$JDK"
    FRESH_MARK="$FRESH_MARK" FRESH_CHECKOUT="$GLUJAVA_ROOT" FRESH_RESULTS="$FOLDER/results" FRESH_OUT="$out"
    bash "$GLUJAVA_ROOT/scripts/fresh-root.sh" "${RUNS[@]}")
  set -m
  setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --mount-proc "${inside[@]}" </dev/null &
  STEP_PID=$!
  set +m
  wait "$STEP_PID" || status=$?
  STEP_PID=''
  count_results "$suite" "$status" $((SECONDS - started))
  if [[ -n $KEEP ]]; then keep_folder "$suite"; fi
  remove_folder
}

# lock_machine ROOT: locks the machine until this script ends. Refuses a folder that is no machine.
lock_machine() {
  local root=$1 lock
  [[ ! -e $root || -e $root/$FRESH_MARK ]] ||
    die "$root is no machine that was made by test compat" "choose another --keep, or remove it"
  exec {lock}>"$root.lock"
  flock --nonblock "$lock" || die "the machine $root is in use" "wait, or choose another --keep"
}

# A machine that could not be created, or that ended between two commands, counts as a failure.
count_results() {
  local suite=$1 status=$2 took=$3 ran=0 code seconds passed failed skipped title
  if [[ -f $FOLDER/results ]]; then
    while IFS=$'\t' read -r code seconds passed failed skipped title; do
      add_part "$title" "$code" "$seconds" "$passed" "$failed" "$skipped"
      ran=$((ran + 1))
    done <"$FOLDER/results"
  fi
  ((ran == ${#RUNS[@]})) || add_part "$suite" "$((status == 0 ? 1 : status))" "$took" 0 0 0
  progress "fresh machine: $suite: $took s in all"
}

keep_folder() {
  local kept=${TMPDIR:-/tmp}/glujava-kept.$1.$$
  mv "$FOLDER/root" "$kept" && progress "kept: $kept; to enter it: sudo chroot $kept"
}
