# shellcheck shell=bash
# Chooses the JDK for builds, and the JVMs for live tests.

# shellcheck source=scripts/jvm.sh
source "${BASH_SOURCE[0]%/*}/jvm.sh"
JDK_HOME=''

# choose_jdk: sets JDK_HOME and JAVA_HOME; fails if no suitable JDK is found.
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

# Prints the home of the javac in PATH. If javac is a version manager's script, the script is run to find the home.
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

# newest_lts: prints the newest long-term JVM, if any. It needs no javac.
newest_lts() {
  local home best='' major most=0
  for home in "$JDK_HOME" "$JVM_FOLDER"/*; do
    [[ -f $home/lib/server/libjvm.so ]] || continue
    major=$(jdk_major "$home")
    # 17, 21, 25, ...: every fourth release has long-term support.
    if ((major >= JDK_LEAST && (major - 17) % 4 == 0 && major > most)); then
      most=$major best=$home
    fi
  done
  if [[ -n $best ]]; then readlink -f "$best"; fi
}
