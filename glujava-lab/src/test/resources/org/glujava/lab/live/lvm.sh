# shellcheck shell=sh
# Stands in for LVM on a node of a cluster, so that glusterd makes snapshots also where the kernel has no device mapper.
# A snapshot is a copy of the file that has the file system of the bricks.
#   lvm.sh FOLDER BRICKS   mounts such a file at BRICKS, and becomes the node's lvcreate, lvremove and lvs
set -eu
case ${0##*/} in
  lvs) # --noheadings -o vg_name|pool_lv DEVICE: glusterd takes /dev/ and this as the folder of snapshots
    printf '..%s\n' "$(cat /usr/sbin/lvm-folder)"
    ;;
  lvcreate) # -s DEVICE --name SNAPSHOT; or --help
    if [ "$1" != --help ]; then
      sync
      cp --sparse=always "$(losetup --noheadings --output BACK-FILE "$2")" "$4"
    fi
    ;;
  lvremove) # -f SNAPSHOT
    rm "$2"
    ;;
  *)
    folder=$1 bricks=$2
    mkdir -p "$folder/sbin" "$folder/snapshots" "$bricks"
    cp -a /usr/sbin/. "$folder/sbin"
    for name in lvs lvcreate lvremove; do
      { printf '#!/bin/sh\n' && cat "$0"; } >"$folder/sbin/$name"
      chmod 755 "$folder/sbin/$name"
    done
    printf '%s/snapshots\n' "$folder" >"$folder/sbin/lvm-folder"
    mount --bind "$folder/sbin" /usr/sbin
    truncate --size 64M "$folder/bricks.img"
    mkfs.ext4 -q "$folder/bricks.img"
    mount --options loop "$folder/bricks.img" "$bricks"
    ;;
esac
