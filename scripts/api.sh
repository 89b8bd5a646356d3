# shellcheck shell=bash
# ./glujava api

readonly API_MODULES=(core testkit)

usage_api() {
  cat <<'END'
usage: ./glujava api [--renew]

Compares the public API of glujava-core and glujava-testkit with the API that is
recorded in api/, and prints the differences. Fails when existing translators or
tests would no longer compile or run.

  --renew   record the current API; commit it together with the change of the API
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
