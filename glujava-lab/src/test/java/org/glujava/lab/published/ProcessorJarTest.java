package org.glujava.lab.published;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import lombok.RequiredArgsConstructor;
import org.glujava.Frame;
import org.glujava.lab.project.Author;
import org.glujava.processor.TranslatorProcessor;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor's jar beside other processors, on one path, as Maven configures it. */
class ProcessorJarTest {
    @TempDir
    private Path folder;

    @Test
    void has_only_packages_of_its_own() throws IOException {
        try (var jar = new JarFile(Author.paths(TranslatorProcessor.class))) {
            assertThat(jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("org/glujava/processor/"));
            assertThat(jar.getEntry("META-INF/services/javax.annotation.processing.Processor"))
                    .isNotNull();
            assertThat(new String(
                            jar.getInputStream(jar.getEntry("META-INF/THIRD-PARTY.txt"))
                                    .readAllBytes(),
                            UTF_8))
                    .contains("com.palantir.javapoet:javapoet")
                    .doesNotContain("org.ow2.asm");
        }
    }

    /** Another processor on the path may bring its own version of the library that ours uses. */
    @Test
    void works_beside_another_javapoet() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        for (String type : new String[] {"TypeSpec", "MethodSpec", "JavaFile", "ClassName", "TypeName", "CodeBlock"}) {
            String source = "package com.palantir.javapoet;\npublic interface " + type + " {}\n";
            Author.run(
                    folder,
                    "javac",
                    "-d",
                    other.toString(),
                    Author.write(folder, "poet/" + type + ".java", source).toString());
        }
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String source = GateSources.PLAIN;
        Author.run(
                folder,
                "javac",
                "-processorpath",
                other + File.pathSeparator + Author.processorPath(),
                "-classpath",
                Author.paths(Frame.class, NullMarked.class),
                "-d",
                classes.toString(),
                Author.write(folder, "Gate.java", source).toString());
        assertThat(classes.resolve("example/GateProvider.class")).exists();
    }

    /**
     * The constructor is Lombok's, so the provider must be written after Lombok has run, in either order of the
     * processors.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_translator_with_lombok_runs_on_the_test_kit(boolean lombokFirst) throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String lombok = Author.paths(RequiredArgsConstructor.class);
        String processors = lombokFirst
                ? lombok + File.pathSeparator + Author.processorPath()
                : Author.processorPath() + File.pathSeparator + lombok;
        Author.run(
                folder,
                "javac",
                "-Xlint:all,-processing,-classfile",
                "-Werror",
                "-processorpath",
                processors,
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                Author.write(folder, "Gate.java", GateSources.LOMBOK).toString(),
                Author.write(folder, "GateTest.java", GateSources.TEST).toString());
        assertThat(Author.testsOf(classes, "example.GateTest")).isEqualTo(1);
    }
}
