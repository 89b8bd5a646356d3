#!/usr/bin/env bash
# The inside of fresh-machine.sh, which starts it in namespaces of its own (as process 1 there)
# and sets FRESH_*: makes the root file system, clones, and runs the commands given.
set -Eeuo pipefail
shopt -s inherit_errexit

# shellcheck source=scripts/say.sh
source "$FRESH_CHECKOUT/scripts/say.sh"
readonly HOME_INSIDE=/root # of root, in the fresh machine
readonly CLONE=$HOME_INSIDE/empty/glujava
# shellcheck disable=SC2153 # set by fresh-machine.sh
readonly ROOT=$FRESH_ROOT

# Process 1 of a namespace ignores signals that it does not handle. The command that runs gets
# them too and cleans up first.
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# done_by TITLE COMMAND...: quiet, unless it fails.
done_by() {
  local title=$1 started=$SECONDS
  shift
  progress "fresh machine: $title ..."
  if ! "$@" >"$ROOT.log" 2>&1; then
    error "$title failed; the end of its output:"
    tail -n 40 "$ROOT.log" | sed 's/^/  | /' >&2
    exit 1
  fi
  progress "fresh machine: $title: done in $((SECONDS - started)) s"
}

# From where this machine has its packages, when it runs the same release.
# shellcheck disable=SC2016 # these dollars are apt's
mirror() {
  apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    awk -v suite="$FRESH_SUITE" '$1 == suite { print $2; exit }'
}

make_root() {
  local -a from=()
  local proxy uri
  uri=$(mirror)
  if [[ -n $uri ]]; then from=("$uri"); fi
  proxy=$(apt-config shell proxy Acquire::http::Proxy)
  eval "$proxy"
  http_proxy=${http_proxy:-${proxy:-}} debootstrap --variant=minbase --include=git,ca-certificates \
    "$FRESH_SUITE" "$ROOT" "${from[@]}"
}

# How this machine reaches its packages: apt's set-up, extra certificates, name service, Maven's settings.
take_along() {
  local certificates=/usr/local/share/ca-certificates
  if [[ $FRESH_SUITE == "$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)" ]]; then
    rm -f "$ROOT/etc/apt/sources.list"
    cp -a /etc/apt/. "$ROOT/etc/apt/"
    mkdir -p "$ROOT/usr/share/keyrings"
    cp -an /usr/share/keyrings/. "$ROOT/usr/share/keyrings/" 2>/dev/null || true
  fi
  if [[ -d $certificates ]]; then
    mkdir -p "$ROOT$certificates"
    cp -a "$certificates/." "$ROOT$certificates/"
  fi
  cp -L /etc/resolv.conf /etc/hosts "$ROOT/etc/"
  if [[ -f ~/.m2/settings.xml ]]; then install -D -m 600 ~/.m2/settings.xml "$ROOT$HOME_INSIDE/.m2/settings.xml"; fi
  if [[ -n $FRESH_SEED ]]; then
    mkdir -p "$ROOT$HOME_INSIDE/.m2"
    cp -a ~/.m2/repository "$ROOT$HOME_INSIDE/.m2/"
  fi
  if [[ -n $FRESH_JDK ]]; then
    mkdir -p "$ROOT/usr/lib/jvm"
    cp -a "$FRESH_JDK" "$ROOT/usr/lib/jvm/"
  fi
  mount --rbind /dev "$ROOT/dev"
  mount --rbind /sys "$ROOT/sys"
  mount -t proc proc "$ROOT/proc"
  inside update-ca-certificates
}

# inside COMMAND...: in the fresh root, with nothing of this machine's environment but the proxies.
inside() {
  local -a environment=(HOME="$HOME_INSIDE" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM="${TERM:-dumb}")
  local name
  for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY CI; do
    if [[ -n ${!name:-} ]]; then environment+=("$name=${!name}"); fi
  done
  if [[ -n $FRESH_JDK ]]; then environment+=(JAVA_HOME="/usr/lib/jvm/${FRESH_JDK##*/}"); fi
  env -i "${environment[@]}" chroot "$ROOT" "$@"
}

# By way of a bare copy: git does not clone what belongs to another user.
clone() {
  git clone --quiet --bare "$FRESH_CHECKOUT" "$ROOT/srv/glujava.git"
  chown -R 0:0 "$ROOT/srv/glujava.git"
  inside git clone --quiet /srv/glujava.git "$CLONE"
}

# shellcheck disable=SC2016 # these dollars are the inner shell's
run() {
  local command=$1 status=0 started=$SECONDS
  local -a words
  read -ra words <<<"$command"
  progress "fresh machine: ./glujava $command ..."
  inside sh -c 'cd "$0" && exec ./glujava "$@"' "$CLONE" "${words[@]}" </dev/null || status=$?
  progress "fresh machine: ./glujava $command: exit code $status after $((SECONDS - started)) s"
  printf '%s\t%s\t%s\n' "$status" $((SECONDS - started)) "./glujava $command" >>"$FRESH_RESULTS"
}

bring_out() {
  [[ -n $FRESH_OUT ]] || return 0
  find "$ROOT$CLONE" -maxdepth 1 -name '*.json' -exec cp {} "$FRESH_OUT" \;
  if [[ -d $ROOT$CLONE/target/logs ]]; then cp -r "$ROOT$CLONE/target/logs" "$FRESH_OUT"; fi
}

done_by "making Debian $FRESH_SUITE with git and ca-certificates" make_root
done_by "taking this machine's network set-up along" take_along
done_by "cloning HEAD" clone
for command; do run "$command"; done
bring_out
