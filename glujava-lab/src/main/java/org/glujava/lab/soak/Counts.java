package org.glujava.lab.soak;

import java.util.Map;
import org.glujava.lab.Statedump;

/** What the meta-translator of the chaos volume has counted, natively. */
record Counts(long entries, long inFlight, long operations, long failures) {
    static Counts of(Statedump dump) {
        Map<String, String> section = dump.section("features.glujava.chaos").orElse(Map.of());
        long entries = section.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("entries."))
                .mapToLong(entry -> Long.parseLong(entry.getValue()))
                .sum();
        return new Counts(entries, number(section, "in-flight"), number(section, "operations"),
                number(section, "failures"));
    }

    boolean quiet() {
        return entries > 0 && inFlight == 0 && operations == 0;
    }

    private static long number(Map<String, String> section, String key) {
        return Long.parseUnsignedLong(section.getOrDefault(key, Long.toUnsignedString(-1)));
    }
}
