# shellcheck shell=bash
# ./glujava archive

usage_archive() {
  cat <<'END'
usage: ./glujava archive [JAR...]

Makes the class data archives of the installation again, as root: for each JVM of
the machine, with the classes of these translators' jars and of the jars in their
Class-Path. Processes that load one of the jars start faster. A jar that has
changed since is loaded as if it were not archived.

Later installations archive the same jars. Without JAR only those in the folder
translators/ of the installation are archived, which are always.
END
}

command_archive() {
  local jar home prefix problem
  local -a jars=()
  for jar; do
    [[ $jar != -* ]] || unknown "option of archive:" "$jar" --help
    [[ -f $jar && -r $jar ]] || die "the jar $jar cannot be read" "is its name right?"
    [[ $jar != *$'\n'* ]] || wrong_usage "the jar's name must not contain a line break"
    jars+=("$(realpath -- "$jar")")
  done
  prefix=$(manifest_prefix)
  [[ -n $prefix ]] || die "GluJava is not installed: there is no $MANIFEST" "'./glujava install' writes it"
  home=${prefix%/}/lib/glujava
  can_write "$home/archive"
  have_needs
  problem=$(why_not_archived "$home" "${jars[@]}")
  [[ -z $problem ]] || die "$problem" "a volume would not start with it either"
  [[ -d $home/archive ]] || mkdir -m 755 -- "$home/archive"
  if ((${#jars[@]} > 0)); then
    printf '%s\n' "${jars[@]}" >"$home/archive/jars"
  else
    rm -f -- "$home/archive/jars"
  fi
  make_archives "$home" "$(conf_java_home)"
}

# why_not_archived HOME JAR...: prints why a jar's classes cannot be listed; nothing if they can.
why_not_archived() {
  local folder
  folder=$(mktemp -d)
  { list_jars "$JDK_HOME" "$1" "$folder" "${@:2}" >/dev/null; } 2>&1 || true
  rm -rf -- "$folder"
}
