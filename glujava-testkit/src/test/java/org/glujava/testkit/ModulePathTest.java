package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glujava.Frame;
import org.glujava.processor.TranslatorProcessor;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A translator that is a module compiles and runs with GluJava's modules, in a JVM without a class path. */
class ModulePathTest {
    private static final long LIMIT_SECONDS = 120;

    private static final String MODULE = """
            module example.gate {
                requires org.glujava.core;
                requires org.glujava.testkit;
                provides org.glujava.spi.TranslatorProvider with example.GateProvider;
            }
            """;
    private static final String TRANSLATOR = """
            package example;

            import org.glujava.Fop;
            import org.glujava.Frame;
            import org.glujava.Option;
            import org.glujava.Translator;
            import org.glujava.fop.LookupReply;
            import org.glujava.type.Errno;
            import org.glujava.type.Loc;

            @Translator("gate")
            final class Gate {
                private final String closed;

                Gate(@Option("closed") String closed) {
                    this.closed = closed;
                }

                @Fop
                void lookup(Frame<LookupReply> frame, Loc loc) {
                    if (closed.equals(loc.name())) {
                        frame.fail(Errno.EACCES);
                    } else {
                        frame.forward();
                    }
                }
            }
            """;
    private static final String MAIN = """
            package example;

            import org.glujava.fop.LookupArgs;
            import org.glujava.testkit.MemoryChild;
            import org.glujava.testkit.TestGraph;

            public final class Main {
                public static void main(String[] args) {
                    try (TestGraph graph = TestGraph.of(Gate.class)
                            .option("closed", "door")
                            .child("brick", new MemoryChild())
                            .build()) {
                        for (String path : new String[] {"/door", "/other"}) {
                            System.out.println(graph.fop(LookupArgs.of(graph.loc(path), null)).reply().error());
                        }
                    }
                    System.out.println(Main.class.getModule() + " " + TestGraph.class.getModule());
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void a_translator_on_the_module_path_compiles_and_runs_on_the_kit() throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path sources = Files.createDirectories(folder.resolve("sources/example"));
        Path module = Files.writeString(folder.resolve("sources/module-info.java"), MODULE);
        Path translator = Files.writeString(sources.resolve("Gate.java"), TRANSLATOR);
        Path main = Files.writeString(sources.resolve("Main.java"), MAIN);
        run(
                "javac",
                "-Xlint:all,-processing",
                "-Werror",
                "--processor-path",
                paths(TranslatorProcessor.class, Frame.class, NullMarked.class),
                "--module-path",
                modules(),
                "-d",
                classes.toString(),
                module.toString(),
                translator.toString(),
                main.toString());

        String path = classes + File.pathSeparator + modules();
        String said = run("java", "--module-path", path, "-m", "example.gate/example.Main");

        assertThat(said.lines()).containsExactly("EACCES", "ENOENT", "module example.gate module org.glujava.testkit");
    }

    /** What a build tool would find for the two modules that are required. */
    private static String modules() {
        return paths(
                Frame.class,
                TestGraph.class,
                NullMarked.class,
                org.assertj.core.api.Assertions.class,
                net.bytebuddy.ByteBuddy.class,
                Test.class,
                org.junit.platform.commons.JUnitException.class,
                org.opentest4j.AssertionFailedError.class,
                org.apiguardian.api.API.class);
    }

    private static String paths(Class<?>... types) {
        return Stream.of(types).map(ModulePathTest::pathOf).collect(Collectors.joining(File.pathSeparator));
    }

    private static String pathOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private String run(String program, String... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve(program + ".log");
        Path file = Path.of(System.getProperty("java.home"), "bin", program);
        List<String> command =
                Stream.concat(Stream.of(file.toString()), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("%s ends", program)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }
}
