package org.glujava.spi;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An option that a translator takes. Made by {@link #of} and the methods that add to it.
 *
 * @param key its key in the volfile
 * @param aliases other keys of the same meaning
 * @param type its type
 * @param defaultValue its value when the volfile has none, written as in a volfile; null for none
 * @param required whether the volfile must give it
 * @param min the least value, written as in a volfile; empty for none
 * @param max the greatest value, written as in a volfile; empty for none
 * @param allowed the allowed values as the volfile writes them, or empty for any
 * @param description one sentence for the operator, or empty
 * @param changeable whether the translator takes another value while it runs
 */
public record OptionSpec(
        String key,
        List<String> aliases,
        OptionType type,
        @Nullable String defaultValue,
        boolean required,
        String min,
        String max,
        List<String> allowed,
        String description,
        boolean changeable) {
    public OptionSpec {
        aliases = List.copyOf(aliases);
        allowed = List.copyOf(allowed);
    }

    /** An option that must be given. */
    public static OptionSpec of(String key, OptionType type) {
        return new OptionSpec(key, List.of(), type, null, true, "", "", List.of(), "", false);
    }

    /** It need not be given. */
    public OptionSpec optional() {
        return new OptionSpec(
                key, aliases, type, defaultValue, false, min, max, allowed, description, changeable);
    }

    public OptionSpec defaultsTo(String value) {
        return new OptionSpec(key, aliases, type, value, false, min, max, allowed, description, changeable);
    }

    public OptionSpec aliases(String... keys) {
        return new OptionSpec(
                key, List.of(keys), type, defaultValue, required, min, max, allowed, description, changeable);
    }

    /** With a least and a greatest value; empty for none. */
    public OptionSpec range(String least, String greatest) {
        return new OptionSpec(
                key, aliases, type, defaultValue, required, least, greatest, allowed, description, changeable);
    }

    public OptionSpec allowed(String... values) {
        return new OptionSpec(
                key, aliases, type, defaultValue, required, min, max, List.of(values), description, changeable);
    }

    public OptionSpec description(String text) {
        return new OptionSpec(key, aliases, type, defaultValue, required, min, max, allowed, text, changeable);
    }

    /** The translator takes another value while it runs. */
    public OptionSpec whileRunning() {
        return new OptionSpec(key, aliases, type, defaultValue, required, min, max, allowed, description, true);
    }

    /** Key and aliases. */
    public List<String> keys() {
        return Stream.concat(Stream.of(key), aliases.stream()).toList();
    }

    /** What to write in a volfile, in words. */
    public String expected() {
        if (!allowed.isEmpty()) {
            return (type.isList() ? "some of " : "one of ") + String.join(", ", allowed);
        }
        return type.expected() + range();
    }

    private String range() {
        if (min.isEmpty()) {
            return max.isEmpty() ? "" : " up to " + max;
        }
        return max.isEmpty() ? " from " + min : " from " + min + " to " + max;
    }
}
