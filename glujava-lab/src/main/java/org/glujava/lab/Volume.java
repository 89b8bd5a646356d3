package org.glujava.lab;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.glujava.text.PathText;

/** One {@code volume ... end-volume} block of a volfile; the {@code with} methods return changed copies. */
public record Volume(String name, String type, Map<String, String> options, List<String> subvolumes) {
    /** A word without quotes. */
    private static final Pattern PLAIN =
            Pattern.compile("(?!(?:volume|type|option|subvolumes?|end-volume)$)[^\\s#\"\\\\`][^\\s\"\\\\`]*");

    public Volume {
        requireWord(name);
        requireText(type);
        options = new LinkedHashMap<>(options);
        options.forEach((key, value) -> {
            requireWord(key);
            requireText(value);
        });
        subvolumes = List.copyOf(subvolumes);
    }

    public static Volume of(String name, String type) {
        return new Volume(name, type, Map.of(), List.of());
    }

    /** Returns the meta-translator from the build tree, with the translator in {@code jar}. */
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
        StringBuilder text = new StringBuilder("volume " + name + "\n    type " + quoted(type) + "\n");
        options.forEach((key, value) -> text.append("    option ")
                .append(key)
                .append(' ')
                .append(quoted(value))
                .append('\n'));
        if (!subvolumes.isEmpty()) {
            text.append("    subvolumes ").append(String.join(" ", subvolumes)).append('\n');
        }
        return text.append("end-volume\n").toString();
    }

    /**
     * Quotes a word for a volfile. Between quotes a backslash escapes the next character, which a backtick needs too.
     */
    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : '"' + value.replaceAll("[\"\\\\`]", "\\\\$0") + '"';
    }

    private static void requireWord(String word) {
        if (!PLAIN.matcher(word).matches()) {
            throw new IllegalArgumentException("'" + word + "' cannot be a name or a key in a volfile");
        }
    }

    /** GlusterFS takes an empty text for a missing one, and drops line breaks. */
    private static void requireText(String value) {
        if (value.isEmpty() || value.contains("\n")) {
            throw new IllegalArgumentException(
                    "'" + value + "' cannot stand in a volfile: it is empty or has a line's end");
        }
    }
}
