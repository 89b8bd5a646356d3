package org.glujava.lab.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.Test;

/** Modules of others require ours by names that do not depend on the names of the files. */
class ModuleNamesTest {
    @Test
    void each_jar_has_a_name_of_its_own() throws IOException {
        Path root = GlujavaPaths.find().root();
        try (Stream<Path> modules = Stream.concat(Files.list(root), Files.list(root.resolve("examples")))) {
            List<String> names = modules.map(module -> module.resolve("target"))
                    .filter(target -> Files.isDirectory(target) && !target.equals(root.resolve("glujava-lab/target")))
                    .flatMap(ModuleNamesTest::jars)
                    .map(ModuleNamesTest::moduleName)
                    .toList();
            assertThat(names)
                    .doesNotHaveDuplicates()
                    .contains(
                            "org.glujava.core",
                            "org.glujava.processor",
                            "org.glujava.fops",
                            "org.glujava.testkit",
                            "org.glujava.slf4j",
                            "org.glujava.driver",
                            "org.glujava.examples.rot13")
                    .allMatch(name -> name.startsWith("org.glujava."));
        }
    }

    private static Stream<Path> jars(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files
                    .filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.getFileName().toString().matches("original-.*|.*-(sources|javadoc)\\.jar"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String moduleName(Path file) {
        return ModuleFinder.of(file).findAll().stream()
                .map(module -> module.descriptor().name())
                .findFirst()
                .orElse("none");
    }
}
