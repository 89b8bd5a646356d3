package org.glujava.lab.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The published poms can be read without GluJava's checkout, and have the elements that a repository requires. */
class PublishedPomsTest {
    private static final Path ROOT = GlujavaPaths.find().root();

    /** Modules that are published. */
    static Stream<String> modules() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders
                    .map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .filter(pom -> "false".equals(text(parse(pom), "/project/properties/unpublished")))
                    .map(pom -> pom.getParent().getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void these_modules_are_published() throws IOException {
        assertThat(modules())
                .containsExactly(
                        "glujava-bom", "glujava-core", "glujava-processor", "glujava-slf4j", "glujava-testkit");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_pom_stands_by_itself(String module) throws IOException {
        Path file = published(module);
        Document pom = parse(file);
        // Readers replace this by the version of the same file.
        assertThat(Files.readString(file).replace("${project.version}", "")).doesNotContain("${");
        assertThat(text(pom, "/project/parent/artifactId")).isEmpty();
        assertThat(text(pom, "/project/version")).isEqualTo(revision());
        for (String required : List.of(
                "name",
                "description",
                "url",
                "licenses/license/url",
                "developers/developer/name",
                "scm/connection",
                "scm/developerConnection",
                "scm/url")) {
            assertThat(text(pom, "/project/" + required)).as(required).isNotEmpty();
        }
    }

    @Test
    void the_bom_names_every_other_module_and_nothing_else() throws IOException {
        Document bom = parse(published("glujava-bom"));
        String managed = "/project/dependencyManagement/dependencies/dependency";
        assertThat(texts(bom, managed + "/artifactId"))
                .containsExactlyInAnyOrderElementsOf(modules()
                        .filter(module -> !module.equals("glujava-bom"))
                        .toList());
        assertThat(texts(bom, managed + "/version")).containsOnly("${project.version}");
        assertThat(texts(bom, "//dependency/artifactId")).hasSameSizeAs(texts(bom, managed));
    }

    /** A processor path gets these, and all of them. */
    @Test
    void the_processor_brings_no_library_but_core() throws IOException {
        assertThat(texts(
                        parse(published("glujava-processor")),
                        "//dependency[not(optional='true') and not(scope='provided')]/artifactId"))
                .containsExactly("glujava-core");
    }

    private static String revision() {
        return text(parse(ROOT.resolve("pom.xml")), "/project/properties/revision");
    }

    private static Path published(String module) {
        return ROOT.resolve(module).resolve("target/flattened-pom.xml");
    }

    private static Document parse(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (Exception e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    private static String text(Document pom, String path) {
        return texts(pom, path).stream().findFirst().orElse("");
    }

    private static List<String> texts(Document pom, String path) {
        try {
            var nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent().strip())
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }
}
