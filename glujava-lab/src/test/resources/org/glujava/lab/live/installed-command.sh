# shellcheck shell=bash
# Uses the command 'glujava' as it is installed, on a copy of the machine's GlusterFS.
# Runs as the first process of its own mount and pid namespaces: bash installed-command.sh ROOT FOLDER VERSIONED
# ROOT is a built checkout, FOLDER is empty, VERSIONED is GlusterFS's own folder, such as .../glusterfs/10.3
set -Eeuo pipefail
root=$1 folder=$2 versioned=$3
home=$folder/prefix/lib/glujava

mount --make-rprivate / 2>/dev/null || true
cp -a "$versioned" "$folder/glusterfs"
rm -rf "$folder"/glusterfs/xlator/{glujava,user} # of translators that are installed on this machine
mount --bind "$folder/glusterfs" "$versioned"
mkdir -p "$folder/prefix/bin" "$home/command" "$folder/brick" "$folder/mount"
cp "$root/glujava-native/target/xlator/features/glujava.so" "$versioned/xlator/features/"
cp "$root"/glujava-native/target/home/*.{jar,so} "$root/glujava-native/target/probe/glujava-probe" "$home/"
cp "$root"/glujava-command/target/glujava-command.jar "$root"/glujava-command/target/lib/*.jar "$home/command/"
rm "$home"/command/{glujava-core,jna}-*.jar
cp "$root/glujava-command/src/main/sh/glujava" "$folder/prefix/bin/"
export GLUJAVA_HOME=$home
PATH=$folder/prefix/bin:$PATH

step() { printf '\n## %s\n' "$*"; }

cat >"$folder/volume.vol" <<VOLFILE
volume posix
  type storage/posix
  option directory $folder/brick
end-volume
volume cache
  type glujava/negative-lookup
  option ttl 30s
  subvolumes posix
end-volume
VOLFILE

mount_volume() { glusterfs -f "$folder/$1.vol" --log-file "$folder/$1.log" --log-level INFO "$folder/mount"; }

step not installed
mkdir "$versioned/xlator/user"
ln -s ../features/glujava.so "$versioned/xlator/user/missing.so"
sed 's:glujava/negative-lookup:user/missing:' "$folder/volume.vol" >"$folder/missing.vol"
! mount_volume missing || exit 1
grep -h ' E .*GluJava: ' "$folder/missing.log"

step install
glujava install "$root/examples/negative-lookup/target/negative-lookup.jar"
glujava volfile check "$folder/volume.vol"

step mount
mount_volume volume
! stat "$folder/mount/none" 2>&1
getfattr --only-values -n glusterfs.glujava.info "$folder/mount"

step wrong option
sed 's/ttl 30s/ttl often/' "$folder/volume.vol" >"$folder/wrong.vol"
! glujava volfile check "$folder/wrong.vol"

step list
glujava list

step doctor
glujava doctor

step doctor without Java
GLUJAVA_JAVA_HOME=/nowhere glujava doctor && exit 1
! GLUJAVA_JAVA_HOME=/nowhere glujava list 2>&1

step uninstall in a container
umount "$folder/mount"
mkdir "$folder/layers"
mount -t tmpfs tmpfs "$folder/layers"
mkdir "$folder"/layers/{upper,work}
mount -t overlay -o "lowerdir=$home/translators,upperdir=$folder/layers/upper,workdir=$folder/layers/work" overlay \
  "$home/translators"
glujava uninstall negative-lookup
glujava list
find "$home/translators" -mindepth 1 ! -name .lock
umount "$home/translators"

step uninstall
glujava install --types
glujava uninstall negative-lookup
glujava list
find "$versioned/xlator" -name 'negative-lookup.so' -o -name glujava -type d
find "$home/translators" -mindepth 1 ! -name .lock
