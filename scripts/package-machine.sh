#!/usr/bin/env bash
# Makes a machine of a folder, which stays as it is, and runs package-inside.sh there. Process 1 of its own namespaces:
# all mounts and processes end with it.
#   package-machine.sh FOLDER PACKAGES GLUSTERFS-VERSION
set -Eeuo pipefail
shopt -s inherit_errexit
readonly MACHINE=$1 PACKAGES=$2 VERSION=$3
SCRIPTS=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")

# A temporary file system, which needs no removal; dpkg also writes there without waiting for a disk.
mount -t tmpfs -o mode=755 tmpfs /mnt
mkdir /mnt/{upper,work,system}
mount -t overlay overlay -o "lowerdir=$MACHINE,upperdir=/mnt/upper,workdir=/mnt/work" /mnt/system
cp -R -- "$PACKAGES" /mnt/system/srv/packages
cp -- "$SCRIPTS/package-inside.sh" /mnt/system/srv/
mkdir /mnt/system/srv/disk
mount -t tmpfs tmpfs /mnt/system/srv/disk # for bricks
mount --rbind /dev /mnt/system/dev
mount --rbind /sys /mnt/system/sys
mount -t proc proc /mnt/system/proc

# No other machine can reach the address.
hostname node
printf '127.0.0.1 localhost\n192.0.2.1 node\n' >/mnt/system/etc/hosts
ip link set lo up
ip address add 192.0.2.1/32 dev lo

cd /mnt/system
pivot_root . .
umount --lazy .
exec env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
  DEBIAN_FRONTEND=noninteractive bash /srv/package-inside.sh "$VERSION"
