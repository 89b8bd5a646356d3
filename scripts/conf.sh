# shellcheck shell=bash
# The configuration file, which names a run-time home other than the default to the meta-translator.
# An administrator may write the file, or add lines to ours. These lines are never changed.

readonly CONF=/etc/glujava/glujava.conf
readonly CONF_MARK="# Written by './glujava install', which keeps the 'home' line up to date."

# conf_fits HOME: fails if an administrator's configuration file names another home.
conf_fits() {
  [[ -f $CONF ]] && ! conf_is_ours || return 0
  local home
  home=$(conf_home)
  [[ ${home:-$DEFAULT_PREFIX/lib/glujava} == "$1" ]] || die \
    "$CONF was not written by './glujava install' and names the home ${home:-$DEFAULT_PREFIX/lib/glujava}" \
    "put the line 'home = $1' into it, or move it away"
}

conf_is_ours() { [[ $(head -n 1 "$CONF") == "$CONF_MARK" ]]; }

conf_home() { sed -n 's/^[[:space:]]*home[[:space:]]*=[[:space:]]*//p' "$CONF" | tail -n 1 | sed 's/[[:space:]]*$//'; }

# conf_rest: prints the lines that an administrator added to our file.
conf_rest() { sed '1d;/^[[:space:]]*home[[:space:]]*=/d' "$CONF"; }

# conf_new HOME: sets CONF_TEXT, or empties it if no file is needed.
# shellcheck disable=SC2034 # read by install
conf_new() {
  CONF_TEXT=''
  if [[ -f $CONF ]]; then
    conf_is_ours || return 0
    local rest
    rest=$(conf_rest)
    CONF_TEXT=$CONF_MARK$'\n'"home = $1${rest:+$'\n'$rest}"
  elif [[ $1 != "$DEFAULT_PREFIX/lib/glujava" ]]; then
    CONF_TEXT=$CONF_MARK$'\n'"home = $1"
  fi
}

# remove_conf: removes our lines, and the file if it has no other lines.
remove_conf() {
  manifest_has_conf && [[ -f $CONF ]] && conf_is_ours || return 0
  local rest
  rest=$(conf_rest)
  if [[ -n $rest ]]; then
    put "$CONF" <<<"$rest" >/dev/null
    printf 'kept:    %s (it has other lines)\n' "$CONF"
  else
    rm -f -- "$CONF"
    printf 'removed: %s\n' "$CONF"
  fi
}
