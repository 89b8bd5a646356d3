# shellcheck shell=bash
# ./glujava test places: builds in a folder with an unusual name, in another language.

# A JVM of a user in Iran, whose digits differ from those of Java and C.
readonly PERSIAN='-Duser.language=fa -Duser.country=IR -Duser.extensions=nu-arabext'

# test_places: builds a copy of the checkout. Its generated files and its jars must be identical to the checkout's.
test_places() {
  local status=0 started=$SECONDS place="$GLUJAVA_ROOT/target/places/my projects & more" passed=0 failed=0 made differences
  built_for places || return
  rm -rf -- "${place%/*}"
  mkdir -p -- "$place"
  tar -C "$GLUJAVA_ROOT" --exclude=target --exclude=.git -cf - . | tar -C "$place" -xf - || status=$?
  if ((status == 0)); then
    STEP_WATCH=watch_maven STEP_SHOW=show_maven step places "build in a folder with blanks, in Persian" \
      env MAVEN_OPTS="$SHORT_JVM $PERSIAN ${MAVEN_OPTS:-}" mvn -B -Dstyle.color=never -f "$place/pom.xml" \
      "${MAVEN_NETWORK[@]}" -DskipTests -Dmaven.test.skip=true -pl glujava-native,examples/rot13 -am package || status=$?
  fi
  if ((status == 0)); then
    for made in "${PLACES_MADE[@]}" "${PLACES_PACKED[@]}"; do
      made=${made/VERSION/$(project_version)}
      # Leftovers of older builds in the checkout do not count.
      differences=$(diff -r "$GLUJAVA_ROOT/$made" "$place/$made" | grep -vF "Only in $GLUJAVA_ROOT/$made" || true)
      if [[ -e $place/$made && -z $differences ]]; then
        passed=$((passed + 1))
      else
        error "the copy's build made another $made:" "old builds keep classes of moved sources: try './glujava build --clean'"
        head -n 20 <<<"$differences" >&2
        failed=$((failed + 1))
      fi
    done
  fi
  add_part places "$status" $((SECONDS - started)) "$passed" "$failed" 0
  rm -rf -- "${place%/*}"
}

readonly PLACES_MADE=(
  glujava-core/target/generated-sources/fops
  glujava-native/target/generated
  examples/rot13/target/generated-sources/annotations
  examples/rot13/target/classes
)

# Installed and published files, whose builds must be reproducible.
readonly PLACES_PACKED=(
  glujava-native/target/xlator/features/glujava.so
  glujava-native/target/home
  glujava-processor/target/glujava-processor-VERSION.jar
  glujava-testkit/target/glujava-testkit.jar
  glujava-processor/target/flattened-pom.xml
  examples/rot13/target/rot13.jar
)
