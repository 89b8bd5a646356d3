# shellcheck shell=bash
# ./glujava uninstall

usage_uninstall() {
  cat <<'END'
usage: ./glujava uninstall [--prefix DIR]

Removes exactly what './glujava install' wrote, as root. A file that was changed
since is kept and named. Running GlusterFS processes keep what they have loaded.

  --prefix DIR   fail unless it was installed there
END
}

command_uninstall() {
  local installed prefix
  read_prefix uninstall "$@"
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
  remove_files "$(manifest_lines file)"
  remove_conf
  # The manifest's own folder is in the manifest, so it goes away in memory first.
  local created
  created=$(manifest_lines folder)
  rm -f -- "$MANIFEST"
  remove_folders "$created"
}

# read_prefix COMMAND [--prefix DIR]: sets PREFIX to an absolute path, or to nothing.
read_prefix() {
  local command=$1
  PREFIX=''
  shift
  while (($# > 0)); do
    [[ $1 != --*=* ]] || set -- "${1%%=*}" "${1#*=}" "${@:2}"
    [[ $1 == --prefix ]] || unknown "option of $command:" "$1" --prefix --help
    needs_value "$@"
    [[ $2 != *$'\n'* ]] || wrong_usage "option --prefix: a folder's name of two lines will not do"
    PREFIX=$(realpath -m -- "$2")
    shift 2
  done
}
