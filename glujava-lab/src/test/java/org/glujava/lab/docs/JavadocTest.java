package org.glujava.lab.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs javadoc on the exported packages of the core; each build checks their comments only one by one, by javac. */
class JavadocTest {
    private static final String[] PACKAGES = {
        "org.glujava", "org.glujava.event", "org.glujava.fop", "org.glujava.spi", "org.glujava.type"
    };

    @TempDir
    private Path folder;

    private static String run(Path to, String modulePath, String sourcePath, String... packages) {
        var said = new StringWriter();
        List<String> options = List.of(
                "-quiet",
                "-Xdoclint:all",
                "-Werror",
                "--release",
                "17",
                "--module-path",
                modulePath,
                "--add-modules",
                "com.sun.jna",
                "-d",
                to.toString(),
                "-sourcepath",
                sourcePath);
        ToolProvider.findFirst("javadoc")
                .orElseThrow()
                .run(
                        new PrintWriter(said),
                        new PrintWriter(said),
                        java.util.stream.Stream.concat(options.stream(), List.of(packages).stream())
                                .toArray(String[]::new));
        return said.toString();
    }

    private static String modulePath() {
        return String.join(":", jarOf(com.sun.jna.Native.class), jarOf(org.jspecify.annotations.Nullable.class));
    }

    private static String jarOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    @Test
    void javadoc_of_the_public_api_has_no_warning() {
        Path core = GlujavaPaths.find().root().resolve("glujava-core");
        String sources = core.resolve("src/main/java") + ":" + core.resolve("target/generated-sources/fops");
        assertThat(run(folder, modulePath(), sources, PACKAGES)).isEmpty();
        assertThat(folder.resolve("org.glujava.core/org/glujava/fop/LookupReply.html"))
                .exists();
    }

    @Test
    void a_method_without_a_text_is_a_warning() throws Exception {
        Path sources =
                Files.createDirectories(folder.resolve("sources/example")).getParent();
        Files.writeString(sources.resolve("example/Bare.java"), """
                package example;

                /** A class. */
                public interface Bare {
                    String name();
                }
                """);
        assertThat(run(folder.resolve("out"), modulePath(), sources.toString(), "example"))
                .contains("no comment");
    }
}
