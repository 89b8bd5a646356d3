# shellcheck shell=bash
# Java run-times on this machine. Installed too, for 'glujava archive'.

# shellcheck disable=SC2034 # for the other parts
readonly JDK_LEAST=17
# shellcheck disable=SC2034 # for the other parts
readonly JVM_FOLDER=/usr/lib/jvm

# Reads the JDK's release file, which is faster than starting a JVM. jdk_major prints 1 for "1.8.0".
jdk_version() {
  local line
  line=$(grep -m1 '^JAVA_VERSION=' "$1/release" 2>/dev/null) || line='JAVA_VERSION="0"'
  line=${line#*=\"}
  printf '%s\n' "${line%%\"*}"
}

jdk_major() {
  local version
  version=$(jdk_version "$1")
  version=${version%%[!0-9]*}
  printf '%s\n' "${version:-0}"
}
