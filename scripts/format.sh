# shellcheck shell=bash
# ./glujava format

usage_format() {
  cat <<'END'
usage: ./glujava format [--check]

Formats Java (palantir-java-format) and C (clang-format 14 or later).

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
  WANTED='command clang-format clang-format' # for what install_packages prints
  has_command clang-format || install_packages clang-format
  choose_jdk || die "there is no JDK $JDK_LEAST or later on this machine" "install one, or name it by JAVA_HOME"
  maven format "formatting Java: $goal" --fail-at-end -Dspotless.check.skip=false "spotless:$goal" || status=$?
  step format-c "formatting C: $goal" format_c "${options[@]}" || status=$?
  return "$status"
}

format_c() {
  (cd "$GLUJAVA_ROOT" && find glujava-*/src -name '*.[ch]' -print0 | sort -z | xargs -0 clang-format --style=file "$@")
}
