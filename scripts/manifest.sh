# shellcheck shell=bash
# The manifest lists the files of './glujava install', so that uninstall removes exactly these.
# A machine has one manifest, because GlusterFS has one place for features/glujava.so.
#   prefix DIR
#   folder DIR             a folder that install has created
#   file SHA256 PATH       an installed file and its checksum
#   archive FOLDER         the folder of the class data archives
#   conf                   the first line and the 'home' line of the configuration file

readonly MANIFEST=/var/lib/glujava/manifest

manifest_prefix() { [[ ! -f $MANIFEST ]] || sed -n 's/^prefix //p' "$MANIFEST"; }

# manifest_lines KIND: prints the rest of each line of that kind.
manifest_lines() { [[ ! -f $MANIFEST ]] || sed -n "s/^$1 //p" "$MANIFEST"; }

manifest_has_file() { manifest_lines file | cut -d' ' -f2- | grep -qxF -- "$1"; }

manifest_has_conf() { [[ -f $MANIFEST ]] && grep -qx conf "$MANIFEST"; }

sha_of() { sha256sum <"$1" | cut -d' ' -f1; }

# remove_files SHA-PATH-LINES: removes unchanged files; prints the changed ones, which it keeps.
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

# remove_folders LINES: removes empty folders, the deepest first.
remove_folders() {
  local folder
  sort -ru <<<"$1" | while read -r folder; do
    if [[ -d $folder ]] && rmdir -- "$folder" 2>/dev/null; then printf 'removed: %s/\n' "$folder"; fi
  done
}
