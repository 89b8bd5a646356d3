#!/usr/bin/env bash
# Runs inside a fresh machine: fresh.sh starts it as process 1 of its own namespaces and sets
# FRESH_*. Creates the root file system unless an earlier run has kept it, clones the checkout,
# and runs the commands.
set -Eeuo pipefail
shopt -s inherit_errexit

for part in say jdk count; do
  # shellcheck source=/dev/null
  source "$FRESH_CHECKOUT/scripts/$part.sh"
done
readonly HOME_INSIDE=/root # of root, in the fresh machine
readonly CLONE=$HOME_INSIDE/empty/glujava
# shellcheck disable=SC2153 # set by fresh.sh
readonly ROOT=$FRESH_ROOT
JAVA_INSIDE=''

# Process 1 of a namespace ignores signals that it does not handle. The running command also gets
# the signal and cleans up first.
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# done_by TITLE COMMAND...: runs the command, and prints its output only if it fails.
done_by() {
  local title=$1 started=$SECONDS
  shift
  progress "fresh machine: $title ..."
  if ! "$@" >"$FRESH_FOLDER/log" 2>&1; then
    error "$title failed; the end of its output:"
    tail -n 40 "$FRESH_FOLDER/log" | sed 's/^/  | /' >&2
    exit 1
  fi
  progress "fresh machine: $title: done in $((SECONDS - started)) s"
}

# Prints this machine's package mirror if it runs the same release.
# shellcheck disable=SC2016 # these dollars are apt's
mirror() {
  apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    awk -v suite="$FRESH_SUITE" '$1 == suite { print $2; exit }'
}

make_root() {
  local -a from=()
  local proxy uri made=$FRESH_FOLDER/made
  uri=$(mirror)
  if [[ -n $uri ]]; then from=("$uri"); fi
  proxy=$(apt-config shell proxy Acquire::http::Proxy)
  eval "$proxy"
  http_proxy=${http_proxy:-${proxy:-}} debootstrap --variant=minbase --include=git,ca-certificates \
    "$FRESH_SUITE" "$made" "${from[@]}" || return
  touch "$made/$FRESH_MARK"
  mv "$made" "$ROOT"
}

# Copies this machine's network set-up: apt's configuration, extra certificates, name service, Maven's settings.
take_along() {
  local certificates=/usr/local/share/ca-certificates
  if [[ $FRESH_SUITE == "$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)" ]]; then
    rm -f "$ROOT/etc/apt/sources.list"
    cp -a /etc/apt/. "$ROOT/etc/apt/"
    mkdir -p "$ROOT/usr/share/keyrings"
    cp -an /usr/share/keyrings/. "$ROOT/usr/share/keyrings/" 2>/dev/null || true
  else
    apt-config dump | grep -E '^Acquire::https?::Proxy ' >"$ROOT/etc/apt/apt.conf.d/90proxies" || true
  fi
  if [[ -d $certificates ]]; then
    mkdir -p "$ROOT$certificates"
    cp -a "$certificates/." "$ROOT$certificates/"
  fi
  cp -L /etc/resolv.conf /etc/hosts "$ROOT/etc/"
  if [[ -f ~/.m2/settings.xml ]]; then install -D -m 600 ~/.m2/settings.xml "$ROOT$HOME_INSIDE/.m2/settings.xml"; fi
  if [[ -n $FRESH_SEED && -d ~/.m2/repository ]]; then
    mkdir -p "$ROOT$HOME_INSIDE/.m2"
    cp -a ~/.m2/repository "$ROOT$HOME_INSIDE/.m2/"
  fi
  if [[ -n $FRESH_JDK && $FRESH_JDK != newest ]]; then
    mkdir -p "$ROOT$JVM_FOLDER"
    cp -a "$FRESH_JDK" "$ROOT$JVM_FOLDER/"
    JAVA_INSIDE=$JVM_FOLDER/${FRESH_JDK##*/}
  fi
  mount --rbind "$ROOT" "$ROOT" # only a mount can become the root
  mount --rbind /dev "$ROOT/dev"
  mount --rbind /sys "$ROOT/sys"
  mount -t proc proc "$ROOT/proc"
  inside update-ca-certificates
}

# inside COMMAND...: runs it in the fresh root, with only the proxies of this machine's environment. It is no chroot,
# because nsenter, which the live tests use, would leave a chroot for this machine's root.
# shellcheck disable=SC2016 # these dollars are the inner shell's
inside() {
  local -a environment=(HOME="$HOME_INSIDE" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM="${TERM:-dumb}")
  local name
  for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY CI; do
    if [[ -n ${!name:-} ]]; then environment+=("$name=${!name}"); fi
  done
  if [[ -n $JAVA_INSIDE ]]; then environment+=(JAVA_HOME="$JAVA_INSIDE"); fi
  unshare --mount bash -c 'cd "$0" && pivot_root . . && umount --lazy . && exec "$@"' "$ROOT" env -i "${environment[@]}" "$@"
}

# shellcheck disable=SC2016 # these dollars are the inner shell's
install_newest_jdk() {
  local package
  inside apt-get -y -o Acquire::Retries=3 update || return
  package=$(inside apt-cache search --names-only '^openjdk-[0-9]+-jdk-headless$' | awk '{ print $1 }' | sort -V | tail -n 1)
  if [[ -z $package ]]; then
    printf 'no package openjdk-N-jdk-headless in Debian %s\n' "$FRESH_SUITE"
    return 1
  fi
  inside env DEBIAN_FRONTEND=noninteractive apt-get -y -o Acquire::Retries=3 install --no-install-recommends "$package" || return
  JAVA_INSIDE=$(inside sh -c 'readlink -f "$(command -v javac)"') || return
  JAVA_INSIDE=${JAVA_INSIDE%/bin/javac}
}

# Clones through a bare copy, because git does not clone another user's repository. Removes an earlier run's clone first.
clone() {
  rm -rf -- "$ROOT/srv/glujava.git" "$ROOT$CLONE"
  find "$ROOT/tmp" -mindepth 1 -delete
  git clone --quiet --bare "$FRESH_CHECKOUT" "$ROOT/srv/glujava.git"
  chown -R 0:0 "$ROOT/srv/glujava.git"
  inside git clone --quiet /srv/glujava.git "$CLONE"
}

# shellcheck disable=SC2016 # these dollars are the inner shell's
run() {
  local command=$1 status=0 started=$SECONDS passed failed skipped
  local -a words
  read -ra words <<<"$command"
  progress "fresh machine: ./glujava $command ..."
  inside sh -c 'cd "$0" && exec ./glujava "$@"' "$CLONE" "${words[@]}" </dev/null |
    (trap '' INT TERM HUP && exec tee "$FRESH_FOLDER/out") || status=$? # tee must outlive a command that is stopped
  progress "fresh machine: ./glujava $command: exit code $status after $((SECONDS - started)) s"
  read -r passed failed skipped < <(count_line "$FRESH_FOLDER/out")
  # A command without tests counts as one test.
  if ((status == 0 && passed + failed == 0)); then passed=1; fi
  printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped" \
    "$(machine): ./glujava $command" >>"$FRESH_RESULTS"
}

# Prints "trixie, GlusterFS 11.1, JDK 25.0.3", without parts that are not installed.
# shellcheck disable=SC2016 # these dollars are the inner shell's
machine() {
  local version java=$JAVA_INSIDE
  version=$(inside glusterfs --version 2>/dev/null | sed -n '1s/^glusterfs //p') || true
  java=${java:-$(inside sh -c 'readlink -f "$(command -v javac)"' | sed 's,/bin/javac$,,')} || true
  printf '%s%s%s\n' "$FRESH_SUITE" "${version:+, GlusterFS $version}" "${java:+, JDK $(jdk_version "$ROOT$java")}"
}

bring_out() {
  [[ -n $FRESH_OUT ]] || return 0
  mkdir -p "$FRESH_OUT"
  find "$ROOT$CLONE" -maxdepth 1 -name '*.json' -exec cp {} "$FRESH_OUT" \;
  if [[ -d $ROOT$CLONE/target/logs ]]; then cp -r "$ROOT$CLONE/target/logs" "$FRESH_OUT"; fi
}

if [[ -e $ROOT/$FRESH_MARK ]]; then
  progress "fresh machine: using $ROOT again"
else
  done_by "making Debian $FRESH_SUITE with git and ca-certificates" make_root
fi
done_by "copying this machine's network set-up" take_along
if [[ $FRESH_JDK == newest ]]; then done_by "installing its newest JDK" install_newest_jdk; fi
done_by "cloning HEAD" clone
for command; do run "$command"; done
bring_out
