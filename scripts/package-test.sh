# shellcheck shell=bash
# ./glujava test package: the packages, and what they do on new, small Debians without a compiler.

# What a machine of a storage cluster has besides GluJava; glusterfs-server needs GlusterFS's other packages.
readonly PACKAGE_MACHINE=(glusterfs-server default-jre-headless)

test_package() {
  local out=$GLUJAVA_ROOT/target/package-test suite
  built_for package || return
  rm -rf -- "$out"
  mkdir -p -- "$out/older"
  test_package_build "$out" || return
  for suite in "${SUITES_KNOWN[@]}"; do
    if is_older "$suite"; then
      warn "what is built on this machine needs its C library, which Debian $suite does not have: not tested there"
      add_skipped "packages, $suite" 0
    else
      test_package_on "$suite" "$out"
    fi
  done
}

# is_older SUITE: whether a release is older than that of this machine.
is_older() {
  local own suite
  own=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
  for suite in "${SUITES_KNOWN[@]}"; do # the oldest first
    [[ $suite != "$own" ]] || return 1
    [[ $suite != "$1" ]] || break
  done
  is_one_of "$own" "${SUITES_KNOWN[@]}"
}

# test_package_build FOLDER: the second packages are the same with a smaller version, for upgrades.
test_package_build() {
  local suite status=0 started=$SECONDS passed=0 failed=0
  for suite in "${SUITES_KNOWN[@]}"; do
    download_glusterfs "$suite" && continue
    warn "without the headers of GlusterFS $(glusterfs_of "$suite"), which Debian's mirror has, the packages are not tested"
    add_skipped "packages" $((SECONDS - started))
    return 1
  done
  build_packages "$(package_version)" "$1" >/dev/null || status=$?
  if ((status == 0)); then
    passed=1
    step package-older "the same packages with a smaller version" make_older "$1" || status=$?
  fi
  if ((status == 0)); then
    if step lintian "lintian" lintian --fail-on error "$1"/*.deb; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
    fi
  fi
  add_part "packages" "$status" $((SECONDS - started)) "$passed" "$failed" 0
  ((status == 0))
}

# make_older FOLDER: puts packages of version 0.0.1 into the folder 'older' there.
make_older() {
  local file unpacked=$1/unpacked
  for file in "$1"/*.deb; do
    rm -rf -- "$unpacked"
    dpkg-deb --raw-extract "$file" "$unpacked" &&
      sed -i 's/^Version: .*/Version: 0.0.1-1/; s/glujava (>= [^)]*)/glujava (>= 0.0.1)/' "$unpacked/DEBIAN/control" &&
      dpkg-deb --root-owner-group -Znone --build "$unpacked" "$1/older/" || return
  done
  rm -rf -- "$unpacked"
}

# test_package_on SUITE FOLDER: on a machine of that release, in namespaces of its own.
test_package_on() {
  local suite=$1 machine status=0 started=$SECONDS passed failed skipped title
  title="packages, $suite"
  machine=$(download_folder)/debian-$suite
  if ! make_machine "$suite" "$machine"; then
    warn "no machine with Debian $suite can be made, for which Debian's mirror is needed: not tested there"
    add_skipped "$title" $((SECONDS - started))
    return
  fi
  STEP_WATCH=watch_package step "package-$suite" "the packages on Debian $suite" \
    unshare --mount --net --pid --ipc --uts --fork --kill-child --mount-proc --propagation private \
    bash "$GLUJAVA_ROOT/scripts/package-machine.sh" "$machine" "$2" "$(glusterfs_of "$suite")" || status=$?
  read -r passed failed skipped < <(count_line "$STEP_LOGS/package-$suite.log")
  add_part "$title" "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
}

watch_package() { sed -n 's/^== //p' "$1" | tail -n 1; }

# make_machine SUITE FOLDER: a small Debian, with the packages downloaded that GluJava needs. It is kept for later runs.
make_machine() {
  local wanted="${PACKAGE_MACHINE[*]}"
  [[ $(cat "$2/.machine" 2>/dev/null) != "$wanted" ]] || return 0
  step "machine-$1" "making a small Debian $1" debian_machine "$1" "$2.new" || return
  printf '%s\n' "$wanted" >"$2.new/.machine"
  rm -rf --one-file-system -- "$2"
  mv -T -- "$2.new" "$2"
}

# shellcheck disable=SC2016 # these dollars are the hook's
debian_machine() {
  local mirror proxy
  mirror=$(debian_mirror)
  [[ -n $mirror ]] || { echo "this machine's apt has no mirror of Debian"; return 1; }
  proxy=$(apt-config shell proxy Acquire::http::Proxy)
  eval "$proxy"
  rm -rf --one-file-system -- "$2"
  mkdir -p -- "${2%/*}"
  http_proxy=${http_proxy:-${proxy:-}} mmdebstrap --mode=root --variant=minbase --skip=cleanup/apt \
    --customize-hook='chroot "$1" apt-get install --yes --no-install-recommends --download-only '"${PACKAGE_MACHINE[*]}" \
    --customize-hook='chroot "$1" apt-get check' \
    "$1" "$2" "$mirror"
}
