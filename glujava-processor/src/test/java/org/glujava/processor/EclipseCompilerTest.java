package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiler of Eclipse, and of editors that use its language server: the same code and errors as javac's. */
class EclipseCompilerTest {
    private static final String SERVICES = "META-INF/services/org.glujava.spi.TranslatorProvider";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"absent-names", "negative-lookup", "debug-trace", "rot13"})
    void compiles_the_examples_without_a_word(String example) {
        assertThat(compile(Path.of("../examples", example, "src/main/java"))).isEmpty();
        assertThat(folder.resolve(SERVICES)).isNotEmptyFile();
    }

    @Test
    void compiles_a_translator_with_all_kinds_of_methods() throws IOException {
        assertThat(compile(Path.of("src/test/resources/good/example/Watcher.java")))
                .isEmpty();
        assertThat(folder.resolve(SERVICES)).hasContent("example.WatcherProvider");
    }

    @Test
    void an_error_is_on_the_element_that_it_is_about() throws IOException {
        Path source = Files.writeString(folder.resolve("Wrong.java"), """
                @org.glujava.Translator("wrong")
                public final class Wrong {
                    @org.glujava.Fop
                    void mkdir(org.glujava.Frame<org.glujava.fop.MkdirReply> frame, int moed) {
                        frame.forward();
                    }
                }
                """);
        assertThat(compile(source))
                .contains("ERROR in " + source + " (at line 4)", "[GluJava.FopSignature]", "Did you mean 'mode'?");
    }

    /** Gives what the compiler says. */
    private String compile(Path sources) {
        var said = new StringWriter();
        String path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        !entry.contains("lombok")) // another processor, which knows Eclipse's compiler as an agent only
                .collect(Collectors.joining(File.pathSeparator));
        String[] arguments = {
            "-17",
            "-classpath",
            path,
            "-processorpath",
            path,
            "-d",
            folder.toString(),
            "-s",
            folder.toString(),
            sources.toString()
        };
        BatchCompiler.compile(arguments, new PrintWriter(said), new PrintWriter(said), null);
        return said.toString();
    }
}
