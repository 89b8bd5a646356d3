package org.glujava.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.glujava.fop.FopId;
import org.jspecify.annotations.Nullable;

/** The parts that are set in the arguments that each {@link Top} sends, from {@code sent.table}. */
final class SentParts {
    private static final String RESOURCE = "sent.table";
    private static final int COLUMNS = 3;

    private static final Map<String, Set<String>> TABLE = read();

    private SentParts() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> parts = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(SentParts.class.getResourceAsStream(RESOURCE), RESOURCE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        List<String> words = List.of(line.split("\\s+"));
                        parts.put(
                                String.join(" ", words.subList(0, COLUMNS)),
                                Set.copyOf(words.subList(COLUMNS, words.size())));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** Returns the parts of an argument that are set; null if this top does not send the fop. */
    static @Nullable Set<String> of(Top top, FopId fop, String argument) {
        return TABLE.get(top.name().toLowerCase(Locale.ROOT) + " " + fop.fopName() + " " + argument);
    }
}
