# shellcheck shell=bash
# Draws the diagrams of the documentation, docs/diagrams/NAME.dot, as NAME.svg beside it, which a page can show without any
# program. The first line of NAME.svg has the checksum of the source, so that a forgotten drawing is found.

readonly DIAGRAMS=$GLUJAVA_ROOT/docs/diagrams

# draw_diagrams: draws those whose source has changed.
draw_diagrams() {
  local source
  for source in "$DIAGRAMS"/*.dot; do
    is_drawn "$source" || draw_diagram "$source" || return
  done
}

is_drawn() { [[ $(head -n 1 -- "${1%.dot}.svg" 2>/dev/null) == "<!-- $(diagram_checksum "$1") -->" ]]; }

diagram_checksum() { sha256sum <"$1" | cut -d ' ' -f 1; }

# draw_diagram SOURCE: without the declaration and the comments, which name the version of graphviz.
draw_diagram() {
  local drawn
  has_command dot || install_packages graphviz
  drawn=$(dot -Tsvg "$1") || return
  {
    printf '<!-- %s -->\n' "$(diagram_checksum "$1")"
    sed -n '/^<svg/,$p' <<<"$drawn" | sed '/^<!--.*-->$/d'
  } >"${1%.dot}.svg"
}
