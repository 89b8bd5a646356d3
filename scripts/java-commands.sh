# shellcheck shell=bash
# The commands that are written in Java (glujava-command): the same code as the installed command's.

readonly COMMAND_JAR=$GLUJAVA_ROOT/glujava-command/target/glujava-command.jar

readonly PROBE=$GLUJAVA_ROOT/glujava-native/target/probe/glujava-probe
# shellcheck disable=SC2034 # for layout.sh
readonly ARCHIVE_PROGRAM=$GLUJAVA_ROOT/glujava-command/src/main/sh/glujava-archive
# shellcheck disable=SC2034 # for layout.sh
readonly LAUNCHER=$GLUJAVA_ROOT/glujava-command/src/main/sh/glujava
readonly COMMAND_CLASS=org.glujava.command.Glujava

# Those that are only written in Java; install and uninstall are in both.
# shellcheck disable=SC2034 # for glujava
readonly JAVA_COMMANDS=(doctor options volfile volume mount top metrics dump list rollback reload archive)

# run_java_command COMMAND ARGUMENT...
run_java_command() {
  [[ -v TICK ]] || prepare_steps
  have_needs
  # Help needs no new build, which would take a minute, and which tests that run within a build must not start.
  if [[ ! -f $COMMAND_JAR ]] || ! wants_help "$@"; then build_if_needed >&2 || exit 1; fi
  local -a access=() # to the C library, for xattrs
  if (($(jdk_major "$JDK_HOME") >= 22)); then access=(--enable-native-access=ALL-UNNAMED); fi
  "$JDK_HOME/bin/java" "${access[@]}" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
    -Dglujava.name=./glujava -Dglujava.probe="$PROBE" -cp "$(command_class_path)" $COMMAND_CLASS "$@"
}

command_class_path() { printf '%s\n' "$COMMAND_JAR:$GLUJAVA_ROOT/glujava-command/target/lib/*"; }

# run_installed_command ARGUMENT...: an installed translator is for the installed framework, which checks it.
run_installed_command() {
  local prefix
  prefix=$(manifest_prefix)
  if [[ -z $prefix && -x $PACKAGE_PREFIX/bin/glujava ]]; then prefix=$PACKAGE_PREFIX; fi
  [[ -n $prefix && -x $prefix/bin/glujava ]] || die "GluJava is not installed, so no translator can be" \
    "run './glujava install' first, without a jar"
  "$prefix/bin/glujava" "$@"
}

# has_operand ARGUMENT...: whether there is one that is no option of the script. The value of --prefix is none.
has_operand() {
  while (($# > 0)); do
    case $1 in
      --prefix | --home | --xlators) shift ;;
      --types) return 0 ;;
      -*) ;;
      *) return 0 ;;
    esac
    if (($# > 0)); then shift; fi
  done
  return 1
}

# command_extras FOLDER: writes the completion for bash, and the manual pages.
command_extras() {
  local java="$JDK_HOME/bin/java"
  mkdir -p -- "$1/man"
  "$java" -XX:TieredStopAtLevel=1 -cp "$(command_class_path)" picocli.AutoComplete --force --name glujava \
    --completionScript "$1/glujava" $COMMAND_CLASS
  "$java" -XX:TieredStopAtLevel=1 -cp "$(command_class_path)" org.glujava.command.ManPages "$1/man" "$(project_version)"
}
