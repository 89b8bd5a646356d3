# shellcheck shell=bash
# What of a build goes where, for './glujava install' and for the packages. The functions add each file's source and its
# destination to the array 'files', in turn.

# add_home_files HOME: the run-time, and the scripts of the command 'glujava archive'.
add_home_files() {
  local home=$1 file
  for file in "$HOME_BUILT"/*; do
    if [[ -f $file ]]; then files+=("$file" "$home/${file##*/}"); fi
  done
  files+=("$PROBE" "$home/glujava-probe" "$ARCHIVE_PROGRAM" "$home/glujava-archive")
  for file in say jvm archive uses; do files+=("$GLUJAVA_ROOT/scripts/$file.sh" "$home/scripts/$file.sh"); done
  for file in "$CLASS_LISTS"/*; do files+=("$file" "$home/scripts/classes/${file##*/}"); done
}

# add_command_files PREFIX HOME: the command 'glujava', with its completion and manual pages.
add_command_files() {
  local prefix=$1 home=$2 file made=$GLUJAVA_ROOT/target/command
  rm -rf -- "$made"
  command_extras "$made"
  files+=("$LAUNCHER" "$prefix/bin/glujava" "$COMMAND_JAR" "$home/command/glujava-command.jar")
  for file in "$GLUJAVA_ROOT"/glujava-command/target/lib/*.jar; do
    # The home has these two already.
    if [[ $file != */@(glujava-core|jna)-*.jar ]]; then files+=("$file" "$home/command/${file##*/}"); fi
  done
  files+=("$made/glujava" "$prefix/share/bash-completion/completions/glujava")
  for file in "$made"/man/*; do files+=("$file" "$prefix/share/man/man1/${file##*/}"); done
}

# add_gluster_files SO XLATORS: the meta-translator, into the folder of one version of GlusterFS.
add_gluster_files() { files+=("$1" "$2/features/glujava.so"); }

# add_glusterd_files XLATORS PEERS: the programs that glusterd runs.
add_glusterd_files() { files+=("$FILTER" "${1%/xlator}/filter/glujava" "$PEER_PROGRAM" "$2/peer_glujava"); }

mode_of() { if [[ -x $1 && $1 != *.so ]]; then echo 755; else echo 644; fi; }

# stage FOLDER SOURCE DESTINATION...: copies the files to their destinations below the folder.
stage() {
  local folder=$1
  shift
  while (($# > 0)); do
    mkdir -p -- "$(dirname "$folder$2")"
    install -m "$(mode_of "$1")" -- "$1" "$folder$2"
    shift 2
  done
}
