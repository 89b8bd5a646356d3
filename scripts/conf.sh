# shellcheck shell=bash
# The configuration file, in which the meta-translator finds a run-time home that is not the default.
# An administrator may write it, or add lines to ours: both are left alone.

readonly CONF=/etc/glujava/glujava.conf
readonly CONF_MARK="# Written by './glujava install', which keeps the 'home' line up to date."

# conf_fits HOME: a configuration file that somebody else wrote must not point elsewhere.
conf_fits() {
  [[ -f $CONF ]] && ! conf_is_ours || return 0
  local home
  home=$(conf_home)
  [[ ${home:-$DEFAULT_PREFIX/lib/glujava} == "$1" ]] || die \
    "$CONF was not written by './glujava install' and leads to ${home:-$DEFAULT_PREFIX/lib/glujava}" \
    "put the line 'home = $1' into it, or move it away"
}

conf_is_ours() { [[ $(head -n 1 "$CONF") == "$CONF_MARK" ]]; }

conf_home() { sed -n 's/^[[:space:]]*home[[:space:]]*=[[:space:]]*//p' "$CONF" | tail -n 1 | sed 's/[[:space:]]*$//'; }

# conf_rest: what others wrote into a file of ours.
conf_rest() { sed '1d;/^[[:space:]]*home[[:space:]]*=/d' "$CONF"; }

# conf_new HOME: sets CONF_TEXT, empty when no file is to be written.
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

# remove_conf: takes our lines out, and the file when nothing else is in it.
remove_conf() {
  manifest_has_conf && [[ -f $CONF ]] && conf_is_ours || return 0
  local rest
  rest=$(conf_rest)
  if [[ -n $rest ]]; then
    put "$CONF" <<<"$rest" >/dev/null
    printf 'kept:    %s (with the lines that others wrote)\n' "$CONF"
  else
    rm -f -- "$CONF"
    printf 'removed: %s\n' "$CONF"
  fi
}
