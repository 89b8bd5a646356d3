# shellcheck shell=bash
# The versions of GlusterFS that GluJava is tested with and packaged for, and the release of Debian that has each,
# the oldest first.

# shellcheck disable=SC2034 # for the other parts
readonly SUITES_KNOWN=(bookworm trixie)

# glusterfs_of SUITE: prints the version of GlusterFS in a release.
glusterfs_of() {
  case $1 in
    bookworm) echo 10.3 ;;
    trixie) echo 11.1 ;;
  esac
}

# GlusterFS's folder in Debian, with a folder for each version.
# shellcheck disable=SC2034 # for package.sh
readonly GLUSTERFS_FOLDER=/usr/lib/x86_64-linux-gnu/glusterfs

# Where downloads are kept between runs, for all checkouts.
download_folder() { printf '%s/glujava\n' "${XDG_CACHE_HOME:-$HOME/.cache}"; }

# debian_mirror: prints the package mirror of this machine, which has all releases of Debian.
# shellcheck disable=SC2016 # these dollars are apt's
debian_mirror() {
  local release
  release=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
  apt-get indextargets --format '$(ORIGIN) $(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    awk -v release="$release" '$1 == "Debian" && $2 == release && $3 == "main" { print $4; exit }'
}

# download_packages SUITE FOLDER PACKAGE...: downloads packages of a release into the folder, with apt and its own state.
download_packages() {
  local suite=$1 folder=$2 mirror state=$2/apt
  shift 2
  mirror=$(debian_mirror)
  if [[ -z $mirror ]]; then
    error "this machine's apt has no mirror of Debian, from which packages of $suite could be downloaded" \
      "'apt-get update' makes apt know its mirrors"
    return 1
  fi
  mkdir -p -- "$state/lists/partial" "$state/archives/partial"
  : >"$state/status"
  printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' "$mirror" "$suite" >"$state/sources"
  local -a apt=(apt-get -q -o Acquire::Retries=3 -o APT::Architecture=amd64 -o APT::Architectures=amd64 -o Dir::State::status="$state/status"
    -o Dir::State::lists="$state/lists" -o Dir::Cache="$state" -o Dir::Cache::archives="$state/archives"
    -o Dir::Etc::sourcelist="$state/sources" -o Dir::Etc::sourceparts=/dev/null -o Dir::Etc::preferencesparts=/dev/null
    -o APT::Sandbox::User=root -o Acquire::Languages=none)
  "${apt[@]}" update && (cd -- "$folder" && "${apt[@]}" download "$@") || return 1
  rm -rf -- "$state"
}
