# shellcheck shell=bash
# ./glujava bench

readonly BENCHMARKS=(crossing java lookup fops io scale start all page)
readonly BENCH_OPTIONS=(--json --quick --docs --rows --against --help)

usage_bench() {
  cat <<'END'
usage: ./glujava bench [crossing|java|lookup|fops|io|scale|start|all]
                       [--json FILE] [--quick] [--docs DIR] [--rows REGEX]
                       [--against DIR]
       ./glujava bench page [--docs DIR] FILE...

Measures the cost of Java. Translators in Java, the same in C and GlusterFS's own
take turns in one run. Prints a table for each benchmark: medians, p99, and
ratios with their 95 percent intervals. Needs root and a machine without other
load. All benchmarks take about 50 minutes. Removes its mounts, processes and
files, also when interrupted.

  crossing   one fop into Java and back, against the same in C
  java       the Java half of a fop alone, by JMH, and its bytes of the heap
  lookup     missing names, against performance/nl-cache
  fops       a mixed load on a FUSE mount, every fop in Java
  io         reads and writes by fio; rows are left out where fio is missing
  scale      threads, children, volumes and remembered names
  start      time to a mount and its first answers, memory, threads
  all        all of them (default); writes docs/performance.md, its plots and
             raw values
  page       write docs/performance.md from files of --json, also of several runs

  --json FILE   write all raw values to FILE
  --quick       check that a benchmark works, in less than a minute each; its
                numbers mean nothing; writes no docs/performance.md
  --docs DIR    write performance.md, plots and raw values into DIR
  --rows REGEX  measure only the rows in whose names it is found
  --against DIR measure the crossing of another built checkout, in turns with
                this one's
END
}

command_bench() {
  if [[ ${1:-} == page ]]; then
    have_needs
    build_if_needed || exit 1
    exec {TICK}>&-
    run_bench BenchPage "${@:2}"
  fi
  local -a options=()
  local which=all
  if [[ ${1:-} != '' && $1 != -* ]]; then
    which=$1
    is_one_of "$which" "${BENCHMARKS[@]}" || unknown benchmark "$which" "${BENCHMARKS[@]}"
    shift
  fi
  while (($# > 0)); do
    [[ $1 != --*=* ]] || set -- "${1%%=*}" "${1#*=}" "${@:2}"
    is_one_of "$1" "${BENCH_OPTIONS[@]}" || unknown "option of bench:" "$1" "${BENCH_OPTIONS[@]}"
    if [[ $1 == --quick ]]; then
      options+=("$1")
      shift
      continue
    fi
    needs_value "$@"
    case $1 in
      --json)
        [[ -d $(dirname -- "$2") && ! -d $2 ]] || wrong_usage "option --json: cannot write a file '$2'" \
          "its folder must exist"
        ;;
      --against) [[ -x $2/glujava ]] || wrong_usage "option --against: $2 is no checkout of GluJava" ;;
    esac
    options+=("$1" "$2")
    shift 2
  done
  can_mount "bench"
  have_needs
  build_if_needed || exit 1
  progress "benchmarks with JDK $(jdk_version "${GLUJAVA_JAVA_HOME:-$JDK_HOME}") ..."
  export GLUJAVA_JAVA_HOME=${GLUJAVA_JAVA_HOME:-$JDK_HOME}
  # As an installation would: without it the start takes longer.
  make_archive "$HOME_BUILT" "$GLUJAVA_JAVA_HOME" "$EXAMPLE_JAR" || warn "no class data archive could be made for $GLUJAVA_JAVA_HOME"
  exec {TICK}>&-
  run_bench Bench "$which" "${options[@]}"
}

# With exec, so that signals reach the benchmarks and they can clean up.
run_bench() {
  exec "$JDK_HOME/bin/java" -Dglujava.root="$GLUJAVA_ROOT" \
    -cp "$BENCH_JAR:$GLUJAVA_ROOT/glujava-benchmarks/target/lib/*" org.glujava.bench."$1" "${@:2}"
}
