# shellcheck shell=bash
# ./glujava new

readonly NEW_OPTIONS=(--package --fop --dir --help)
readonly FOP_TABLE=$GLUJAVA_ROOT/glujava-fops/src/main/resources/org/glujava/fops/fops.table
readonly JAVA_WORDS=(abstract assert boolean break byte case catch char class const continue default 'do' double else enum
  extends false final finally float for goto if implements import instanceof int interface long native new null package
  private protected public return short static strictfp super switch synchronized this throw throws transient true try
  void volatile while _)

usage_new() {
  cat <<'END'
usage: ./glujava new NAME [--package P] [--fop F...] [--dir DIR]

Creates a translator's project in a new folder NAME: pom.xml, the class, its unit
tests, a volfile and a README that says how to build, test and mount it. NAME is
the name of the translator, such as read-only.

  --package P   package of its classes, and Maven's group (default: org.example)
  --fop F...    fops that get a method, such as lookup create (default: lookup)
  --dir DIR     parent of the new folder (default: the current folder)

'mvn package' builds the project after './glujava install', or after 'mvn
install' in this clone.
END
}

command_new() {
  local name='' package=org.example folder=. repository
  local -a fops=() known=()
  mapfile -t known < <(sed -n 's/^\([a-z_]\+\) .*/\1/p' "$FOP_TABLE")
  while (($# > 0)); do
    [[ $1 != --*=* ]] || set -- "${1%%=*}" "${1#*=}" "${@:2}"
    case $1 in
      --package | --dir)
        needs_value "$@"
        if [[ $1 == --dir ]]; then folder=$2; else package=$2; fi
        shift 2
        ;;
      --fop)
        needs_value "$@"
        [[ $2 != -* ]] || wrong_usage "option --fop needs a value"
        shift
        while (($# > 0)) && [[ $1 != -* ]]; do
          is_one_of "$1" "${known[@]}" || unknown fop "$1" "${known[@]}"
          fops+=("$1")
          shift
        done
        ;;
      -*) unknown "option of new:" "$1" "${NEW_OPTIONS[@]}" ;;
      *)
        [[ -z $name ]] || wrong_usage "'$1' is one name too many" "a translator has one name; its fops follow --fop"
        name=$1
        shift
        ;;
    esac
  done
  check_name "$name"
  check_package "$package"
  [[ -d $folder ]] || wrong_usage "option --dir: there is no folder '$folder'" "make it first"
  folder=$(cd -- "$folder" && pwd)
  [[ -w $folder ]] || die "cannot write to $folder as $(id -un)" "name another folder with --dir"
  folder=${folder%/}/$name
  [[ ! -e $folder && ! -L $folder ]] || die "$folder exists already" "choose another name, or another folder with --dir"
  build_fops || exit 1
  repository=$(repository_installed)
  "$JDK_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp "$(fops_jar)" org.glujava.fops.project.NewProject \
    "$GLUJAVA_ROOT" "$repository" "$folder" "$package" "${fops[@]:-lookup}"
  printf '%s\n' "" "To build and test it:" "    cd $folder && mvn package"
  [[ -d $repository ]] || printf '%s\n' "Before that, install GluJava's Maven repository. Run in $GLUJAVA_ROOT:" "    sudo ./glujava install"
}

# check_name NAME: fails if the annotation processor would refuse the name, or if the name is in use.
check_name() {
  local name=$1 meant file
  [[ -n $name ]] || wrong_usage "which name?" "for example: ./glujava new read-only"
  if [[ ! $name =~ ^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$ ]]; then
    meant=$(sed -E 's/([a-z0-9])([A-Z])/\1-\2/g; s/.*/\L&/; s/[^a-z0-9]+/-/g; s/^-|-$//g' <<<"${name//$'\n'/-}")
    if [[ -n $meant ]]; then meant="; did you mean '$meant'?"; fi
    wrong_usage "'$name' is no name of a translator$meant" \
      "a name has letters, digits, and single dashes between them"
  fi
  for file in "$GLUJAVA_ROOT/examples/$name/pom.xml" "$(home_installed)/translators/$name.jar"; do
    [[ ! -e $file ]] || die "the name '$name' is taken: there is $file" "choose another name"
  done
}

check_package() {
  local package=$1 word meant
  if [[ ! $package =~ ^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$ ]]; then
    meant=$(sed -E 's/.*/\L&/; s/[^a-z0-9.]+/_/g; s/(^|\.)[0-9_.]+/\1/g; s/[._]+$//' <<<"${package//$'\n'/_}")
    if [[ -n $meant ]]; then meant="; did you mean '$meant'?"; fi
    wrong_usage "option --package: '$package' is no package of Java$meant" \
      "for example: --package org.example"
  fi
  for word in ${package//./ }; do
    ! is_one_of "$word" "${JAVA_WORDS[@]}" ||
      wrong_usage "option --package: '$word' in '$package' is a word of Java" "choose another"
  done
  [[ $package != @(java|javax|org.glujava)?(.*) ]] ||
    wrong_usage "option --package: '$package' is not yours" "for example: --package org.example"
}

fops_jar() { printf '%s\n' "$GLUJAVA_ROOT/glujava-fops/target/glujava-fops-$(project_version).jar"; }

# build_fops: builds only the module that creates projects, which needs a JDK and Maven but no GlusterFS.
build_fops() {
  local stamp=$GLUJAVA_ROOT/target/built-fops built jar
  jar=$(fops_jar)
  choose_jdk || die "there is no JDK $JDK_LEAST or later on this machine" "install one, or name it by JAVA_HOME"
  for built in "$stamp" "$BUILD_STAMP"; do
    [[ -f $jar && -f $built ]] || continue
    [[ -n $(find "$GLUJAVA_ROOT/glujava-fops/src" -newer "$built" -print -quit) ]] || return 0
  done
  has_command mvn || die "this machine has no Maven" "install it, for example: sudo apt-get install maven"
  own_target
  : >"$stamp.new" # the time at which the build began: see begin_build
  maven build-fops "build of glujava-fops" -pl glujava-fops -am package -DskipTests && mv "$stamp.new" "$stamp"
}
