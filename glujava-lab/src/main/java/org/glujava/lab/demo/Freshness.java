package org.glujava.lab.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.LabException;

/**
 * Creates files that were missing a moment ago. The mount that creates a file must show it at once; the others may show
 * it as missing for their caches' ttl, but not longer.
 */
final class Freshness {
    /** Short, so that the demo does not wait long; the measurement uses a longer one. */
    static final Duration TTL = Duration.ofSeconds(2);
    /** nl-cache checks its timeout in whole seconds. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Map<String, FuseMount> mounts;
    private final List<String> seen = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Freshness(Map<String, FuseMount> mounts) {
        this.mounts = mounts;
    }

    /** The results, a line for each mount that creates files. */
    List<String> seen() {
        return seen;
    }

    List<String> failures() {
        return failures;
    }

    void check() {
        int directory = 1;
        for (String creator : mounts.keySet()) {
            // Each file in its own directory, because nl-cache lets the misses of a directory expire only once.
            createThrough(creator, IncludePath.directory(directory++) + "/JustMade.php");
        }
    }

    private void createThrough(String creator, String name) {
        for (String mount : mounts.keySet()) {
            expectMissing(mount, name);
            expectMissing(mount, name); // the second answer comes from the cache
        }
        create(file(creator, name).toPath());
        long created = System.nanoTime();
        boolean atOnce = file(creator, name).exists();
        if (!atOnce) {
            failures.add(creator + " did not see at once the file just created through it");
        }
        Map<String, Double> others = waitForSight(creator, name, created);
        seen.add("created through " + creator + ": seen there " + (atOnce ? "at once" : "NOT AT ONCE") + text(others));
    }

    /** Returns when each of the other mounts showed it, in seconds after its creation; they are asked in turn. */
    private Map<String, Double> waitForSight(String creator, String name, long created) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        Set<String> waiting = new LinkedHashSet<>(mounts.keySet());
        waiting.remove(creator);
        Await.within(TTL.plus(GRACE), () -> {
            waiting.stream()
                    .filter(mount -> file(mount, name).exists())
                    .forEach(mount -> seconds.put(mount, (System.nanoTime() - created) / 1e9));
            waiting.removeAll(seconds.keySet());
            return waiting.isEmpty();
        });
        waiting.forEach(mount -> failures.add(mount + " did not see a file within "
                + TTL.plus(GRACE).toSeconds() + " s, with a ttl of " + TTL.toSeconds() + " s"));
        return seconds;
    }

    private static String text(Map<String, Double> seconds) {
        return seconds.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, ", %s after %.1f s", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private void expectMissing(String mount, String name) {
        if (file(mount, name).exists()) {
            failures.add(mount + " shows " + name + " before it was created");
        }
    }

    private File file(String mount, String name) {
        return Objects.requireNonNull(mounts.get(mount), mount)
                .mountPoint()
                .resolve(name)
                .toFile();
    }

    private static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new LabException("cannot create " + file, e);
        }
    }
}
