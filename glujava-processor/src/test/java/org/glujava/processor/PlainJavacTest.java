package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.glujava.Frame;
import org.glujava.fops.FopTable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** javac as a process of its own, with jars and no option but a processor path. */
class PlainJavacTest {
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void compiles_and_warns() throws Exception {
        Path source = folder.resolve("ReadOnly.java");
        Files.writeString(source, """
                import static java.util.Objects.requireNonNull;

                @org.glujava.Translator("read-only")
                public final class ReadOnly {
                    @org.glujava.Fop
                    void mkdir(org.glujava.Frame<org.glujava.fop.MkdirReply> frame) {
                        requireNonNull(frame.fop());
                    }
                }
                """);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String said = javac(
                "-processorpath",
                processors(),
                "-classpath",
                paths(Frame.class, NullMarked.class),
                "-d",
                classes.toString(),
                source.toString());
        assertThat(said)
                .startsWith(
                        source
                                + ":6: warning: [GluJava.Undecided] @Fop method 'mkdir' can end without a decision about its frame")
                .endsWith("1 warning\n");
        assertThat(classes.resolve("ReadOnlyStubs.class")).exists();
        assertThat(classes.resolve("META-INF/services/org.glujava.spi.TranslatorProvider"))
                .hasContent("ReadOnlyProvider");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takes_the_constructor_that_lombok_writes(boolean lombokFirst) throws Exception {
        Path source = folder.resolve("Gate.java");
        Files.writeString(source, """
                @org.glujava.Translator("gate")
                @lombok.RequiredArgsConstructor
                public final class Gate {
                    private final org.glujava.TranslatorContext context;

                    @org.glujava.Fop
                    void mkdir(org.glujava.Frame<org.glujava.fop.MkdirReply> frame) {
                        frame.forward();
                    }
                }
                """);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String lombok = paths(RequiredArgsConstructor.class);
        javac(
                "-processorpath",
                lombokFirst ? lombok + File.pathSeparator + processors() : processors() + File.pathSeparator + lombok,
                "-classpath",
                paths(Frame.class, NullMarked.class, RequiredArgsConstructor.class),
                "-d",
                classes.toString(),
                source.toString());
        assertThat(classes.resolve("GateProvider.class")).exists();
        assertThat(classes.resolve("META-INF/services/org.glujava.spi.TranslatorProvider"))
                .hasContent("GateProvider");
    }

    /** Neither java.compiler nor JSpecify, whose annotations generated code has elsewhere. */
    @Test
    void a_module_requires_only_glujava() throws Exception {
        String core = ModuleFinder.of(Path.of(jarOf(Frame.class)))
                .findAll()
                .iterator()
                .next()
                .descriptor()
                .name();
        Path module = folder.resolve("module-info.java");
        Files.writeString(module, "module example {\n    requires " + core + ";\n}\n");
        Path source = Files.createDirectory(folder.resolve("example")).resolve("ReadOnly.java");
        Files.writeString(source, """
                package example;

                @org.glujava.Translator("read-only")
                public final class ReadOnly {
                    @org.glujava.Fop
                    void mkdir(org.glujava.Frame<org.glujava.fop.MkdirReply> frame) {
                        frame.forward();
                    }
                }
                """);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        javac(
                "-processorpath",
                processors(),
                "--module-path",
                paths(Frame.class, NullMarked.class),
                "-d",
                classes.toString(),
                module.toString(),
                source.toString());
        assertThat(classes.resolve("example/ReadOnlyProvider.class")).exists();
    }

    private String processors() {
        return paths(TranslatorProcessor.class, FopTable.class, Frame.class, JavaFile.class, NullMarked.class);
    }

    private String javac(String... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve("javac.log");
        Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
        Process process = new ProcessBuilder(Stream.concat(Stream.of(javac.toString()), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("javac ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }

    private String paths(Class<?>... types) {
        return Stream.of(types).map(this::jarOf).collect(Collectors.joining(File.pathSeparator));
    }

    /** The jar of a type; made from its folder of classes, when modules are tested before their jars are made. */
    private String jarOf(Class<?> type) {
        try {
            Path from = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(from)
                    ? packed(from, folder.resolve(type.getSimpleName() + ".jar"))
                    : from.toString();
        } catch (URISyntaxException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String packed(Path classes, Path jar) throws IOException {
        if (Files.exists(jar)) {
            return jar.toString();
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path each : files) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
        return jar.toString();
    }
}
