package org.glujava.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statedump: the keys and values of each {@code [section]}. */
public record StatedumpFile(Map<String, Map<String, String>> sections) {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Returns the first section whose name contains {@code part}. */
    public Optional<Map<String, String>> section(String part) {
        return sections.entrySet().stream()
                .filter(section -> section.getKey().contains(part))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    public static StatedumpFile parse(String text) {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> current = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                current = sections.computeIfAbsent(line.substring(1, line.length() - 1), k -> new LinkedHashMap<>());
            } else if (equals > 0) {
                current.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return new StatedumpFile(sections);
    }

    /** Requests a dump from {@code process}, which reads {@code options}, into the empty {@code folder}. */
    static StatedumpFile of(GlusterProcess process, Path options, Path folder) {
        try {
            Files.createDirectories(options.getParent());
            Files.writeString(options, "all=yes\npath=" + folder + "\n");
            try {
                process.signal(Signal.USR1);
                Await.until(LIMIT, "a statedump of " + process, () -> whole(folder) != null);
            } finally {
                Files.deleteIfExists(options);
            }
        } catch (IOException e) {
            throw new LabException("cannot write " + options + "; statedumps need root", e);
        }
        String text = whole(folder);
        return parse(text == null ? "" : text);
    }

    private static @Nullable String whole(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> dump = files.filter(
                            file -> file.getFileName().toString().contains(".dump."))
                    .findFirst();
            String text = dump.isPresent() ? Files.readString(dump.get(), StandardCharsets.ISO_8859_1) : "";
            return text.contains("DUMP-END-TIME") ? text : null;
        } catch (IOException e) {
            throw new LabException("cannot read the statedump in " + folder, e);
        }
    }
}
