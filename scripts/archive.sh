# shellcheck shell=bash
# The class data archives of the installed run-time, one for each JVM. The meta-translator looks whether it fits
# (jvm/class_archive.c); a JVM for which there is none starts slower, and no different.
#   HOME/archive/current-17   a link to the folder in use by Java 17, changed by renaming
#   HOME/archive/ID/          the archive, the jars that it is made of, and a record of the JVM and the archive; never written over

CLASS_LISTS=$GLUJAVA_ROOT/glujava-native/src/main/archive

# make_archives HOME [JAVA_HOME...]: for each JVM that is in JVM_FOLDER or named. Never fails: a JVM does without.
make_archives() {
  local home=$1 java
  local -A made=()
  shift
  for java in "$JVM_FOLDER"/* "$JVM_FOLDER/default-java" "$@"; do
    java=$(readlink -f "$java") || continue
    [[ -z ${made[$java]:-} && -f $java/lib/server/libjvm.so && -x $java/bin/java ]] || continue
    (($(jdk_major "$java") >= JDK_LEAST)) || continue
    made[$java]=yes
    if make_archive "$home" "$java"; then
      printf 'archive: classes for %s\n' "$java"
    else
      printf 'archive: none for %s, which cannot make one; translators start slower with it\n' "$java"
    fi
  done
  remove_old_archives "$home/archive"
}

# make_archive HOME JAVA_HOME
make_archive() {
  local home=$1 java=$2 library id folder jar current
  library=$(readlink -f "$java/lib/server/libjvm.so") || return 1
  id=$({ cat "$home/glujava-core.jar" "$home/jna.jar" "$CLASS_LISTS"/*; about_jvm "$library"; } | sha256sum | cut -c1-16)
  folder=$home/archive/$id
  [[ -d $home/archive ]] || mkdir -m 755 -- "$home/archive" || return 1
  if [[ ! -f $folder/classes.jsa ]]; then
    remove_archive_folder "$folder"
    mkdir -m 755 -- "$folder" || return 1
    for jar in glujava-core.jar jna.jar; do
      cp -- "$home/$jar" "$folder/$jar" && chmod 444 "$folder/$jar" || return 1
    done
    cat "$CLASS_LISTS"/* >"$folder/list" || return 1
    # With the collector that can write the JVM's own objects into it.
    env -u JAVA_TOOL_OPTIONS -u JDK_JAVA_OPTIONS -u _JAVA_OPTIONS "$java/bin/java" -Xshare:dump -XX:+UseG1GC \
      -XX:SharedBaseAddress="$(random_base)" -XX:SharedClassListFile="$folder/list" -XX:SharedArchiveFile="$folder/classes.new" \
      -cp "$folder/glujava-core.jar:$folder/jna.jar" >"$folder/log" 2>&1 || return 1
    rm -f -- "$folder/list" "$folder/log"
    { about_jvm "$library"; stat -c '%s %Y' -- "$folder/classes.new"; } >"$folder/record"
    chmod 444 "$folder/classes.new" "$folder/record"
    mv -- "$folder/classes.new" "$folder/classes.jsa" || return 1
  fi
  current=$home/archive/current-$(jdk_major "$java")
  ln -sfn -- "$id" "$current.new" && mv -fT -- "$current.new" "$current"
}

# remove_old_archives FOLDER: those that no link leads to. A process that uses one has its files open.
remove_old_archives() {
  local each link
  local -A used=()
  for link in "$1"/current-*; do
    if [[ -L $link ]]; then used[$(readlink "$link")]=yes; fi
  done
  for each in "$1"/*/; do
    each=${each%/}
    if [[ -d $each && ! -L $each && -z ${used[${each##*/}]:-} ]]; then remove_archive_folder "$each"; fi
  done
}

# random_base: prints an address for the archive, which differs on each machine: one of 4096 from 32 GiB on, 64 MiB apart.
random_base() { printf '0x%x\n' $((0x800000000 + SRANDOM % 4096 * 0x4000000)); }

# about_jvm LIBRARY: prints what class_archive.c compares.
about_jvm() { printf '%s %s\n' "$(stat -c '%s %Y' -- "$1")" "$1"; }

remove_archive_folder() {
  [[ -d $1 ]] || return 0
  rm -f -- "$1"/{glujava-core.jar,jna.jar,classes.jsa,classes.new,list,log,record}
  rmdir -- "$1" 2>/dev/null || true
}

# remove_archives FOLDER: all that make_archives has made.
remove_archives() {
  local folder=$1 each
  [[ -d $folder ]] || return 0
  rm -f -- "$folder"/current-*
  for each in "$folder"/*/; do
    if [[ -d $each ]]; then remove_archive_folder "${each%/}"; fi
  done
  if rmdir -- "$folder" 2>/dev/null; then printf 'removed: %s/\n' "$folder"; fi
}
