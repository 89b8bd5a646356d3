package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glujava.lab.Cluster;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.GlusterLog;

/** Log lines of GluJava and its translators at level WARNING and above, without GlusterFS's own. */
final class Complaints {
    private static final String SERIOUS = "^\\[[^]]+] [WECAM] .*";
    /** Names that files of GlusterFS have too. */
    private static final Set<String> SHARED_NAMES =
            Set.of("xlator.c", "stack.c", "options.c", "event.c", "latency.c", "record.c");

    /** Lines from Java, and from C files that only GluJava has. */
    private static final String OURS = ".* \\[(\\S+:java|\\S+\\.java:\\d+:\\S+|(" + ourFiles() + "):\\d+:\\S+)] .*";

    private Complaints() {}

    static void assertNone(Cluster cluster, FuseMount... mounts) {
        Stream<GlusterLog> logs =
                Stream.concat(cluster.logs().stream(), Stream.of(mounts).map(FuseMount::log));
        assertThat(logs.flatMap(log -> in(log).stream())).isEmpty();
    }

    static List<String> in(GlusterLog log) {
        return log.lines().stream()
                .filter(line -> line.matches(SERIOUS) && (line.contains("GluJava") || line.matches(OURS)))
                .toList();
    }

    private static String ourFiles() {
        Path sources = GlujavaPaths.find().root().resolve("glujava-native/src/main/c");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".c") && !SHARED_NAMES.contains(name))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
