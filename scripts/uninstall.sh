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

# uses_of XLATORS: prints the processes and volumes that use the meta-translator in GlusterFS's folder.
uses_of() {
  {
    users_of "$1/features/glujava.so"
    volumes_with "$1"
  } | head -n 20
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
