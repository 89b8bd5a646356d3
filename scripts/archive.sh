# shellcheck shell=bash
# The class data archives of the installed run-time, one for each JVM; installed too, for 'glujava archive'. The
# meta-translator looks whether it fits
# (jvm/class_archive.c); a JVM for which there is none starts slower, and no different.
#   HOME/archive/current-17   a link to the folder in use by Java 17, changed by renaming
#   HOME/archive/ID/          the archives, the jars that they are made of, and a record of the JVM for each; never written
#                             over. 1.jar, 2.jar and so on are copies of translators' jars, whose classes they have too
#   HOME/archive/jars         the paths of the jars that 'glujava archive' was given

CLASS_LISTS=${GLUJAVA_ROOT:-}/glujava-native/src/main/archive # in an installation it is another folder

# The first Java for which there is an archive with linked classes, too. jvm_options.c decides which is used.
FIRST_LINKED=25

# make_archives HOME [JAVA_HOME...]: for each JVM that is in JVM_FOLDER or named, with the classes of the installed
# translators and of the jars that 'glujava archive' was given. Never fails: a JVM does without.
make_archives() {
  local home=$1 java
  local -A made=()
  local -a jars
  shift
  mapfile -t jars < <(archived_jars "$home")
  for java in "$JVM_FOLDER"/* "$JVM_FOLDER/default-java" "$@"; do
    java=$(readlink -f "$java") || continue
    [[ -z ${made[$java]:-} && -f $java/lib/server/libjvm.so && -x $java/bin/java ]] || continue
    (($(jdk_major "$java") >= JDK_LEAST)) || continue
    made[$java]=yes
    if make_archive "$home" "$java" "${jars[@]}"; then
      printf 'archive: classes for %s\n' "$java"
    else
      printf 'archive: none for %s, which cannot make one; translators start slower with it\n' "$java"
    fi
  done
  remove_old_archives "$home/archive"
}

# archived_jars HOME: prints the jars whose classes are archived: those of installed translators, and others in the folder.
archived_jars() {
  local jar name sha
  local -A known=()
  for jar in "$1"/translators/*/current/*.jar "$1"/translators/*.jar; do
    [[ -f $jar ]] || continue
    name=${jar%/current/*}
    # The others there are of its Class-Path.
    if [[ $jar == */current/* && ${jar##*/} != "${name##*/}.jar" ]]; then continue; fi
    sha=$(sha256sum <"$jar")
    if [[ -z ${known[$sha]:-} ]]; then printf '%s\n' "$jar"; fi
    known[$sha]=yes
  done
  while read -r jar; do
    if [[ -f $jar ]]; then printf '%s\n' "$jar"; else printf 'archive: without %s, which is missing\n' "$jar" >&2; fi
  done < <(cat "$1/archive/jars" 2>/dev/null)
}

# make_archive HOME JAVA_HOME [JAR...]: with the classes of these translators.
make_archive() {
  local home=$1 java=$2 library id folder new=$1/archive/new jar current
  library=$(readlink -f "$java/lib/server/libjvm.so") || return 1
  shift 2
  [[ -d $home/archive ]] || mkdir -m 755 -- "$home/archive" || return 1
  remove_archive_folder "$new"
  mkdir -m 755 -- "$new" || return 1
  for jar in glujava-core.jar jna.jar; do cp -- "$home/$jar" "$new/$jar" || return 1; done
  # Without a list of translators' classes the archive has those of the framework.
  list_jars "$java" "$home" "$new" "$@" >"$new/list" || true
  cat "$CLASS_LISTS"/* >>"$new/list" || return 1
  chmod 444 "$new"/*.jar || return 1
  id=$({ cat "$new"/*.jar "$new/list"; about_jvm "$library"; } | sha256sum | cut -c1-16)
  folder=$home/archive/$id
  if [[ -f $folder/classes.jsa ]]; then
    remove_archive_folder "$new"
  else
    remove_archive_folder "$folder"
    mv -T -- "$new" "$folder" || return 1
    dump_classes "$java" "$folder" || return 1
    if (($(jdk_major "$java") >= FIRST_LINKED)) && dump_linked "$java" "$folder"; then
      complete_archive "$folder/linked" "$library" || return 1
    fi
    rm -f -- "$folder"/{list,log,linked.new}
    complete_archive "$folder/classes" "$library" || return 1
  fi
  current=$home/archive/current-$(jdk_major "$java")
  ln -sfn -- "$id" "$current.new" && mv -fT -- "$current.new" "$current"
}

# complete_archive PATH LIBRARY: writes the record of PATH.new, and names it PATH.jsa.
complete_archive() {
  { about_jvm "$2"; stat -c '%s %Y' -- "$1.new"; } >"$1.record" &&
    chmod 444 "$1.new" "$1.record" && mv -- "$1.new" "$1.jsa"
}

# list_jars JAVA_HOME HOME FOLDER JAR...: prints the list of the jars' classes, and copies the jars into the folder. Leaves
# out a jar with which a volume would not start, and prints the reason to stderr.
list_jars() {
  bare_java "$1" -XX:+UseSerialGC -cp "$2/glujava-core.jar" org.glujava.runtime.ArchiveList "${@:3}"
}

# dump_classes JAVA_HOME FOLDER: a class of a translator must not cost the framework its archive.
dump_classes() {
  local java=$1 folder=$2
  dump_list "$java" "$folder" classes.new && return
  printf 'archive: without the classes of translators, which %s cannot archive: %s\n' "$java" "$(tail -n 1 "$folder/log")"
  cat "$CLASS_LISTS"/* >"$folder/list" || return 1
  dump_list "$java" "$folder" classes.new
}

# dump_linked JAVA_HOME FOLDER: an archive whose classes are loaded and linked beforehand, and the calls of their lambdas.
dump_linked() {
  local calls
  calls=$(bare_java "$1" -XX:+UseSerialGC -cp "$2/glujava-core.jar:$2/jna.jar" \
    org.glujava.runtime.ArchiveCalls "$2/list" 2>/dev/null) || return 1
  printf '%s\n' "$calls" >>"$2/list"
  dump_list "$1" "$2" linked.new -XX:+AOTClassLinking
}

# dump_list JAVA_HOME FOLDER FILE [OPTION...]: with the collector that can write the JVM's own objects into it. The
# sources in the list are relative to the folder. With the meta-translator's option for native access: else the JVM would
# not use the modules in the archive, and take 15 ms longer.
dump_list() {
  local -a access=()
  if (($(jdk_major "$1") >= 22)); then access=(--enable-native-access=ALL-UNNAMED); fi
  (
    cd -- "$2" || exit 1
    bare_java "$1" -Xshare:dump "${access[@]}" -XX:+UseG1GC -XX:SharedBaseAddress="$(random_base)" \
      "${@:4}" -XX:SharedClassListFile=list -XX:SharedArchiveFile="$3" -cp "$2/glujava-core.jar:$2/jna.jar" >log 2>&1
  )
}

# bare_java JAVA_HOME ARGUMENT...: without options of the environment, and with any file name.
bare_java() { env -u JAVA_TOOL_OPTIONS -u JDK_JAVA_OPTIONS -u _JAVA_OPTIONS LC_ALL=C.UTF-8 "$1/bin/java" "${@:2}"; }

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
  rm -f -- "$1"/{glujava-core.jar,jna.jar,{classes,linked}.{jsa,new,record},list,log,record} "$1"/[0-9]*.jar
  rmdir -- "$1" 2>/dev/null || true
}

# remove_archives FOLDER: all that make_archives has made.
remove_archives() {
  local folder=$1 each
  [[ -d $folder ]] || return 0
  rm -f -- "$folder"/current-* "$folder/jars"
  for each in "$folder"/*/; do
    if [[ -d $each ]]; then remove_archive_folder "${each%/}"; fi
  done
  if rmdir -- "$folder" 2>/dev/null; then printf 'removed: %s/\n' "$folder"; fi
}
