package org.glujava.lab.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.Lab;

/** A JDK like the one that runs the tests, but with another {@code release} file. */
final class FakeJdk {
    private static final Path REAL = Path.of(System.getProperty("java.home"));

    private FakeJdk() {}

    static Path ofVersion(Lab lab, String version) throws IOException {
        Path fake = lab.folder("jdk-" + version);
        linkAllBut("release", REAL, fake);
        Files.writeString(fake.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return fake;
    }

    /** Its libjvm.so is another file, as that of another JDK. */
    static Path withItsOwnLibrary(Lab lab) throws IOException {
        return withLibrary(lab, REAL.resolve("lib/server/libjvm.so"));
    }

    /** Its libjvm.so is a copy of that file. */
    static Path withLibrary(Lab lab, Path library) throws IOException {
        Path fake = lab.folder("jdk-other");
        linkAllBut("lib", REAL, fake);
        linkAllBut("server", REAL.resolve("lib"), Files.createDirectories(fake.resolve("lib")));
        Path server = Files.createDirectories(fake.resolve("lib/server"));
        Files.copy(library, server.resolve("libjvm.so"));
        return fake;
    }

    private static void linkAllBut(String name, Path real, Path fake) throws IOException {
        try (Stream<Path> entries = Files.list(real)) {
            List<Path> linked = entries.filter(entry -> !entry.endsWith(name)).toList();
            for (Path entry : linked) {
                Files.createSymbolicLink(fake.resolve(entry.getFileName()), entry);
            }
        }
    }
}
