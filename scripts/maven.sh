# shellcheck shell=bash
# Runs Maven, with a line of progress from its log and with retries after network errors.

# A run is too short for C2 to pay off; without it a build needs half the CPU time.
readonly SHORT_JVM='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'

# maven NAME TITLE ARGUMENT...: runs Maven over the reactor, as a step. MAVEN_WATCH replaces watch_maven.
maven() {
  local name=$1 title=$2
  shift 2
  STEP_WATCH=${MAVEN_WATCH:-watch_maven} STEP_SHOW=show_maven step "$name" "$title" \
    env MAVEN_OPTS="$SHORT_JVM ${MAVEN_OPTS:-}" mvn -B -Dstyle.color=never -f "$GLUJAVA_ROOT/pom.xml" "${MAVEN_NETWORK[@]}" "$@"
}

# maven_built NAME TITLE MODULE ARGUMENT...: runs tests of one module without compiling; the last build must be up to date.
maven_built() {
  local name=$1 title=$2 module=$3
  shift 3
  maven "$name" "$title" -Pbuilt -pl "$module" -am package "$@"
}

# Timeouts of two minutes instead of Maven's thirty, with retries, which Maven does not make by default.
readonly MAVEN_NETWORK=(
  -Dmaven.wagon.rto=120000
  -Dmaven.wagon.http.retryHandler.count=3
  -Dmaven.wagon.http.retryHandler.requestSentEnabled=true
  -Dmaven.wagon.http.retryHandler.nonRetryableClasses=java.net.UnknownHostException
)

project_version() { sed -n 's/.*<revision>\(.*\)<.*/\1/p' "$GLUJAVA_ROOT/pom.xml"; }

# Prints "glujava-core: compiler:compile, 120 files downloaded", or the running test class.
watch_maven() {
  awk '
    /^\[INFO\] --- / { goal = $3; module = $NF == "---" ? $(NF - 1) : $NF; test = "" }
    /^\[INFO\] Running / { test = $3 }
    /^Downloaded from |^\[INFO\] Downloaded from / { files++ }
    END {
      if (module == "") { if (files) print files " files downloaded"; exit }
      split(goal, part, ":")
      sub(/^maven-/, "", part[1]); sub(/-maven-plugin$|-plugin$/, "", part[1])
      text = module ": " (test == "" ? part[1] ":" part[3] : test)
      print text (files ? ", " files " files downloaded" : "")
    }' "$1"
}

# Maven's last lines seldom name the error. For failed tests, prints their exceptions and names. Otherwise
# prints the end of the log without Maven's own stack traces, advice and downloads.
show_maven() {
  if grep -qE '<<< (FAILURE|ERROR)!$' "$1"; then
    awk '
      /<<< (FAILURE|ERROR)!$/ { left = 15 }
      /^\[INFO\]/ { left = 0 }
      /^\[(INFO|ERROR)\] Results:/ { results = 1 }
      /^\[(INFO|ERROR|WARNING)\] Tests run:.*[0-9]$/ { if (results && !/^\[INFO/) print; results = 0 }
      left-- > 0 || (results && /^\[ERROR\] *[^ ]/)
      /^\[ERROR\] Failed to execute goal/ { print substr($0, 1, 400) }' "$1" >"$1.short"
  else
    grep -vE '^\[ERROR\] *$|^\[INFO\] *$|[Rr]e-run Maven|After correcting the problems|mvn <args>|For more information about|^(\[INFO\] )?Download' "$1" |
      grep -vE '^ +at [a-z.]+.*\)$|^\[ERROR\] \[Help 1\]' | sed '/Reactor Summary/,/^\[INFO\] Finished at/d' >"$1.short"
  fi
  show_end "$1.short"
  rm -f "$1.short"
}
