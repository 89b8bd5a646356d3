# shellcheck shell=bash
# Checks and installs the requirements of a build. It searches for the files and not for their packages:
# that takes a few milliseconds, also finds software installed by hand, and needs no stamp.

# What to search for, and the Debian package that contains it.
readonly NEEDS='
  command glusterfs            glusterfs-client
  command mount.glusterfs      glusterfs-client
  command glusterfsd           glusterfs-server
  command glusterd             glusterfs-server
  command fusermount3          fuse3
  command getfattr             attr
  command ps                   procps
  command mount                mount
  command ip                   iproute2
  header  glusterfs/xlator.h   libglusterfs-dev
  header  urcu.h               liburcu-dev
  header  uuid/uuid.h          uuid-dev
  header  openssl/sha.h        libssl-dev
  header  sys/acl.h            libacl1-dev
  header  stdio.h              libc6-dev
  command gcc                  gcc
  command make                 make
  command mvn                  maven
  jdk     17-or-later          default-jdk-headless
'
# Only for the native checks, the loads and the live tests.
# shellcheck disable=SC2034 # read by name
readonly TEST_NEEDS='
  header  cmocka.h             libcmocka-dev
  command valgrind             valgrind
  command fio                  fio
  command dbench               dbench
  command stress-ng            stress-ng
  command rsync                rsync
  command setfacl              acl
  command go                   golang-go
  command rustc                rustc
  command python3              python3
  command patch                patch
'
# shellcheck disable=SC2034 # read by name
readonly PROJECTS_NEEDS='
  command gradle               gradle
'
# shellcheck disable=SC2034 # read by name
readonly LINT_NEEDS='
  command clang-format         clang-format
'

# For './glujava package'.
# shellcheck disable=SC2034 # read by name
readonly PACKAGE_NEEDS='
  command dpkg-buildpackage    dpkg-dev
  command dh                   debhelper
'
# For the test of the packages.
# shellcheck disable=SC2034 # read by name
readonly INSTALL_NEEDS='
  command lintian              lintian
  command mmdebstrap           mmdebstrap
'
# shellcheck disable=SC2034 # read by name
readonly SITE_NEEDS='
  command mkdocs               mkdocs
  theme   material             mkdocs-material
'
# shellcheck disable=SC2034 # read by name
readonly SITECHECK_NEEDS='
  command htmlproofer          ruby-html-proofer
  command chromium             chromium
  command chromedriver         chromium-driver
  python  selenium             python3-selenium
  command dot                  graphviz
'

# have_needs [test|projects|lint|package|install|site|sitecheck]...: installs missing packages, or prints the command for it and
# exits. Chooses the JDK.
have_needs() {
  local list
  local -a packages=()
  WANTED=$NEEDS
  for list; do
    list=${list^^}_NEEDS
    WANTED+=${!list}
  done
  mapfile -t packages < <(missing_needs package)
  if ((${#packages[@]} > 0)); then
    install_packages "${packages[@]}"
    mapfile -t packages < <(missing_needs thing)
    ((${#packages[@]} == 0)) || die "still missing after apt-get install: ${packages[*]}" \
      "the packages may have other names in this release; install them by hand"
  fi
  choose_jdk
}

# missing_needs package|thing: prints each missing package or file once, one a line.
missing_needs() {
  local kind thing package
  while read -r kind thing package; do
    [[ -n $kind ]] || continue
    "has_$kind" "$thing" 2>/dev/null && continue
    if [[ $1 == package ]]; then printf '%s\n' "$package"; else printf '%s %s\n' "$kind" "$thing"; fi
  done <<<"$WANTED" | sort -u
}

has_command() { command -v "$1" >/dev/null; }

has_header() { compgen -G "/usr/include/$1" >/dev/null || compgen -G "/usr/include/*-linux-*/$1" >/dev/null; }

# has_python MODULE: for the system's own Python, for which packages install modules.
has_python() { /usr/bin/python3 -c "import $1"; }

has_theme() { [[ -d /usr/share/mkdocs/themes/$1 ]]; }

has_jdk() { choose_jdk; }

install_packages() {
  if ! has_command apt-get; then
    local -a things=()
    mapfile -t things < <(missing_needs thing)
    error "this machine lacks software that GluJava needs, and has no apt-get to install it" "missing:"
    printf '    %s\n' "${things[@]}" >&2
    progress "  install it with this system's own packages, then run the command again"
    exit 1
  fi
  if ((EUID != 0)); then
    error "this machine lacks software of these packages; install them, then run the command again:"
    printf 'sudo apt-get install --no-install-recommends %s\n' "$*" >&2
    exit 1
  fi
  apt_install "$@"
}

apt_install() {
  local -a apt=(env DEBIAN_FRONTEND=noninteractive apt-get -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300)
  progress "this machine lacks: $*"
  step apt-update "reading the package lists" "${apt[@]}" update || exit 1
  STEP_WATCH=watch_apt step apt-install "installing with apt" \
    "${apt[@]}" install --no-install-recommends "$@" || exit 1
}

watch_apt() {
  local fetched unpacked ready
  fetched=$(grep -c '^Get:' "$1" || true)
  unpacked=$(grep -c '^Unpacking ' "$1" || true)
  ready=$(grep -c '^Setting up ' "$1" || true)
  printf '%s packages fetched, %s unpacked, %s set up\n' "$fetched" "$unpacked" "$ready"
}

# can_mount WHAT: fails unless this process can mount file systems, which needs root and /dev/fuse.
can_mount() {
  ((EUID == 0)) || die "$1 mounts file systems and needs root" "run: $AS_ROOT"
  [[ -e /dev/fuse ]] || modprobe fuse 2>/dev/null || true
  [[ -c /dev/fuse ]] || die "there is no /dev/fuse, so nothing can be mounted" \
    "load the kernel's fuse module, or give the container the device (for example --device /dev/fuse --cap-add SYS_ADMIN)"
}
