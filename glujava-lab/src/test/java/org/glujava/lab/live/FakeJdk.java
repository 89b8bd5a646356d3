package org.glujava.lab.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.Lab;

/** A JDK like the one that runs the tests, but for what its {@code release} file says. */
final class FakeJdk {
    private FakeJdk() {}

    static Path ofVersion(Lab lab, String version) throws IOException {
        Path real = Path.of(System.getProperty("java.home"));
        Path fake = lab.folder("jdk-" + version);
        try (Stream<Path> entries = Files.list(real)) {
            List<Path> linked = entries.filter(entry -> !entry.endsWith("release")).toList();
            for (Path entry : linked) {
                Files.createSymbolicLink(fake.resolve(entry.getFileName()), entry);
            }
        }
        Files.writeString(fake.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return fake;
    }
}
