# shellcheck shell=bash
# ./glujava test projects: deploys a release into a folder, and builds translators' projects with it.

readonly PROJECTS=$GLUJAVA_ROOT/target/projects

test_projects() {
  built_for projects || return
  rm -rf -- "$PROJECTS/release" "$PROJECTS/sources"
  mkdir -p -- "$PROJECTS"
  cp -R -- "$GLUJAVA_ROOT/glujava-lab/src/test/projects" "$PROJECTS/sources"
  link_downloads
  if test_release; then
    test_maven_projects
    test_gradle_project
  fi
}

# link_downloads: makes a local Maven repository with links to the files of the user's, which must not get this release.
link_downloads() {
  local downloaded=~/.m2/repository local=$PROJECTS/local
  mkdir -p -- "$local"
  rm -rf -- "$local/org/glujava"
  find "$local" -xtype l -delete
  if [[ -d $downloaded ]]; then cp -as --no-clobber -- "$downloaded/." "$local/"; fi
  rm -rf -- "$local/org/glujava"
}

# test_release: deploys as CONTRIBUTING.md says, without compiling and testing again. Each jar must have its licence, and
# the Javadoc only the exported packages.
test_release() {
  local status=0 started=$SECONDS passed=0 failed=0 module kind
  deploy_release release "release into a folder" "$PROJECTS/release" -Dmaven.repo.local="$PROJECTS/local" || status=$?
  if ((status == 0)); then
    for module in core slf4j processor testkit; do
      for kind in '' -sources -javadoc; do
        if has_licence "$module" "$kind"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
      done
    done
    for module in core testkit; do
      if documents_exports "$module"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
    done
  fi
  add_part release "$status" $((SECONDS - started)) "$passed" "$failed" 0
  ((status == 0))
}

# released MODULE KIND: prints the released jar; KIND is empty, -sources or -javadoc.
released() {
  compgen -G "$PROJECTS/release/org/glujava/glujava-$1/*/glujava-$1-*[0-9]$2.jar" && return
  error "the release has no jar glujava-$1-VERSION$2.jar"
  return 1
}

files_in() { "$JDK_HOME/bin/jar" --list --file "$1"; }

has_licence() {
  local jar file files
  jar=$(released "$1" "$2") || return
  files=$(files_in "$jar")
  for file in META-INF/LICENSE META-INF/NOTICE; do
    grep -qxF "$file" <<<"$files" && continue
    error "$jar has no $file"
    return 1
  done
}

documents_exports() {
  local jar packages exported
  jar=$(released "$1" -javadoc) || return
  packages=$(files_in "$jar" | sed -n 's,^[^/]*/\(.*\)/package-summary.html$,\1,p' | tr / . | sort | paste -sd ' ')
  exported=$(pom_property api.packages "glujava-$1/")
  [[ $packages == "$exported" ]] && return
  error "the Javadoc of glujava-$1 describes other packages than it exports:" "$packages"
  return 1
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

# pom_property NAME [FOLDER/]: prints a property of a pom.
pom_property() { sed -n "s,^ *<$1>\(.*\)</$1>\$,\1,p" "$GLUJAVA_ROOT/${2:-}pom.xml"; }

# plugin_version NAME: of maven-NAME-plugin.
plugin_version() {
  sed -n "/<artifactId>maven-$1-plugin</{n;s,^ *<version>\(.*\)</version>\$,\1,p}" "$GLUJAVA_ROOT/pom.xml"
}
