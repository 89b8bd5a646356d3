# shellcheck shell=sh
# A node of a cluster: glusterd where nothing of the machine's own GlusterFS can be met.
# Runs as the first process of its own network, mount and pid namespaces: sh node.sh FOLDER VERSIONED ADDRESS
# FOLDER has what stands in for the machine's folders; VERSIONED is GlusterFS's own, such as .../glusterfs/10.3
set -eu
folder=$1 versioned=$2 address=$3

# What is mounted here is nobody else's. In a chroot, where / is no mount of its own, that is for who made it to see to.
mount --make-rprivate / 2>/dev/null || true
mount --bind "$folder/lib" /var/lib/glusterd
mount --bind "$folder/log" /var/log/glusterfs
mount --bind "$folder/run" /run
mount --bind "$folder/glusterfs" "$versioned"
mkdir -p /run/gluster
ip link set lo up
# A brick must not be on 127.0.0.1, but may be on any other address.
ip addr add "$address/32" dev lo

glusterd --no-daemon --volfile "$folder/glusterd.vol" --log-file "$folder/log/glusterd.log" &
# Here, and not in exec's place: the daemons that glusterd starts end as children of this process.
wait $!
