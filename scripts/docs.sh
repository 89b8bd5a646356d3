# shellcheck shell=bash
# ./glujava docs

readonly SITE_OPTIONS=(--out --check --help)
readonly SITE_PARTS=$GLUJAVA_ROOT/scripts/site
# The pages that are shown in a browser: text, a long table, diagrams, code, generated content.
readonly SHOWN_PAGES=(index.html learn/1-first-translator.html concepts/graph.html reference/fops.html performance.html)

usage_docs() {
  cat <<'END'
usage: ./glujava docs [--out DIR] [--check]

Builds the documentation as a site: all pages, the reference of the fops, and the
Javadoc, with search. Open DIR/index.html; for search, serve the folder, for
example with 'python3 -m http.server --directory DIR'.

  --out DIR   folder of the site (default: target/site in this checkout)
  --check     also check all links and anchors, and show five pages in a browser,
              as on a phone and on a desktop, in light and dark; the pictures are
              in target/screenshots
END
}

command_docs() {
  local out=$GLUJAVA_ROOT/target/site check=no
  while (($# > 0)); do
    [[ $1 != --*=* ]] || set -- "${1%%=*}" "${1#*=}" "${@:2}"
    is_one_of "$1" "${SITE_OPTIONS[@]}" || unknown "option of docs:" "$1" "${SITE_OPTIONS[@]}"
    case $1 in
      --out)
        needs_value "$@"
        out=$2
        shift 2
        ;;
      --check)
        check=yes
        shift
        ;;
    esac
  done
  [[ -d $(dirname -- "$out") ]] || wrong_usage "option --out: there is no folder '$(dirname -- "$out")'" "make it first"
  have_needs site
  if [[ $check == yes ]]; then have_needs site sitecheck; fi
  build_site "$out" || exit 1
  if [[ $check == yes ]]; then
    check_links "$out" || exit 1
    show_pages "$out" || exit 1
  fi
  printf '%s\n' "$out/index.html"
}

# build_site FOLDER: a folder of an earlier build is replaced; any other is not touched.
build_site() {
  local out=$1 stage=$GLUJAVA_ROOT/target/site-pages
  [[ ! -e $out || -f $out/sitemap.xml || -z $(ls -A -- "$out") ]] ||
    die "$out has other files" "name another folder with --out"
  own_target
  draw_diagrams || return
  rm -rf -- "$stage"
  mkdir -p -- "$stage/pages"
  cp -- "$SITE_PARTS/mkdocs.yml" "$stage/"
  step stage "pages" python3 "$SITE_PARTS/stage.py" "$GLUJAVA_ROOT" "$stage/pages" || return
  cp -- "$SITE_PARTS/site.css" "$stage/pages/"
  make_javadoc "$stage/pages/javadoc" || return
  step mkdocs "site" mkdocs build --strict --config-file "$stage/mkdocs.yml" --site-dir "$out"
}

# make_javadoc FOLDER: of the modules that authors use.
make_javadoc() {
  local module licence
  build_if_needed || return
  maven javadoc "Javadoc" -Prelease,built -pl glujava-core,glujava-testkit -am package -Dspotless.check.skip=true || return
  for module in core testkit; do
    mkdir -p -- "$1/$module"
    cp -R -- "$GLUJAVA_ROOT/glujava-$module/target/reports/apidocs/." "$1/$module/"
    # MkDocs would make pages of these licences.
    for licence in "$1/$module"/legal/*.md; do mv -- "$licence" "${licence%.md}.txt"; done
  done
}

# check_links FOLDER: of all pages but the Javadoc, whose own links the javadoc tool checks.
check_links() {
  step links "links and anchors" htmlproofer --disable-external --allow-hash-href --file-ignore "/javadoc/" "$1"
}

show_pages() {
  local pictures=$GLUJAVA_ROOT/target/screenshots
  rm -rf -- "$pictures"
  mkdir -p -- "$pictures"
  step screenshots "pages in a browser" /usr/bin/python3 "$SITE_PARTS/screenshots.py" "$1" "$pictures" "${SHOWN_PAGES[@]}"
}

# test_docs: the site can be built, its links lead somewhere, and its pages fit.
test_docs() {
  local status=0 started=$SECONDS passed=0 failed=0 check out=$GLUJAVA_ROOT/target/site
  built_for docs || return
  for check in build_site check_links show_pages; do
    if "$check" "$out"; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
      break
    fi
  done
  add_part docs "$status" $((SECONDS - started)) "$passed" "$failed" 0
}
