# shellcheck shell=bash
# Prepares a machine for the lessons. TutorialTest appends their commands and files.
# Runs as the first process of its own mount and pid namespaces: bash tutorial.sh ROOT FOLDER
# ROOT is a checkout, FOLDER is empty.
set -Eeuo pipefail
root=$1 folder=$2

mount --make-rprivate / 2>/dev/null || true
mount -t tmpfs tmpfs "$folder"
# All that an installation writes is written here.
for place in /etc /run /usr/lib/*/glusterfs /usr/local /usr/share /var/lib /var/log; do
  mkdir -p "$folder/upper$place" "$folder/work$place"
  mount -t overlay overlay -o "lowerdir=$place,upperdir=$folder/upper$place,workdir=$folder/work$place" "$place"
done
mkdir -p "$folder/srv/glujava"
mount --bind "$folder/srv" /srv
tar -C "$root" --exclude=target --exclude=.git -cf - . | tar -C /srv/glujava -xf -
cd /srv/glujava
unset root folder place

# write FILE: writes the standard input into a file of a lesson.
write() {
  mkdir -p -- "$(dirname -- "$1")"
  cat >"$1"
}

set +o pipefail # as in a reader's shell

