package org.glujava.lab.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.Test;

/** No two classes of the project, tests too, have the same name: in a message, a review or a search it is unique. */
class ClassNamesTest {
    private static final List<String> SOURCES = List.of("src/main/java", "src/test/java");

    @Test
    void no_class_name_occurs_twice() throws IOException {
        Map<String, List<Path>> byName = new TreeMap<>();
        Path root = GlujavaPaths.find().root();
        for (Path sources : sources(root)) {
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(ClassNamesTest::isClass)
                        .forEach(file -> byName.computeIfAbsent(
                                        file.getFileName().toString(), any -> new ArrayList<>())
                                .add(root.relativize(file)));
            }
        }
        assertThat(byName)
                .as("the sources are found")
                .containsKeys("LiveFrame.java", "TestGraph.java", "ClassNamesTest.java", "AbsentNamesTest.java");
        assertThat(byName.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }

    private static boolean isClass(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") && !name.endsWith("-info.java");
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> own = Files.list(root);
                Stream<Path> examples = Files.list(root.resolve("examples"))) {
            return Stream.concat(own, examples)
                    .flatMap(module -> SOURCES.stream().map(module::resolve))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }
}
