package org.glujava.lab;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glujava.spi.PathText;

/** One {@code volume ... end-volume} block of a volfile; the {@code with} methods return changed copies. */
public record Volume(String name, String type, Map<String, String> options, List<String> subvolumes) {
    public Volume {
        requireWord(name);
        requireWord(type);
        options = new LinkedHashMap<>(options);
        options.forEach((key, value) -> {
            requireWord(key);
            requirePlain(value);
        });
        subvolumes = List.copyOf(subvolumes);
    }

    public static Volume of(String name, String type) {
        return new Volume(name, type, Map.of(), List.of());
    }

    /** The meta-translator from the build tree, with the translator in {@code jar}. */
    public static Volume glujava(String name, GlujavaPaths paths, Path jar) {
        return of(name, paths.type()).with("jar", PathText.of(jar));
    }

    public Volume with(String option, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(option, value);
        return new Volume(name, type, more, subvolumes);
    }

    public Volume over(String... children) {
        return new Volume(name, type, options, List.of(children));
    }

    String text() {
        StringBuilder text = new StringBuilder("volume " + name + "\n    type " + type + "\n");
        options.forEach((key, value) ->
                text.append("    option ").append(key).append(' ').append(quoted(value)).append('\n'));
        if (!subvolumes.isEmpty()) {
            text.append("    subvolumes ").append(String.join(" ", subvolumes)).append('\n');
        }
        return text.append("end-volume\n").toString();
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(Character::isWhitespace) ? '"' + value + '"' : value;
    }

    private static void requireWord(String word) {
        requirePlain(word);
        if (word.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("'" + word + "' has a blank: a volfile cannot hold it here");
        }
    }

    /** GlusterFS runs what stands between backticks, and knows no way to write a quote or a line's end in a value. */
    private static void requirePlain(String value) {
        if (value.isEmpty() || Stream.of("`", "\"", "\\", "\n", "\r").anyMatch(value::contains)) {
            throw new IllegalArgumentException("'" + value + "' cannot stand in a volfile:"
                    + " it is empty or has a quote, backtick, backslash or line end");
        }
    }
}
