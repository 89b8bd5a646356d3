# shellcheck shell=bash
# ./glujava package: Debian packages of this checkout. packaging/debian has the rules for dpkg; layout.sh lists the files.

readonly PACKAGE_PREFIX=/usr
readonly PACKAGE_HOME=$PACKAGE_PREFIX/lib/glujava
readonly PACKAGE_STATE=/var/lib/glujava
readonly PACKAGE_TRANSLATORS=$PACKAGE_PREFIX/share/glujava/translators
readonly PACKAGE_ARCHITECTURE=amd64

usage_package() {
  cat <<'END'
usage: ./glujava package [--out DIR] [--version VERSION] [--maven]

Builds GluJava if necessary, and these Debian packages, for Debian 12 and 13:
  glujava_VERSION_amd64.deb            all that './glujava install' installs, with
                                       the meta-translator for GlusterFS 10.3 and
                                       11.1; a machine needs no compiler for it
  glujava-translators_VERSION_all.deb  the jars of the example translators, in
                                       /usr/share/glujava/translators
  debug/glujava-dbgsym_VERSION_amd64.deb
                                       debugging symbols

The headers of the GlusterFS that is not installed here are downloaded once, as a
package of Debian. Build on Debian 12: what is built on Debian 13 needs its C
library.

  --out DIR          put the packages into DIR instead of target/package
  --version VERSION  the version of the packages; otherwise the project's, for a
                     snapshot with the time of the last commit
  --maven            put the Maven artifacts beside them, in maven/: jars, sources,
                     Javadoc and the BOM
END
}

command_package() {
  local out=$GLUJAVA_ROOT/target/package version='' maven=''
  while (($# > 0)); do
    [[ $1 != --*=* ]] || set -- "${1%%=*}" "${1#*=}" "${@:2}"
    case $1 in
      --maven)
        maven=yes
        shift
        continue
        ;;
      --out | --version) needs_value "$@" ;;
      *) unknown "option of package:" "$1" --out --version --maven --help ;;
    esac
    if [[ $1 == --out ]]; then out=$(realpath -m -- "$2"); else version=$2; fi
    shift 2
  done
  [[ -z $version || $version =~ ^[0-9][A-Za-z0-9.+~]*$ ]] ||
    wrong_usage "option --version: '$version' is no version of a Debian package" "for example 1.2.3 or 1.2.3~rc1"
  have_needs package
  [[ $(dpkg --print-architecture) == "$PACKAGE_ARCHITECTURE" ]] ||
    die "the packages are for $PACKAGE_ARCHITECTURE, and this machine is $(dpkg --print-architecture)"
  if ! mkdir -p -- "$out" || [[ ! -w $out ]]; then die "cannot write to the folder $out" "choose another --out"; fi
  build_if_needed || exit 1
  build_packages "${version:-$(package_version)}" "$out" || exit 1
  [[ -n $maven ]] || return 0
  deploy_release package-maven "Maven artifacts" "$out/maven" || exit 1
  printf 'built: %s\n' "$out/maven/"
}

# package_version: prints the project's version; for a snapshot one that is smaller than the release, and grows.
package_version() {
  local version time
  version=$(project_version)
  if [[ $version == *-SNAPSHOT ]]; then
    time=$(TZ=UTC git -C "$GLUJAVA_ROOT" log -1 --format=%cd --date=format-local:%Y%m%d%H%M%S 2>/dev/null) ||
      time=$(date -u -r "$GLUJAVA_ROOT/CHANGELOG.md" +%Y%m%d%H%M%S)
    version=${version%-SNAPSHOT}~$time
  fi
  printf '%s\n' "$version"
}

# build_packages VERSION FOLDER
build_packages() {
  local made=$GLUJAVA_ROOT/target/package-build suite source
  source=$made/glujava
  for suite in "${SUITES_KNOWN[@]}"; do build_native "$suite" || return; done
  rm -rf -- "$made"
  mkdir -p -- "$source"
  cp -R -- "$GLUJAVA_ROOT/packaging/debian" "$GLUJAVA_ROOT/CHANGELOG.md" "$GLUJAVA_ROOT/NOTICE" "$source"
  cp -R -- "$GLUJAVA_ROOT/docs/run" "$source/doc"
  package_changelog "$1" >"$source/debian/changelog"
  stage_packages "$source/staged" || return
  step package "Debian packages, version $1" run_dpkg "$source" || return
  mkdir -p -- "$2/debug"
  rm -f -- "$2"/glujava{,-translators}_*.deb "$2"/debug/glujava-dbgsym_*.deb
  mv -- "$made"/glujava-dbgsym_*.deb "$2/debug/"
  mv -- "$made"/glujava{,-translators}_*.deb "$2/"
  printf 'built: %s\n' "$2"/glujava{,-translators}_*.deb "$2"/debug/glujava-dbgsym_*.deb
}

run_dpkg() { (cd -- "$1" && dpkg-buildpackage --build=binary --no-sign --no-pre-clean --no-check-builddeps); }

package_changelog() {
  local time
  time=$(git -C "$GLUJAVA_ROOT" log -1 --format=%cD 2>/dev/null) || time=$(date -R -r "$GLUJAVA_ROOT/CHANGELOG.md")
  cat <<END
glujava ($1-1) unstable; urgency=medium

  * The changes are in /usr/share/doc/glujava/changelog.gz.

 -- $(sed -n 's/^Maintainer: //p' "$GLUJAVA_ROOT/packaging/debian/control")  $time
END
}

# native_of SUITE: prints the meta-translator for its version of GlusterFS.
native_of() {
  local version
  version=$(glusterfs_of "$1")
  if [[ $(installed_glusterfs) == "$version" ]]; then
    printf '%s\n' "$XLATOR"
  else
    printf '%s/xlator/features/glujava.so\n' "$GLUJAVA_ROOT/glujava-native/target/glusterfs-$version"
  fi
}

installed_glusterfs() { glusterfs --version | sed -n '1s/^glusterfs //p'; }

# build_native SUITE: builds it with the headers of Debian's package, unless GlusterFS of that version is installed.
build_native() {
  local version place native
  version=$(glusterfs_of "$1")
  native=$(native_of "$1")
  [[ $native != "$XLATOR" ]] || return 0
  place=glusterfs-$version
  download_glusterfs "$1" && unpack_glusterfs "$1" "$GLUJAVA_ROOT/glujava-native/target/$place/root" || return
  # Relative to make's folder, because make cannot handle blanks, which the clone's path may have.
  step "native-$version" "meta-translator for GlusterFS $version" make --silent -C "$GLUJAVA_ROOT/glujava-native/src/main/c" \
    OUT="../../../target/$place" GENERATED=../../../target/generated VERSION="$(project_version)" \
    GLUSTERFS_VERSION="$version" GLUSTERFS_ROOT="../../../target/$place/root" \
    "../../../target/$place/xlator/features/glujava.so"
}

# download_glusterfs SUITE: downloads GlusterFS's library and headers, and keeps them; nothing if they are not needed here.
download_glusterfs() {
  local version kept
  version=$(glusterfs_of "$1")
  kept=$(download_folder)/glusterfs-$version
  [[ $(native_of "$1") != "$XLATOR" ]] || return 0
  ! compgen -G "$kept/libglusterfs-dev_*.deb" >/dev/null || return 0
  rm -rf -- "$kept" "$kept.new"
  mkdir -p -- "$kept.new"
  step "download-$version" "downloading the headers of GlusterFS $version, from Debian $1" \
    download_packages "$1" "$kept.new" libglusterfs-dev libglusterfs0 || return
  mv -T -- "$kept.new" "$kept"
}

# unpack_glusterfs SUITE FOLDER
unpack_glusterfs() {
  local suite=$1 folder=$2 version kept file found
  version=$(glusterfs_of "$suite")
  kept=$(download_folder)/glusterfs-$version
  mkdir -p -- "$folder"
  for file in "$kept"/*.deb; do
    found=$(dpkg-deb --field "$file" Version)
    if [[ $found != "$version"-* ]]; then
      error "Debian $suite has GlusterFS $found, and GluJava is for $version" "remove $kept, and tell GluJava's developers"
      return 1
    fi
    dpkg-deb --extract "$file" "$folder" || return
  done
}

# stage_packages FOLDER: puts the files of each package into a folder of its own.
stage_packages() {
  local folder=$1 suite xlators jar
  local -a files=()
  add_home_files "$PACKAGE_HOME"
  add_command_files "$PACKAGE_PREFIX" "$PACKAGE_HOME"
  for suite in "${SUITES_KNOWN[@]}"; do
    xlators=$GLUSTERFS_FOLDER/$(glusterfs_of "$suite")/xlator
    add_gluster_files "$(native_of "$suite")" "$xlators"
    add_glusterd_files "$xlators" "$GLUSTERFS_FOLDER"
  done
  files+=("$GLUJAVA_ROOT/packaging/glujava.conf" "$CONF")
  stage "$folder/glujava" "${files[@]}" || return
  # They change on the machine.
  ln -s "$PACKAGE_STATE/translators" "$folder/glujava$PACKAGE_HOME/translators"
  ln -s "$PACKAGE_STATE/archive" "$folder/glujava$PACKAGE_HOME/archive"
  files=()
  for jar in "$GLUJAVA_ROOT"/examples/*/target/*.jar; do
    if [[ ${jar##*/} == "$(basename "${jar%/target/*}").jar" ]]; then files+=("$jar" "$PACKAGE_TRANSLATORS/${jar##*/}"); fi
  done
  stage "$folder/glujava-translators" "${files[@]}"
}
