package org.glujava.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metrics of a GlusterFS process: {@code VOLUME.total.FOP.count} and similar ones. */
public record MetricsFile(Map<String, String> values) {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** GlusterFS has no option for the folder. */
    private static final Path FOLDER = Path.of("/var/run/gluster/metrics");

    /**
     * Returns how often {@code volume} has received {@code fop} since its start. GlusterFS does not count fops that a
     * volume passes on with its default function.
     */
    public long count(String volume, String fop) {
        String key = volume + ".total." + fop.toUpperCase(Locale.ROOT) + ".count";
        return Long.parseLong(values.getOrDefault(key, "0"));
    }

    /** Signals {@code process}, then reads and deletes the file that it writes, which has the pid file in its head. */
    static MetricsFile of(GlusterProcess process, Path pidFile) {
        Set<Path> before = files();
        process.signal(Signal.USR2);
        Await.until(LIMIT, "the metrics of " + process, () -> written(before, pidFile) != null);
        Path file = written(before, pidFile);
        if (file == null) {
            throw new LabException("someone else took the metrics of " + process + " away from " + FOLDER);
        }
        Map<String, String> values = parse(whole(file));
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LabException("cannot delete " + file, e);
        }
        return new MetricsFile(values);
    }

    private static Map<String, String> parse(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                values.put(line.substring(0, blank), line.substring(blank + 1).strip());
            }
        });
        return values;
    }

    /** A translator may need some time for its own metrics. */
    private static String whole(Path file) {
        Await.until(LIMIT, "the end of " + file, () -> read(file).contains("# End of metrics"));
        return read(file);
    }

    private static @Nullable Path written(Set<Path> before, Path pidFile) {
        return files().stream()
                .filter(file -> !before.contains(file) && read(file).contains(" " + pidFile + " "))
                .findFirst()
                .orElse(null);
    }

    private static Set<Path> files() {
        if (!Files.isDirectory(FOLDER)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.collect(Collectors.toSet());
        } catch (IOException e) {
            throw new LabException("cannot list " + FOLDER + "; metrics need root", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // another lab has deleted its own
        }
    }
}
