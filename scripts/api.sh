# shellcheck shell=bash
# ./glujava api

readonly API_MODULES=(core testkit)

usage_api() {
  cat <<'END'
usage: ./glujava api [--renew]

Compares the public API of glujava-core and glujava-testkit with the one that is
recorded in api/, and prints the differences. Fails when translators or tests
that exist would no longer compile or run.

  --renew   record today's API instead; commit it with the change that is the reason
END
}

command_api() {
  local status=0 module
  case ${1:-} in
    '') ;;
    --renew) ;;
    *) unknown "option of api:" "$1" --renew --help ;;
  esac
  (($# <= 1)) || wrong_usage "api takes one option, not: $*"
  have_needs
  local modules
  modules=$(printf 'glujava-%s,' "${API_MODULES[@]}")
  if [[ ${1:-} == --renew ]]; then
    maven api "recording the API" -Dapi.phase=package -pl "${modules%,}" -am package -Dmaven.test.skip=true || exit 1
    printf 'recorded: api/glujava-%s.jar\n' "${API_MODULES[@]}"
    return
  fi
  for module in "${API_MODULES[@]}"; do rm -f "$GLUJAVA_ROOT/glujava-$module/target/japicmp/api.diff"; done
  maven api "comparing the API" --fail-at-end -pl "${modules%,}" -am verify -Dmaven.test.skip=true || status=$?
  for module in "${API_MODULES[@]}"; do
    cat "$GLUJAVA_ROOT/glujava-$module/target/japicmp/api.diff" 2>/dev/null || true
  done
  return "$status"
}
