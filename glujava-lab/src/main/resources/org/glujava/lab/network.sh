# shellcheck shell=sh
# The network of several machines: a bridge, and a file system for what the machines write into their own folders.
# Runs as the first process of its own network, mount and pid namespaces: sh network.sh FOLDER
# Machines are made in its mount namespace, and get the other end of a link to the bridge (Network.java).
set -eu
folder=$1

# Keeps mounts private. In a chroot, whose / is no mount, the creator of the chroot must do this.
mount --make-rprivate / 2>/dev/null || true
# An overlay cannot have its upper folder on another overlay, which a container's own file system may be.
mount -t tmpfs -o mode=755 machines "$folder/layers"
ip link add switch type bridge
ip link set switch up
: >"$folder/up"

sleep infinity &
wait $!
