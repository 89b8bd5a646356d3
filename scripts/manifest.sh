# shellcheck shell=bash
# The manifest: what './glujava install' wrote, so that uninstall removes exactly that.
# A machine has one, since GlusterFS has one place for features/glujava.so.
#   prefix DIR
#   folder DIR             a folder that was not there before
#   file SHA256 PATH       a file, and what it held when written
#   conf                   the first line and the 'home' line of the configuration file

readonly MANIFEST=/var/lib/glujava/manifest

manifest_prefix() { [[ ! -f $MANIFEST ]] || sed -n 's/^prefix //p' "$MANIFEST"; }

# manifest_lines KIND: what follows the kind, one a line.
manifest_lines() { [[ ! -f $MANIFEST ]] || sed -n "s/^$1 //p" "$MANIFEST"; }

manifest_has_file() { manifest_lines file | cut -d' ' -f2- | grep -qxF -- "$1"; }

manifest_has_conf() { [[ -f $MANIFEST ]] && grep -qx conf "$MANIFEST"; }

sha_of() { sha256sum <"$1" | cut -d' ' -f1; }

# remove_files SHA-PATH-LINES: those that still hold what was written; others are kept and named.
remove_files() {
  local sha path
  local -A removed=() kept=()
  while read -r sha path; do
    [[ -f $path ]] || continue
    if [[ $(sha_of "$path") == "$sha" ]]; then
      rm -f -- "$path"
      removed[$path]=yes
    else
      kept[$path]=yes
    fi
  done <<<"$1"
  for path in "${!removed[@]}"; do printf 'removed: %s\n' "$path"; done | sort
  for path in "${!kept[@]}"; do
    [[ ! -f $path ]] || printf 'kept:    %s (changed since it was installed)\n' "$path"
  done | sort
}

# remove_folders LINES: deepest first, and only those that are empty.
remove_folders() {
  local folder
  sort -ru <<<"$1" | while read -r folder; do
    if [[ -d $folder ]] && rmdir -- "$folder" 2>/dev/null; then printf 'removed: %s/\n' "$folder"; fi
  done
}
