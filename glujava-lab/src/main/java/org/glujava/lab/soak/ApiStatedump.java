package org.glujava.lab.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.LabException;
import org.glujava.lab.StatedumpFile;

/** The statedump of a program that uses libgfapi, which has no signal for it. */
final class ApiStatedump {
    private static final Path OPTIONS_FOLDER = Path.of("/var/run/gluster");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private ApiStatedump() {}

    static StatedumpFile of(SoakClient client, Path folder) {
        Path options = OPTIONS_FOLDER.resolve("glusterdump." + client.pid() + ".options");
        try {
            Files.createDirectories(OPTIONS_FOLDER);
            Files.writeString(options, "all=yes\npath=" + folder + "\n");
            try {
                client.tell("dump");
                Await.until(
                        LIMIT,
                        "a statedump of client " + client.name(),
                        () -> whole(folder).isPresent());
            } finally {
                Files.deleteIfExists(options);
            }
        } catch (IOException e) {
            throw new LabException("cannot write " + options + "; statedumps need root", e);
        }
        return StatedumpFile.parse(whole(folder).orElse(""));
    }

    private static Optional<String> whole(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> dump = files.filter(
                            file -> file.getFileName().toString().startsWith("glusterdump."))
                    .findFirst();
            String text = dump.isPresent() ? Files.readString(dump.get(), StandardCharsets.ISO_8859_1) : "";
            return Optional.of(text).filter(all -> all.contains("DUMP-END-TIME"));
        } catch (IOException e) {
            throw new LabException("cannot read the statedump in " + folder, e);
        }
    }
}
