# shellcheck shell=sh
# A node of a cluster: runs glusterd, isolated from the machine's own GlusterFS.
# Runs as the first process of its own network, mount and pid namespaces: sh node.sh FOLDER VERSIONED ADDRESS PROGRAMS
# FOLDER has the replacements of the machine's folders; VERSIONED is GlusterFS's own folder, such as .../glusterfs/10.3;
# PROGRAMS has the programs that glusterd runs, and may have VERSIONED
set -eu
folder=$1 versioned=$2 address=$3 programs=$4

# Keeps mounts private. In a chroot, whose / is no mount, the creator of the chroot must do this.
mount --make-rprivate / 2>/dev/null || true
mount --bind "$folder/lib" /var/lib/glusterd
mount --bind "$folder/log" /var/log/glusterfs
mount --bind "$folder/run" /run
# At no moment may GlusterFS's own folder be empty: a command that starts then fails.
if [ "$(dirname "$versioned")" = "$programs" ]; then
  mount --bind "$folder/glusterfs" "$folder/programs/${versioned##*/}"
  mount --rbind "$folder/programs" "$programs"
else
  mount --bind "$folder/programs" "$programs"
  mount --bind "$folder/glusterfs" "$versioned"
fi
mkdir -p /run/gluster
ip link set lo up
# A brick must not be on 127.0.0.1, but may be on any other address.
ip addr add "$address/32" dev lo

glusterd --no-daemon --volfile "$folder/glusterd.vol" --log-file "$folder/log/glusterd.log" &
# Not by exec: the daemons that glusterd starts end as children of this process.
wait $!
