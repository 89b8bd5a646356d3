# shellcheck shell=bash
# ./glujava options

usage_options() {
  cat <<'END'
usage: ./glujava options JAR [--markdown]

Prints the options of each translator in JAR: key and aliases, allowed values,
default, whether the option can be changed while a volume runs, and its meaning.

  --markdown   print a table for a document
END
}

command_options() {
  local jar='' markdown=''
  while (($# > 0)); do
    case $1 in
      --markdown) markdown=$1 ;;
      -*) unknown "option of options:" "$1" --markdown --help ;;
      *)
        [[ -z $jar ]] || wrong_usage "'$1' is one jar too many" "options are printed of one jar at a time"
        jar=$1
        ;;
    esac
    shift
  done
  [[ -n $jar ]] || wrong_usage "which jar?" "for example: ./glujava options ${EXAMPLE_JAR#"$GLUJAVA_ROOT/"}"
  [[ -f $jar && -r $jar ]] || die "the jar $jar cannot be read" "is its name right?"
  have_needs
  build_if_needed || exit 1
  "$JDK_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp "$LAB_JAR:$GLUJAVA_ROOT/glujava-lab/target/lib/*" \
    org.glujava.lab.options.Options "$jar" ${markdown:+"$markdown"}
}
