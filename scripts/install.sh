# shellcheck shell=bash
# ./glujava install

readonly DEFAULT_PREFIX=/usr/local # the meta-translator's default

usage_install() {
  cat <<END
usage: ./glujava install [--prefix DIR]
       ./glujava install JAR...

Builds GluJava if necessary and installs it, as root:
  features/glujava.so       the meta-translator, in GlusterFS's translator folder
  filter/glujava            the program that glusterd runs on its volfiles, and
  peer_glujava              one that says what the node has: where glusterd is
  DIR/bin/glujava           the command, with completion and manual pages in DIR/share
  DIR/lib/glujava/          the run-time jars; the example in translators/; in maven/
                            the jars for compiling and testing translators; in
                            archive/ classes for a fast start, for the JVMs that
                            the machine has now: 'glujava archive' makes it
                            again after a change, or for translators' jars
  $CONF
                            only for a DIR other than $DEFAULT_PREFIX

With jars, it installs their translators into the installed GluJava, so that a
volume can have the type glujava/NAME: see 'glujava install --help'.

  --prefix DIR   install into DIR instead of $DEFAULT_PREFIX

Running GlusterFS processes use the loaded version until they are restarted.
END
}

command_install() {
  if has_operand "$@"; then
    run_installed_command install "$@"
    return
  fi
  read_prefix install "$@"
  local prefix=${PREFIX:-$DEFAULT_PREFIX}
  local home=${prefix%/}/lib/glujava installed
  installed=$(manifest_prefix)
  [[ -z $installed || $installed == "$prefix" ]] || die "GluJava is installed under $installed already" \
    "GlusterFS has one place for glujava.so; run './glujava uninstall' first"
  have_needs
  local xlators
  xlators=$(xlator_folder)
  local filters=${xlators%/xlator}/filter so=$xlators/features/glujava.so peers
  peers=$(peer_folder)
  can_write "$xlators/features" ${peers:+"$filters" "$peers"} "$home" "$prefix/bin" "${CONF%/*}" "${MANIFEST%/*}"
  [[ ! -e $so ]] || manifest_has_file "$so" || die "$so was not installed by './glujava install'" \
    "remove the package that it belongs to, or move it away"
  conf_fits "$home"
  build_if_needed || exit 1

  # Source and destination, in turn.
  local -a files=()
  local file
  add_home_files "$home"
  local repository=$GLUJAVA_ROOT/target/maven
  make_repository "$repository"
  while read -r file; do files+=("$file" "$home/maven/${file#"$repository/"}"); done < <(find "$repository" -type f)
  add_command_files "$prefix" "$home"
  files+=("$EXAMPLE_JAR" "$home/translators/negative-lookup.jar")
  add_gluster_files "$XLATOR" "$xlators"
  if [[ -n $peers ]]; then add_glusterd_files "$xlators" "$peers"; fi
  install_files "$prefix" "$home" "${files[@]}"
  # The archives come next, so the hint to make them is left out.
  "$prefix/bin/glujava" install --home "$home" --xlators "$xlators" "$EXAMPLE_JAR" | sed '/glujava archive/d' ||
    warn "the types of installed translators are not made" "correct what is said above, and run './glujava install' again"
  "$home/glujava-archive"
  printf '%s\n' "" "In a volfile:" "    type features/glujava" "    option jar $home/translators/negative-lookup.jar" \
    "or:" "    type glujava/negative-lookup"
}

# Writes the manifest first, with old and new files, so that an interrupted installation can be
# removed too.
install_files() {
  local prefix=$1 home=$2 old now='' i
  shift 2
  local -a files=("$@")
  old=$(manifest_lines file)
  for ((i = 1; i < ${#files[@]}; i += 2)); do make_folder "${files[i]%/*}"; done
  conf_new "$home"
  if [[ -n $CONF_TEXT ]]; then make_folder "${CONF%/*}"; fi
  make_folder "${MANIFEST%/*}"
  for ((i = 0; i < ${#files[@]}; i += 2)); do now+="file $(sha_of "${files[i]}") ${files[i + 1]}"$'\n'; done
  if [[ -n $CONF_TEXT ]]; then now+="conf"$'\n'; fi
  now+="archive $home/archive"$'\n'
  write_manifest "$prefix" "$(sed '/./s/^/file /' <<<"$old")"$'\n'"$now"
  # shellcheck disable=SC2094 # only the mode is read
  for ((i = 0; i < ${#files[@]}; i += 2)); do put "${files[i + 1]}" "$(mode_of "${files[i]}")" <"${files[i]}"; done
  if [[ -n $CONF_TEXT ]]; then put "$CONF" <<<"$CONF_TEXT"; fi
  # Files of an older version that this version does not have.
  remove_files "$(awk '
    NR == FNR { if (sub(/^file [^ ]* /, "")) now[$0]; next }
    { path = $0; sub(/^[^ ]* /, "", path) }
    !(path in now)' <(printf '%s' "$now") <(printf '%s\n' "$old"))"
  write_manifest "$prefix" "$now"
}

write_manifest() {
  {
    printf 'prefix %s\n' "$1"
    { manifest_lines folder; ((${#NEW_FOLDERS[@]} == 0)) || printf '%s\n' "${NEW_FOLDERS[@]}"; } |
      sort -u | sed 's/^/folder /'
    printf '%s\n' "$2" | sed '/^$/d'
  } >"$MANIFEST.new"
  mv -f "$MANIFEST.new" "$MANIFEST"
}

NEW_FOLDERS=()
make_folder() {
  [[ -d $1 ]] && return
  make_folder "$(dirname "$1")"
  mkdir -m 755 -- "$1"
  NEW_FOLDERS+=("$1")
}

# put PATH [MODE]: replaces the file by stdin with one rename; a running process keeps the old file that it has mapped.
put() {
  cat >"$1.glujava-new"
  chmod "${2:-644}" "$1.glujava-new"
  mv -f -- "$1.glujava-new" "$1"
  printf 'installed: %s\n' "$1"
}

xlator_folder() {
  local folder
  folder=$(glusterfs --print-xlatordir)
  [[ -d $folder/features ]] || die "GlusterFS's translator folder $folder/features does not exist" \
    "is glusterfs-server installed whole?"
  printf '%s\n' "$folder"
}

# peer_folder: prints the folder of the programs that 'gluster system:: execute' runs; nothing if glusterd is not installed.
peer_folder() {
  local xlators folder
  xlators=$(glusterfs --print-xlatordir)
  for folder in "$(dirname "${xlators%/*}")" /usr/libexec/glusterfs /usr/lib/glusterfs; do
    if [[ -e $folder/peer_add_secret_pub ]]; then
      printf '%s\n' "$folder"
      return
    fi
  done
}

# can_write FOLDER...: fails if a folder, or the nearest existing parent, cannot be written.
can_write() {
  local folder
  for folder; do
    while [[ ! -e $folder ]]; do folder=$(dirname "$folder"); done
    [[ -d $folder ]] || die "$folder is in the way: it is not a folder" "choose another --prefix"
    [[ -w $folder ]] && continue
    ((EUID != 0)) || die "cannot write to $folder, not even as root" "is its file system mounted read-only?"
    die "cannot write to $folder as $(id -un)" "run: $AS_ROOT"
  done
}
