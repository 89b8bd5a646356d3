# shellcheck shell=bash
# Makes a Maven repository of GluJava in a folder, for the projects of translators.

# Prints module, pom and jar of each published module; the BOM has no jar.
repository_parts() {
  local version
  version=$(project_version)
  printf '%s\n' "bom glujava-bom/target/flattened-pom.xml" \
    "core glujava-core/target/flattened-pom.xml glujava-core/target/glujava-core.jar" \
    "slf4j glujava-slf4j/target/flattened-pom.xml glujava-slf4j/target/glujava-slf4j.jar" \
    "processor glujava-processor/target/flattened-pom.xml glujava-processor/target/glujava-processor-$version.jar" \
    "testkit glujava-testkit/target/flattened-pom.xml glujava-testkit/target/glujava-testkit.jar"
}

# make_repository FOLDER: replaces the folder. A snapshot's files have the time in their names, so that Maven, which
# keeps copies, finds the new ones.
make_repository() {
  local into=$1 version time value name pom jar folder
  version=$(project_version)
  time=$(date -u +%Y%m%d.%H%M%S)
  value=${version/%SNAPSHOT/$time-1}
  rm -rf -- "$into"
  while read -r name pom jar; do
    folder=$into/org/glujava/glujava-$name/$version
    mkdir -p -- "$folder"
    cp -- "$GLUJAVA_ROOT/$pom" "$folder/glujava-$name-$value.pom"
    if [[ -n $jar ]]; then cp -- "$GLUJAVA_ROOT/$jar" "$folder/glujava-$name-$value.jar"; fi
    if [[ $value != "$version" ]]; then
      snapshot_metadata "$name" "$version" "$time" "$value" pom ${jar:+jar} >"$folder/maven-metadata.xml"
    fi
  done < <(repository_parts)
}

# snapshot_metadata MODULE VERSION TIME VALUE EXTENSION...: prints the metadata that name a snapshot's newest files.
snapshot_metadata() {
  local extension
  cat <<END
<metadata modelVersion="1.1.0">
  <groupId>org.glujava</groupId>
  <artifactId>glujava-$1</artifactId>
  <version>$2</version>
  <versioning>
    <snapshot>
      <timestamp>$3</timestamp>
      <buildNumber>1</buildNumber>
    </snapshot>
    <lastUpdated>${3/./}</lastUpdated>
    <snapshotVersions>
END
  for extension in "${@:5}"; do
    printf '      <snapshotVersion><extension>%s</extension><value>%s</value><updated>%s</updated></snapshotVersion>\n' \
      "$extension" "$4" "${3/./}"
  done
  printf '    </snapshotVersions>\n  </versioning>\n</metadata>\n'
}

# deploy_release NAME TITLE FOLDER [OPTION...]: deploys the last build as CONTRIBUTING.md says, with sources and Javadoc,
# into the folder, without compiling and testing again. The options are Maven's.
deploy_release() {
  # Otherwise pages of removed classes would remain.
  rm -rf -- "$GLUJAVA_ROOT"/glujava-*/target/reports/apidocs "$GLUJAVA_ROOT"/glujava-*/target/maven-javadoc-plugin-stale-*
  maven "$1" "$2" -Prelease,built -pl "$(published_modules)" -am deploy \
    -Dspotless.check.skip=true -Dmaven.install.skip=true \
    -DaltDeploymentRepository="projects::$(file_url "$3")" "${@:4}"
}

published_modules() { repository_parts | sed 's/^\([^ ]*\).*/glujava-\1/' | paste -sd ,; }

# file_url PATH: prints its URL.
file_url() { printf 'file://%s\n' "$(sed 's/%/%25/g; s/ /%20/g; s/#/%23/g; s/?/%3F/g' <<<"$1")"; }

# Prints the folder of './glujava install'.
home_installed() {
  local prefix
  prefix=$(manifest_prefix)
  prefix=${prefix:-$DEFAULT_PREFIX}
  printf '%s\n' "${prefix%/}/lib/glujava"
}

repository_installed() { printf '%s/maven\n' "$(home_installed)"; }
