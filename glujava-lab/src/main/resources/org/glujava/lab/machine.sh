# shellcheck shell=sh
# A machine on a network, with folders of its own over those of the real machine: what it writes there stays its own.
# Runs as the first process of its own network, mount, uts and pid namespaces:
#   sh machine.sh LAB NAME ADDRESS COMMAND...
# LAB is a folder that all machines share; in LAB/network/layers each has a folder with what it has written, which stays
# when the machine ends. The machine called base makes what all others see from the start. COMMAND runs until the end.
set -eu
lab=$1 name=$2 address=$3
shift 3
layers=$lab/network/layers

mount --make-rprivate / 2>/dev/null || true
hostname "$name"
mount --bind "$lab" /mnt
for tree in usr etc var; do
  own=$layers/$name/$tree base=$layers/base/$tree/written
  below=/$tree
  if [ "$name" != base ] && [ -d "$base" ]; then below=$base:$below; fi
  mkdir -p "$own/written" "$own/work"
  mount -t overlay machine -o "lowerdir=$below,upperdir=$own/written,workdir=$own/work" "/$tree"
done
mount -t tmpfs -o mode=755 machine /run
mkdir -p /run/lock /run/gluster
# In /tmp, which is shared, JVMs have files with their process ids as names, which are those of the machine.
mkdir -p /tmp/hsperfdata_root
mount -t tmpfs -o mode=755 machine /tmp/hsperfdata_root
mkdir -p "$lab"
mount --move /mnt "$lab"

ip link set lo up
until ip link show eth0 >/dev/null 2>&1; do sleep 0.05; done
ip addr add "$address/24" dev eth0
ip link set eth0 up
: >"$lab/network/$name.up"

"$@" &
# Not by exec: the daemons that it starts end as children of this process.
wait $!
