package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import javax.tools.ToolProvider;

/** A run-time home in whose core jar one class is another one: a fault that is planted there. */
final class AlteredHome {
    private static final String PACKAGE = "org.glujava.runtime";

    private AlteredHome() {}

    /**
     * Returns the home.
     *
     * @param simpleName the class of the internal package runtime that is replaced
     * @param source what follows the line of its package
     */
    static Path with(LiveLab live, String simpleName, String source) throws IOException {
        Path home = live.copyHome(live.lab().folder().resolve("altered-home"));
        Path core = home.resolve("glujava-core.jar");
        Path file = live.lab().write(simpleName + ".java", "package " + PACKAGE + ";\n" + source);
        Path classes = live.lab().folder("altered-classes");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-proc:none",
                        "-cp",
                        core.toString(),
                        "-d",
                        classes.toString(),
                        file.toString());
        assertThat(failed).isZero();
        String entry = PACKAGE.replace('.', '/') + "/" + simpleName + ".class";
        try (var jar = FileSystems.newFileSystem(core, Map.of())) {
            Files.copy(classes.resolve(entry), jar.getPath(entry), StandardCopyOption.REPLACE_EXISTING);
        }
        return home;
    }
}
