# shellcheck shell=bash
# Installs GluJava on the machines of a cluster, as './glujava install' does: bash cluster-layer.sh ROOT HOSTS
# ROOT is a built checkout; HOSTS has lines for /etc/hosts.
set -Eeuo pipefail
root=$1 hosts=$2
for tree in usr etc var; do mountpoint -q /$tree; done # never on the real machine
home=/usr/local/lib/glujava
xlators=$(glusterfs --print-xlatordir)
peers=$(dirname "${xlators%/*}")
[[ -e $peers/peer_add_secret_pub ]] || peers=/usr/libexec/glusterfs

cat "$hosts" >>/etc/hosts
rm -rf /etc/glujava "$xlators"/{glujava,user} /var/lib/glusterd/{glusterd.info,vols,peers} /var/log/glusterfs "$home"
mkdir -p /var/log/glusterfs/bricks /usr/local/bin "$home/command" "${xlators%/*}/filter"
cp "$root/glujava-native/target/xlator/features/glujava.so" "$xlators/features/"
cp "$root/glujava-native/target/filter/glujava" "${xlators%/*}/filter/"
cp "$root/glujava-native/src/main/peer/peer_glujava" "$peers/"
cp "$root"/glujava-native/target/home/*.{jar,so} "$root/glujava-native/target/probe/glujava-probe" "$home/"
cp "$root"/glujava-command/target/glujava-command.jar "$root"/glujava-command/target/lib/*.jar "$home/command/"
rm "$home"/command/{glujava-core,jna}-*.jar
cp "$root/glujava-command/src/main/sh/glujava" /usr/local/bin/
chmod -R go-w "$home" /usr/local/bin/glujava
