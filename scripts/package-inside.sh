#!/usr/bin/env bash
# Shows on a new Debian what the packages in /srv/packages do: package-machine.sh starts it. Each check prints a line; the
# first one that fails ends the script.
set -uo pipefail
shopt -s inherit_errexit nullglob
readonly VERSION=$1 OUTPUT=/srv/output
readonly VOLUME=demo MOUNT=/srv/mount TYPES=/usr/lib/x86_64-linux-gnu/glusterfs
DONE=0 FAILED=1

end() { printf '%s passed, %s failed\n' "$DONE" "$FAILED"; }
trap end EXIT

# check TITLE COMMAND...: prints the command's output only if it fails.
check() {
  local title=$1 started=$SECONDS
  shift
  printf '== %s\n' "$title"
  if ! "$@" >"$OUTPUT" 2>&1; then
    cat "$OUTPUT"
    tail -n 10 /var/log/glusterfs/{glusterd,srv-mount}.log 2>/dev/null
    printf 'FAILED: %s\n' "$title"
    exit 1
  fi
  DONE=$((DONE + 1))
  printf '   %s s\n' $((SECONDS - started))
}

apt() { apt-get --yes --no-install-recommends -o Dpkg::Use-Pty=0 -o APT::Sandbox::User=root "$@"; }

# lacks COMMAND...: none of them is there.
lacks() {
  local command
  for command; do ! command -v "$command" || return 1; done
}

# is_well: the doctor finds nothing, and says so of the translators named.
is_well() {
  local name
  glujava doctor | tee "$OUTPUT.doctor" || return
  ! grep -v '^ok ' "$OUTPUT.doctor" || return
  for name; do grep -q "^ok  *translator $name: .*types glujava/$name, user/$name" "$OUTPUT.doctor" || return; done
}

# Without what changes without GluJava, too.
list_files() {
  find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /srv -o -path /tmp -o -path /var/log \
    -o -path /var/cache -o -path /var/lib/dpkg -o -path /var/lib/apt \) -prune -o -printf '%y %m %p %l\n' | sort
  find /var/log/glusterfs /run/gluster /var/lib/dpkg/info -name '*glujava*' | sort
}

# What glusterd stores about the volume, too; but not its counters.
list_options() { gluster --mode=script volume info "$VOLUME" && gluster --mode=script volume get "$VOLUME" all; }

nothing_left() {
  find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /srv \) -prune -o -name '*glujava*' -print >"$OUTPUT.left"
  cat "$OUTPUT.left"
  [ ! -s "$OUTPUT.left" ] && ! dpkg-query --show 'glujava*'
}

start_glusterd() {
  glusterd && gluster --mode=script volume create $VOLUME node:/srv/disk/brick force &&
    gluster --mode=script volume start $VOLUME
}

mounts() {
  mkdir -p "$MOUNT" && mount -t glusterfs -o entry-timeout=0,negative-timeout=0 node:/$VOLUME "$MOUNT" &&
    echo content >"$MOUNT/file" && grep -q content "$MOUNT/file"
}

mount_process() {
  local process
  for process in /proc/[0-9]*; do
    if tr '\0' ' ' <"$process/cmdline" | grep -q "glusterfs .*$MOUNT \$"; then echo "${process##*/}"; fi
  done 2>/dev/null
}

# own KEY: a number that the translator writes into the statedump of the mount.
own() {
  rm -f /run/gluster/*.dump.*
  kill -USR1 "$(mount_process)" || return
  local tries=0 file
  while [ $tries -lt 100 ]; do
    for file in /run/gluster/*.dump.*; do
      grep -q '^DUMP-END-TIME' "$file" && sed -n "s/^own\.$1=//p" "$file" && return
    done
    sleep 0.1
    tries=$((tries + 1))
  done
  return 1
}

answers_from_memory() {
  local before after round
  ! stat "$MOUNT/absent" || return
  before=$(own hits) || return
  for round in 1 2 3 4 5; do ! stat "$MOUNT/absent" || return; done
  after=$(own hits) || return
  echo "answered from memory: $before before, $after after $round lookups"
  [ $((after - before)) -ge 5 ] || return
  touch "$MOUNT/absent" && stat "$MOUNT/absent" && rm "$MOUNT/absent"
}

refuses_removal() {
  ! apt remove glujava || return
  dpkg-query --show --showformat '${db:Status-Abbrev}\n' glujava | grep '^.i ' && glujava volume status $VOLUME
}

lacks_types() {
  local -a left=("$TYPES"/*/xlator/{glujava,user} "$TYPES"/*/xlator/features/glujava.so)
  printf '%s\n' "${left[@]}"
  ((${#left[@]} == 0))
}

same() {
  "$2" >"$1.after" && diff "$1" "$1.after"
}

printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d # no service starts by itself
chmod 755 /usr/sbin/policy-rc.d

check "there is no compiler, and neither Java nor GlusterFS" lacks gcc cc make java glusterfs
check "apt install ./glujava*.deb" apt install /srv/packages/glujava*.deb glusterfs-server
check "it is GlusterFS $VERSION" grep -q "^glusterfs $VERSION\$" <(glusterfs --version)
check "there is still no compiler" lacks gcc cc make
check "glujava doctor: all ok" is_well
check "the manual and the completion are there" \
  ls /usr/share/man/man1/glujava.1.gz /usr/share/man/man1/glujava-volume-enable.1.gz /usr/share/bash-completion/completions/glujava
check "apt purge" apt purge glujava glujava-translators
check "nothing is left" nothing_left

check "a volume" start_glusterd
list_files >/srv/files
list_options >/srv/options

check "apt install of an older version" apt install /srv/packages/older/*.deb
check "glujava install negative-lookup.jar" glujava install /usr/share/glujava/translators/negative-lookup.jar
check "upgrade" apt install /srv/packages/glujava*.deb
check "glujava archive" glujava archive
check "glujava doctor: all ok, also the translator" is_well negative-lookup
check "the types are there for each version of GlusterFS" \
  ls "$TYPES"/10.3/xlator/glujava/negative-lookup.so "$TYPES"/11.1/xlator/glujava/negative-lookup.so
check "glujava volume enable --client" glujava volume enable $VOLUME negative-lookup --client
check "mount" mounts
check "lookups are answered from memory" answers_from_memory
check "the package of a volume in use is not removed" refuses_removal
check "downgrade" apt install --allow-downgrades /srv/packages/older/*.deb
check "lookups are answered after the downgrade" answers_from_memory
check "another mount after the downgrade" umount "$MOUNT"
check "it mounts" mounts
check "it answers from memory" answers_from_memory
check "glujava volume disable" glujava volume disable $VOLUME negative-lookup
check "the volume works without it" grep -q content "$MOUNT/file"
check "umount" umount "$MOUNT"
check "apt remove" apt remove glujava glujava-translators
check "its types are gone, too" lacks_types
check "apt install again" apt install /srv/packages/glujava*.deb
check "the translator is there again" is_well negative-lookup
check "apt purge of all" apt purge glujava glujava-translators
check "the files are what they were" same /srv/files list_files
check "the volume's options are what they were" same /srv/options list_options
check "the volume can be mounted" mounts
umount "$MOUNT"
FAILED=0
