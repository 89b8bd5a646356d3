package org.glujava.lab.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.fop.FopId;
import org.glujava.fops.project.NewProject;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The projects that {@code ./glujava new} makes compile without a warning, and their tests pass. */
class NewProjectTest {
    @TempDir
    private Path folder;

    private Path make(String name, String... fops) throws IOException {
        Path project = folder.resolve(name);
        Stream<String> first = Stream.of(
                GlujavaPaths.find().root().toString(), "/opt/glujava/maven", project.toString(), "com.example");
        NewProject.main(Stream.concat(first, Arrays.stream(fops)).toArray(String[]::new));
        return project;
    }

    @Test
    void every_fop_has_a_method_that_compiles_and_tests_that_pass() throws Exception {
        String[] all = Arrays.stream(FopId.values())
                .map(fop -> fop.name().toLowerCase())
                .toArray(String[]::new);
        assertThat(testsOf(make("all-fops", all), "AllFops")).isEqualTo(2L * all.length);
    }

    /** Names that Java, GluJava or the tests already use, and names that no class can have. */
    @ParameterizedTest
    @CsvSource({
        "hello,         Hello",
        "read-only-too, ReadOnlyToo",
        "9p,            Translator9p",
        "frame,         FrameTranslator",
        "test,          TestTranslator",
        "lookup-reply,  LookupReplyTranslator",
        "fop-id,        FopIdTranslator",
        "string,        StringTranslator",
        "new,           New"
    })
    void any_name_gives_a_class(String name, String className) throws Exception {
        assertThat(testsOf(make(name, "lookup"), className)).isEqualTo(2);
    }

    @Test
    void the_pom_has_the_versions_of_this_checkout_and_knows_where_glujava_is() throws IOException {
        String ours = Files.readString(GlujavaPaths.find().root().resolve("pom.xml"));
        List<String> pom = Files.readAllLines(make("hello", "lookup").resolve("pom.xml"));
        assertThat(pom).contains("    <glujava.repository>file:///opt/glujava/maven</glujava.repository>");
        assertThat(pom.stream().filter(line -> line.matches(" {8}<version>[0-9].*")))
                .hasSize(7)
                .allSatisfy(line -> assertThat(ours).contains(line.strip()));
        assertThat(pom).noneMatch(line -> line.contains("@"));
    }

    /** Returns how many passed. */
    private static long testsOf(Path project, String className) throws Exception {
        return Author.testsOf(compile(project), "com.example." + className + "Test");
    }

    private static Path compile(Path project) throws IOException {
        Path classes = Files.createDirectories(project.resolve("classes"));
        try (Stream<Path> found = Files.walk(project.resolve("src"))) {
            List<Path> sources = found.filter(Files::isRegularFile).toList();
            assertThat(Author.compile(sources, classes, "-Xlint:all,-processing,-classfile"))
                    .isEmpty();
        }
        return classes;
    }
}
