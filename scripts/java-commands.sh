# shellcheck shell=bash
# The commands that are written in Java (glujava-command): the same code as the installed command's.

readonly COMMAND_JAR=$GLUJAVA_ROOT/glujava-command/target/glujava-command.jar

command_options() { run_java_command options "$@"; }
command_volfile() { run_java_command volfile "$@"; }
command_top() { run_java_command top "$@"; }
command_metrics() { run_java_command metrics "$@"; }

# For './glujava help COMMAND'.
usage_options() { run_java_command options --help; }
usage_volfile() { run_java_command volfile --help; }
usage_top() { run_java_command top --help; }
usage_metrics() { run_java_command metrics --help; }

run_java_command() {
  [[ -v TICK ]] || prepare_steps
  have_needs
  # Help needs no new build, which would take a minute, and which tests that run within a build must not start.
  if [[ ! -f $COMMAND_JAR ]] || ! wants_help "$@"; then build_if_needed >&2 || exit 1; fi
  "$JDK_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
    -Dglujava.name=./glujava -cp "$COMMAND_JAR:$GLUJAVA_ROOT/glujava-command/target/lib/*" org.glujava.command.Glujava "$@"
}
