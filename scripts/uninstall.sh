# shellcheck shell=bash
# ./glujava uninstall

usage_uninstall() {
  cat <<'END'
usage: ./glujava uninstall [--prefix DIR] [--force]
       ./glujava uninstall NAME... [--force]

Removes exactly the files of './glujava install', as root. Keeps files that were
changed since, and prints their names. Removes all installed translators, too. Removes nothing while processes have
GluJava loaded or volumes of glusterd name it, because they could not start again.

With names, it removes only these translators: see 'glujava uninstall --help'.

  --prefix DIR   fail unless GluJava is installed there
  --force        remove it even if it is in use
END
}

command_uninstall() {
  local installed prefix force='' word
  if has_operand "$@"; then
    run_installed_command uninstall "$@"
    return
  fi
  local -a rest=()
  for word; do
    if [[ $word == --force ]]; then force=yes; else rest+=("$word"); fi
  done
  read_prefix uninstall "${rest[@]}"
  prefix=$PREFIX
  installed=$(manifest_prefix)
  [[ -n $installed ]] || die "GluJava is not installed: there is no $MANIFEST" "'./glujava install' writes it"
  [[ -z $prefix || $prefix == "$installed" ]] || die "GluJava is installed under $installed, not under $prefix" \
    "run: ./glujava uninstall --prefix '$installed'"
  local -a folders=("${MANIFEST%/*}")
  local path
  while read -r path; do
    if [[ -d ${path%/*} ]]; then folders+=("${path%/*}"); fi
  done < <(manifest_lines file | cut -d' ' -f2-)
  if manifest_has_conf && [[ -f $CONF ]]; then folders+=("${CONF%/*}"); fi
  can_write "${folders[@]}"
  local -a uses
  mapfile -t uses < <(uses_of "$(xlator_folder)")
  if ((${#uses[@]} > 0)) && [[ -z $force ]]; then
    die "GluJava is still in use, and these processes and volumes could not start again without it:" "${uses[@]}" \
      "remove the translators from the volumes and end these processes, or run: ./glujava uninstall --force"
  fi
  if ((${#uses[@]} > 0)); then warn "GluJava is removed while it is in use:" "${uses[@]/#/$'\n'  }"; fi
  remove_translators "$installed"
  remove_files "$(manifest_lines file)"
  local archive
  while read -r archive; do
    if [[ -n $archive ]]; then remove_archives "$archive"; fi
  done < <(manifest_lines archive)
  remove_conf
  # The manifest lists its own folder, so it is read and removed first.
  local created
  created=$(manifest_lines folder)
  rm -f -- "$MANIFEST"
  remove_folders "$created"
}

# remove_translators PREFIX: those that 'glujava install JAR' has installed.
remove_translators() {
  local home=$1/lib/glujava
  if compgen -G "$home/translators/*/types" >/dev/null; then
    "$1/bin/glujava" uninstall --all --force --home "$home" ||
      die "the installed translators cannot be removed" "correct what is said above, and run the command again"
  fi
  rm -f -- "$home/translators/.lock"
}

# uses_of FOLDER: prints the processes and volumes that use the meta-translator in GlusterFS's folder 'features'.
uses_of() {
  {
    users_of "$1/glujava.so"
    volumes_with "${1%/features}"
  } | head -n 20
}

# users_of SO: prints processes that have it loaded. On an overlay, a process may show a path that does not exist here.
users_of() {
  local maps pid path
  for maps in $(grep -lE '/glujava\.so( \(deleted\))?$' /proc/[0-9]*/maps 2>/dev/null || true); do
    path=$(sed -nE 's|^[^/]*(/.*/?glujava\.so)( \(deleted\))?$|\1|p' "$maps" 2>/dev/null | head -n 1)
    if [[ $path != "$1" && -e $path && ! $path -ef $1 ]]; then continue; fi
    pid=${maps//[^0-9]/}
    printf 'process %s: %s\n' "$pid" \
      "$(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | LC_ALL=C tr -c '[:print:]' '?' | cut -c1-100)"
  done
}

# volumes_with XLATORS: prints volfiles of glusterd that name the meta-translator or a link to it.
volumes_with() {
  local file types=features/glujava folder=/var/lib/glusterd
  while read -r file; do
    file=${file#"$1/"}
    types+="|${file%.so}"
  done < <(find "$1" -type l -lname '*glujava.so' 2>/dev/null)
  grep -rlE --include='*.vol' -- "^[[:space:]]*type[[:space:]]+($types)[[:space:]]*\$" "$folder" 2>/dev/null |
    sed 's/^/volfile /' || true
}

# read_prefix COMMAND [--prefix DIR]: sets PREFIX to an absolute path, or empties it.
read_prefix() {
  local command=$1
  PREFIX=''
  shift
  while (($# > 0)); do
    [[ $1 != --*=* ]] || set -- "${1%%=*}" "${1#*=}" "${@:2}"
    [[ $1 == --prefix ]] || unknown "option of $command:" "$1" --prefix --help
    needs_value "$@"
    [[ $2 != *$'\n'* ]] || wrong_usage "option --prefix: the folder's name must not contain a line break"
    PREFIX=$(realpath -m -- "$2")
    shift 2
  done
}
