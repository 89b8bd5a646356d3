package org.glujava.lab.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.glujava.Frame;
import org.glujava.processor.TranslatorProcessor;
import org.jspecify.annotations.NullMarked;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs the build of a translator's author, with the jars that are published. */
public final class Author {
    private static final long LIMIT_SECONDS = 120;

    private Author() {}

    /** Returns the jars of a processor path: glujava-processor and its dependencies. */
    public static String processorPath() {
        return paths(TranslatorProcessor.class, Frame.class, NullMarked.class);
    }

    /** Returns the jars or folders of these types as a path. */
    public static String paths(Class<?>... types) {
        return Stream.of(types).map(Author::place).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes a source into a folder. */
    public static Path write(Path folder, String file, String source) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, source);
    }

    /** Runs a program of this JDK, which must succeed, and returns its output. */
    public static String run(Path folder, String program, String... arguments)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, program, ".log");
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(Path.of(System.getProperty("java.home"), "bin", program)
                                        .toString()),
                                Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as(program + " ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    /** Compiles sources with the processor into a folder. Returns javac's output if it has an error or a warning. */
    public static String compile(List<Path> sources, Path classes, String lint) throws IOException {
        String path = System.getProperty("java.class.path");
        List<String> options = List.of(
                "--release",
                "17",
                lint,
                "-Werror",
                "-d",
                classes.toString(),
                "-cp",
                path,
                "-processorpath",
                path,
                "-processor",
                TranslatorProcessor.class.getName());
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        var output = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            boolean compiled = javac.getTask(
                            output, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return compiled ? "" : output.toString();
        }
    }

    /** Runs the JUnit tests of a class in a folder of classes, none of which may fail; returns how many passed. */
    public static long testsOf(Path classes, String className) throws IOException, ClassNotFoundException {
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Author.class.getClassLoader())) {
            var tests = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(loader.loadClass(className)))
                    .execute()
                    .testEvents();
            tests.assertStatistics(counts -> counts.failed(0).skipped(0));
            return tests.succeeded().count();
        }
    }

    /** Returns the files of a folder with this suffix. */
    public static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
