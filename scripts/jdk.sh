# shellcheck shell=bash
# Which JDK builds, and which JVMs the live tests run on.

readonly JDK_LEAST=17
readonly JVM_FOLDER=/usr/lib/jvm
JDK_HOME=''

# choose_jdk: sets JDK_HOME and JAVA_HOME; fails when there is no JDK that will do.
choose_jdk() {
  JDK_HOME=''
  if [[ -n ${JAVA_HOME:-} ]]; then
    if jdk_will_do "$JAVA_HOME"; then
      JDK_HOME=$(readlink -f "$JAVA_HOME")
    else
      warn "JAVA_HOME=$JAVA_HOME is $(jdk_is "$JAVA_HOME"), and JDK $JDK_LEAST or later is needed: looking for another"
    fi
  fi
  if [[ -z $JDK_HOME ]]; then
    JDK_HOME=$(default_jdk)
    jdk_will_do "$JDK_HOME" || JDK_HOME=$(newest_jdk)
    [[ -n $JDK_HOME ]] || return 1
  fi
  export JAVA_HOME=$JDK_HOME
}

jdk_will_do() { [[ -n $1 && -x $1/bin/javac ]] && (($(jdk_major "$1") >= JDK_LEAST)); }

jdk_is() {
  if [[ -x $1/bin/javac ]]; then
    printf 'a JDK of version %s\n' "$(jdk_version "$1")"
  else
    printf 'no JDK (it has no bin/javac)\n'
  fi
}

# The home of the javac in PATH; one that is a script of some version manager has to be asked.
default_jdk() {
  local javac home
  javac=$(command -v javac) || return 0
  home=$(dirname "$(dirname "$(readlink -f "$javac")")")
  if [[ ! -f $home/release ]]; then
    home=$("$javac" -J-XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p') || true
  fi
  printf '%s\n' "$home"
}

newest_jdk() {
  local home best='' major most=0
  for home in "$JVM_FOLDER"/*; do
    jdk_will_do "$home" || continue
    major=$(jdk_major "$home")
    if ((major > most)); then
      most=$major best=$home
    fi
  done
  if [[ -n $best ]]; then readlink -f "$best"; fi
}

# newest_lts: the newest long-term JVM, if any; running translators takes no javac.
newest_lts() {
  local home best='' major most=0
  for home in "$JDK_HOME" "$JVM_FOLDER"/*; do
    [[ -f $home/lib/server/libjvm.so ]] || continue
    major=$(jdk_major "$home")
    # 17, 21, 25, ...: every fourth release is kept up for years.
    if ((major >= JDK_LEAST && (major - 17) % 4 == 0 && major > most)); then
      most=$major best=$home
    fi
  done
  if [[ -n $best ]]; then readlink -f "$best"; fi
}

# Read from the JDK's release file, since starting a JVM to ask it takes a while. "1.8.0" gives 1.
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
