# shellcheck shell=bash
# ./glujava test projects: deploys a release into a folder, and builds translators' projects with it.

readonly PROJECTS=$GLUJAVA_ROOT/target/projects

test_projects() {
  built_for projects || return
  rm -rf -- "$PROJECTS/release" "$PROJECTS/sources"
  mkdir -p -- "$PROJECTS"
  cp -R -- "$GLUJAVA_ROOT/glujava-lab/src/test/projects" "$PROJECTS/sources"
  link_downloads
  test_release && test_maven_projects && test_gradle_project
}

# link_downloads: makes a local Maven repository with links to the files of the user's, which must not get this release.
link_downloads() {
  local downloaded=$HOME/.m2/repository local=$PROJECTS/local
  mkdir -p -- "$local"
  rm -rf -- "$local/org/glujava"
  find "$local" -xtype l -delete
  if [[ -d $downloaded ]]; then cp -as --no-clobber -- "$downloaded/." "$local/"; fi
  rm -rf -- "$local/org/glujava"
}

# test_release: deploys as CONTRIBUTING.md says, without compiling and testing again. Each jar must have its licence.
test_release() {
  local status=0 started=$SECONDS passed=0 failed=0 module kind jar
  maven release "release into a folder" -Prelease,built -pl "$(published_modules)" -am deploy \
    -Dspotless.check.skip=true -Dmaven.repo.local="$PROJECTS/local" -Dmaven.install.skip=true \
    -DaltDeploymentRepository="projects::$(file_url "$PROJECTS/release")" || status=$?
  if ((status == 0)); then
    for module in core slf4j processor testkit; do
      for kind in '' -sources -javadoc; do
        jar=$(compgen -G "$PROJECTS/release/org/glujava/glujava-$module/*/glujava-$module-*[0-9]$kind.jar") || true
        if has_licence "$jar"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
      done
    done
  fi
  add_part release "$status" $((SECONDS - started)) "$passed" "$failed" 0
  ((status == 0))
}

published_modules() { repository_parts | sed 's/^\([^ ]*\).*/glujava-\1/' | paste -sd ,; }

has_licence() {
  local jar=$1 file files
  if [[ ! -f $jar ]]; then
    error "the release has no jar '${kind:-of classes}' of glujava-$module"
    return 1
  fi
  files=$("$JDK_HOME/bin/jar" --list --file "$jar")
  for file in META-INF/LICENSE META-INF/NOTICE; do
    grep -qxF "$file" <<<"$files" || {
      error "$jar has no $file"
      return 1
    }
  done
}

test_maven_projects() {
  local status=0 started=$SECONDS passed failed skipped
  STEP_WATCH=watch_maven STEP_SHOW=show_maven step projects "projects built by Maven" \
    env MAVEN_OPTS="$SHORT_JVM ${MAVEN_OPTS:-}" mvn -B -Dstyle.color=never -f "$PROJECTS/sources/pom.xml" \
    "${MAVEN_NETWORK[@]}" --fail-at-end -Dmaven.repo.local="$PROJECTS/local" \
    -Dglujava.repository="$(file_url "$PROJECTS/release")" -Dglujava.version="$(project_version)" \
    -Dcompiler.version="$(plugin_version compiler)" -Dresources.version="$(plugin_version resources)" \
    -Dsurefire.version="$(plugin_version surefire)" -Djar.version="$(plugin_version jar)" verify || status=$?
  read -r passed failed skipped < <(count_reports "$PROJECTS/sources")
  add_part "projects, Maven" "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
}

# test_gradle_project: with the libraries that Maven has downloaded, and Gradle's own JVM, because an old Gradle does not
# run on a new one.
test_gradle_project() {
  local status=0 started=$SECONDS passed failed skipped
  step gradle "project built by Gradle" env -u JAVA_HOME gradle --no-daemon --offline --console=plain \
    --gradle-user-home "$PROJECTS/gradle" --project-dir "$PROJECTS/sources/gradle" \
    -PglujavaRepository="$(file_url "$PROJECTS/release")" -Pdownloads="$(file_url "$PROJECTS/local")" \
    -PglujavaVersion="$(project_version)" -PjunitVersion="$(pom_property junit.version)" check jar || status=$?
  read -r passed failed skipped < <(count_line "$STEP_LOGS/gradle.log")
  add_part "projects, Gradle" "$status" $((SECONDS - started)) "$passed" "$failed" "$skipped"
}

pom_property() { sed -n "s,^ *<$1>\(.*\)</$1>\$,\1,p" "$GLUJAVA_ROOT/pom.xml"; }

# plugin_version NAME: of maven-NAME-plugin.
plugin_version() {
  sed -n "/<artifactId>maven-$1-plugin</{n;s,^ *<version>\(.*\)</version>\$,\1,p}" "$GLUJAVA_ROOT/pom.xml"
}

# file_url PATH: prints its URL.
file_url() { printf 'file://%s\n' "$(sed 's/%/%25/g; s/ /%20/g; s/#/%23/g; s/?/%3F/g' <<<"$1")"; }
