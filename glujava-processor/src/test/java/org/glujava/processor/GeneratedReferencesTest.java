package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.glujava.Frame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authors' jars contain generated code: it refers to packages of GluJava only that its module exports to all. */
class GeneratedReferencesTest {
    private static final Pattern NAME = Pattern.compile("org/glujava/(?:\\w+/)*");

    @TempDir
    private Path folder;

    private OnDisk build;

    @BeforeEach
    void set_up() throws IOException {
        build = new OnDisk(folder);
    }

    /** The packages of GluJava in a folder's classes that authors must not use. */
    private static Set<String> notExported(Path classes) throws IOException {
        Set<String> found = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            for (String text : ClassConstants.of(file)) {
                for (Matcher name = NAME.matcher(text); name.find(); ) {
                    found.add(
                            name.group().substring(0, name.group().length() - 1).replace('/', '.'));
                }
            }
        }
        assertThat(found).contains("org.glujava.spi");
        found.removeAll(exported());
        return found;
    }

    private static Set<String> exported() {
        try {
            Path core = Path.of(Frame.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ModuleFinder.of(core).find("org.glujava.core").orElseThrow().descriptor().exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NegativeCache", "Tracer", "Tunable", "Watcher"})
    void generated_code_refers_to_exported_packages_only(String translator) throws IOException {
        JavaFileObject source = JavaFileObjects.forResource("good/example/" + translator + ".java");
        assertThat(build.compile(source)).isEmpty();
        assertThat(notExported(build.classes)).isEmpty();
    }

    @Test
    void a_reference_to_an_internal_package_is_found() throws IOException {
        JavaFileObject bad = Compiled.source("""
                package example;
                class Bad {
                    org.glujava.spi.SlotReader reader;
                    Object window = org.glujava.record.Window.class;
                }
                """);
        build.compile(bad);
        assertThat(notExported(build.classes)).containsExactly("org.glujava.record");
    }
}
