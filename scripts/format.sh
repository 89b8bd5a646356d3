# shellcheck shell=bash
# ./glujava format

usage_format() {
  cat <<'END'
usage: ./glujava format [--check]

Formats Java (palantir-java-format) and C (clang-format 14, as in Debian 12).

  --check   change nothing; fail if a file is not formatted
END
}

command_format() {
  local goal=apply status=0
  local -a options=(-i)
  case ${1:-} in
    '') ;;
    --check) goal=check options=(--dry-run -Werror) ;;
    *) unknown "option of format:" "$1" --check --help ;;
  esac
  (($# <= 1)) || wrong_usage "format takes one option, not: $*"
  # shellcheck disable=SC2034 # for what install_packages prints
  WANTED=$LINT_NEEDS
  has_command clang-format || install_packages clang-format
  choose_jdk || die "there is no JDK $JDK_LEAST or later on this machine" "install one, or name it by JAVA_HOME"
  maven format "formatting Java: $goal" --fail-at-end -Dspotless.check.skip=false "spotless:$goal" || status=$?
  is_formatter || warn "clang-format is no version $FORMATTER: it may format some lines in another way"
  step format-c "formatting C: $goal" format_c "${options[@]}" || status=$?
  return "$status"
}

# Each version formats some lines in its own way.
readonly FORMATTER=14

is_formatter() { clang-format --version | grep -q "version $FORMATTER\."; }

format_c() { c_files | xargs -0 clang-format --style=file "$@"; }

c_files() { find "$GLUJAVA_ROOT"/glujava-*/src -name '*.[ch]' -print0 | sort -z; }

# wide_lines: prints the lines of C that are too long, and fails if there are any. clang-format leaves comments as they are.
wide_lines() {
  c_files | xargs -0 awk 'length > 120 { print FILENAME ":" FNR ": longer than 120 columns"; wide = 1 } END { exit wide }'
}

# is_formatted_c: fails if './glujava format' would change a C file, or if a line is too long.
is_formatted_c() {
  local status=0
  format_c --dry-run -Werror || status=$?
  wide_lines || status=$?
  return "$status"
}
