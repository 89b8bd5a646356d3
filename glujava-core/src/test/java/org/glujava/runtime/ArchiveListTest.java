package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JVM takes classes of translators from an archive only where they are the same. */
class ArchiveListTest {
    private static final String HEIR = "package demo; public class Heir extends Base implements Kind {"
            + " public String toString() { return \"heir of \" + base() + kind(); } }";
    private static final String KIND = "package demo; public interface Kind { default int kind() { return 7; } }";
    private static final String BASE = "package demo; public class Base { int base() { return 1; } }";
    private static final String OTHER_BASE = "package demo; public class Base { int more; int base() { return 2; } }";

    @TempDir
    Path folder;

    private Path first;
    private Path second;
    private Path framework;

    /** Two versions of a library, of which only the superclass differs. */
    @BeforeEach
    void compile() throws IOException {
        first = jar("first", Map.of("Heir", HEIR, "Kind", KIND, "Base", BASE));
        second = jar("second", Map.of("Heir", HEIR, "Kind", KIND, "Base", OTHER_BASE));
        framework = folder.resolve("framework.jar");
        pack(framework, placeOf(ArchiveList.class), placeOf(ArchiveListTest.class)); // an archive is of no folders
    }

    private Path jar(String name, Map<String, String> sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(name));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey() + ".java");
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return pack(folder.resolve(name + ".jar"), classes);
    }

    private static Path placeOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static Path pack(Path jar, Path... folders) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path from : folders) {
                try (Stream<Path> files = Files.walk(from)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                            .toList()) {
                        out.putNextEntry(new JarEntry(from.relativize(file).toString()));
                        out.write(Files.readAllBytes(file));
                    }
                }
            }
        }
        return jar;
    }

    /** Loads the class of each jar, one after the other, with a class loader of its own. */
    static final class Loading {
        private Loading() {}

        public static void main(String[] jars) throws Exception {
            for (String each : jars) {
                Path jar = Path.of(each);
                ClassLoader loader = new TranslatorLoader(
                        each, Map.of(jar, new JarCopy(jar, () -> {})), Loading.class.getClassLoader());
                System.out.println(
                        loader.loadClass("demo.Heir").getDeclaredConstructor().newInstance());
                System.gc(); // unloads the classes of the former loader
            }
        }
    }

    @Test
    void classes_of_a_jar_are_in_the_archive_wherever_the_jar_is() throws Exception {
        archive(first);
        Path moved = Files.move(
                first, Files.createDirectory(folder.resolve("else where")).resolve("moved.jar"));

        assertThat(load(moved)).containsExactly("heir of 17");
        assertThat(archived()).contains("demo.Base", "demo.Kind");
    }

    @Test
    void other_versions_of_a_library_have_their_own_classes() throws Exception {
        archive(first);

        assertThat(load(first, second, first, second))
                .containsExactly("heir of 17", "heir of 27", "heir of 17", "heir of 27");
        assertThat(archived()).contains("demo.Base");
        assertThat(load(second, first, second)).containsExactly("heir of 27", "heir of 17", "heir of 27");
        assertThat(load(second)).containsExactly("heir of 27");
        assertThat(archived()).doesNotContain("demo.Base");
    }

    @Test
    void of_two_jars_with_the_same_classes_the_first_one_is_archived() throws Exception {
        archive(first, second);

        assertThat(load(second, first)).containsExactly("heir of 27", "heir of 17");
        assertThat(archived()).containsOnlyOnce("demo.Base");
    }

    @Test
    void a_broken_jar_is_left_out_and_named() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");

        assertThat(archive(broken, first)).contains("the file " + broken + " is not a jar");
        assertThat(folder.resolve("archive/1.jar")).hasSameBinaryContentAs(first);
        assertThat(load(first)).containsExactly("heir of 17");
        assertThat(archived()).contains("demo.Base");
    }

    /** Makes an archive with the classes of these jars. Returns the lister's messages. */
    private String archive(Path... jars) throws Exception {
        Path into = Files.createDirectory(folder.resolve("archive"));
        List<String> arguments =
                new ArrayList<>(List.of("-cp", framework.toString(), ArchiveList.class.getName(), into.toString()));
        for (Path jar : jars) {
            arguments.add(jar.toString());
        }
        Path messages = folder.resolve("messages");
        run(into, into.resolve("list"), messages, arguments);
        run(
                into,
                folder.resolve("dump"),
                folder.resolve("dump"),
                List.of(
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=list",
                        "-XX:SharedArchiveFile=classes.jsa",
                        "-cp",
                        framework.toString()));
        return Files.readString(messages);
    }

    /** Returns what the classes of the jars print. */
    private List<String> load(Path... jars) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "-XX:SharedArchiveFile=" + folder.resolve("archive/classes.jsa"),
                "-Xlog:class+load:file=" + folder.resolve("loaded") + "::filecount=0",
                "-cp",
                framework.toString(),
                Loading.class.getName()));
        for (Path jar : jars) {
            arguments.add(jar.toString());
        }
        Path output = folder.resolve("output");
        run(folder, output, output, arguments);
        return Files.readAllLines(output);
    }

    private List<String> archived() throws IOException {
        return Files.readAllLines(folder.resolve("loaded")).stream()
                .filter(line -> line.contains("shared objects file"))
                .map(line -> line.replaceFirst("^(\\[[^]]*] *)*", "").split(" ")[0])
                .toList();
    }

    private static void run(Path where, Path output, Path messages, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
        builder.redirectOutput(output.toFile());
        if (messages.equals(output)) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(messages.toFile());
        }
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(messages, StandardCharsets.UTF_8))
                    .isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
