# shellcheck shell=bash
# What uses GluJava on this machine. Installed too, for the removal of the package.

# users_of SO: prints processes that have it loaded. On an overlay, a process may show a path that does not exist here.
users_of() {
  local maps pid path
  for maps in $(grep -lE '/glujava\.so( \(deleted\))?$' /proc/[0-9]*/maps 2>/dev/null || true); do
    path=$(sed -nE 's|^[^/]*(/.*/?glujava\.so)( \(deleted\))?$|\1|p' "$maps" 2>/dev/null | head -n 1)
    if [[ $path != "$1" && -e $path && ! $path -ef $1 ]]; then continue; fi
    pid=${maps//[^0-9]/}
    printf 'process %s: %s\n' "$pid" \
      "$(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | LC_ALL=C tr -c '[:print:]' '?' | cut -c1-100)"
  done
}

# volumes_with XLATORS: prints volfiles of glusterd that name the meta-translator or a link to it.
volumes_with() {
  local file types=features/glujava folder=/var/lib/glusterd
  while read -r file; do
    file=${file#"$1/"}
    types+="|${file%.so}"
  done < <(find "$1" -type l -lname '*glujava.so' 2>/dev/null)
  grep -rlE --include='*.vol' -- "^[[:space:]]*type[[:space:]]+($types)[[:space:]]*\$" "$folder" 2>/dev/null |
    sed 's/^/volfile /' || true
}
