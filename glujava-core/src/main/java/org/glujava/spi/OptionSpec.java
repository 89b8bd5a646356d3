package org.glujava.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option that a translator takes.
 *
 * @param key its key in the volfile
 * @param type its type
 * @param defaultValue its value when the volfile has none, written as in a volfile; null for none
 * @param required whether the volfile must give it
 * @param allowed the allowed values of an enum as the volfile writes them, else empty
 * @param description one sentence for the operator, or empty
 */
public record OptionSpec(
        String key,
        OptionType type,
        @Nullable String defaultValue,
        boolean required,
        List<String> allowed,
        String description) {
    public OptionSpec {
        allowed = List.copyOf(allowed);
    }
}
