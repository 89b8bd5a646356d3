package org.glujava.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option of a translator. Made by {@link #of} and the methods that return a changed copy.
 *
 * @param key its key in the volfile
 * @param aliases other keys for the same option
 * @param type its type
 * @param defaultValue its value when the volfile does not set it, written as in a volfile; null for none
 * @param required whether the volfile must set it
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
    /**
     * Copies the lists.
     *
     * @param key its key in the volfile
     * @param aliases other keys for the same option
     * @param type its type
     * @param defaultValue its default; null for none
     * @param required whether the volfile must set it
     * @param min the least value; empty for none
     * @param max the greatest value; empty for none
     * @param allowed the allowed values; empty for any
     * @param description one sentence for the operator, or empty
     * @param changeable whether it can change while the translator runs
     */
    public OptionSpec {
        aliases = List.copyOf(aliases);
        allowed = List.copyOf(allowed);
    }

    /**
     * {@return an option that the volfile must set}
     *
     * @param key its key in the volfile
     * @param type its type
     */
    public static OptionSpec of(String key, OptionType type) {
        return new Draft(key, type).spec();
    }

    /** {@return the same option, which the volfile need not set} */
    public OptionSpec optional() {
        Draft draft = new Draft(this);
        draft.required = false;
        return draft.spec();
    }

    /**
     * {@return the same option with a default}
     *
     * @param value the default, written as in a volfile
     */
    public OptionSpec defaultsTo(String value) {
        Draft draft = new Draft(this);
        draft.defaultValue = value;
        draft.required = false;
        return draft.spec();
    }

    /**
     * {@return the same option with aliases}
     *
     * @param keys the other keys
     */
    public OptionSpec aliases(String... keys) {
        Draft draft = new Draft(this);
        draft.aliases = List.of(keys);
        return draft.spec();
    }

    /**
     * {@return the same option with a range}
     *
     * @param least the least value; empty for none
     * @param greatest the greatest value; empty for none
     */
    public OptionSpec range(String least, String greatest) {
        Draft draft = new Draft(this);
        draft.min = least;
        draft.max = greatest;
        return draft.spec();
    }

    /**
     * {@return the same option with a list of allowed values}
     *
     * @param values the values
     */
    public OptionSpec allowed(String... values) {
        Draft draft = new Draft(this);
        draft.allowed = List.of(values);
        return draft.spec();
    }

    /**
     * {@return the same option with a description}
     *
     * @param text one sentence for the operator
     */
    public OptionSpec description(String text) {
        Draft draft = new Draft(this);
        draft.description = text;
        return draft.spec();
    }

    /** {@return the same option, which can change while the translator runs} */
    public OptionSpec whileRunning() {
        Draft draft = new Draft(this);
        draft.changeable = true;
        return draft.spec();
    }

    /** {@return the key and the aliases} */
    public List<String> keys() {
        List<String> keys = new ArrayList<>(1 + aliases.size()); // no stream: this runs in each start
        keys.add(key);
        keys.addAll(aliases);
        return Collections.unmodifiableList(keys);
    }

    /** {@return a description of the values, for messages} */
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

    /** The parts of an option while it is made or changed. */
    private static final class Draft {
        private final String key;
        private final OptionType type;
        private List<String> aliases = List.of();
        private @Nullable String defaultValue;
        private boolean required = true;
        private String min = "";
        private String max = "";
        private List<String> allowed = List.of();
        private String description = "";
        private boolean changeable;

        Draft(String key, OptionType type) {
            this.key = key;
            this.type = type;
        }

        Draft(OptionSpec spec) {
            this(spec.key, spec.type);
            aliases = spec.aliases;
            defaultValue = spec.defaultValue;
            required = spec.required;
            min = spec.min;
            max = spec.max;
            allowed = spec.allowed;
            description = spec.description;
            changeable = spec.changeable;
        }

        OptionSpec spec() {
            return new OptionSpec(
                    key, aliases, type, defaultValue, required, min, max, allowed, description, changeable);
        }
    }
}
