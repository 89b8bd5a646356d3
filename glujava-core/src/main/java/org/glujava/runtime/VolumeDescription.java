package org.glujava.runtime;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.glujava.Parent;
import org.glujava.Subvolume;

/**
 * What the volfile says of a volume.
 *
 * @param volume its name
 * @param subvolumes its children
 * @param parents its parents
 * @param options all its options
 */
record VolumeDescription(
        String volume, List<Subvolume> subvolumes, List<Parent> parents, Map<String, String> options) {
    /** What GlusterFS takes for yes. */
    private static final Set<String> TRUE = Set.of("1", "on", "yes", "true", "enable");

    private static final String DEFAULT_FRAME_TIMEOUT = "1800";
    private static final String DEFAULT_MAX_SUSPENDED = "16384";
    private static final String DEFAULT_MAX_OPERATIONS = "1024";

    /** How long a frame may be suspended, and an operation in flight. GlusterFS has checked that it is a number. */
    Duration frameTimeout() {
        return Duration.ofSeconds(Long.parseLong(options.getOrDefault("frame-timeout", DEFAULT_FRAME_TIMEOUT)));
    }

    /** Whether each decision about a frame is to note where it was made. */
    boolean debugsFrames() {
        return TRUE.contains(options.getOrDefault("debug-frames", "off").toLowerCase(Locale.ROOT));
    }

    /** How many frames the translator may have suspended. */
    int maxSuspended() {
        return Integer.parseInt(options.getOrDefault("max-suspended", DEFAULT_MAX_SUSPENDED));
    }

    /** How many operations of its own the translator may have in flight. */
    int maxOperations() {
        return Integer.parseInt(options.getOrDefault("max-operations", DEFAULT_MAX_OPERATIONS));
    }

    static VolumeDescription of(int instance) {
        byte[] bytes = new byte[4096];
        int size = Natives.glujava_describe(instance, bytes, bytes.length);
        if (size > bytes.length) {
            bytes = new byte[size];
            size = Natives.glujava_describe(instance, bytes, size);
        }
        return parse(bytes, size);
    }

    /** Reads texts with a zero behind each: see {@code glujava_describe}. */
    static VolumeDescription parse(byte[] bytes, int size) {
        String[] texts = new String(bytes, 0, size, StandardCharsets.UTF_8).split("\0", -1);
        int at = 0;
        String volume = texts[at++];
        int children = Integer.parseInt(texts[at++]);
        List<Subvolume> subvolumes = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            subvolumes.add(new Subvolume(i, texts[at++]));
        }
        int above = Integer.parseInt(texts[at++]);
        List<Parent> parents = new ArrayList<>();
        for (int i = 0; i < above; i++) {
            parents.add(new Parent(i, texts[at++]));
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (; at + 1 < texts.length; at += 2) {
            options.put(texts[at], texts[at + 1]);
        }
        return new VolumeDescription(volume, List.copyOf(subvolumes), List.copyOf(parents), Map.copyOf(options));
    }
}
