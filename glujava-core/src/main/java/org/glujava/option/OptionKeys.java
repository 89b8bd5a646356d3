package org.glujava.option;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glujava.spi.OptionException;
import org.glujava.spi.OptionSpec;
import org.glujava.text.Nearest;
import org.glujava.text.PlainText;

/** The keys of a translator's options, and their aliases. */
public final class OptionKeys {
    private final Map<String, OptionSpec> specByKey = new HashMap<>();

    public OptionKeys(Collection<OptionSpec> specs) {
        for (OptionSpec spec : specs) {
            for (String key : spec.keys()) {
                specByKey.put(key, spec);
            }
        }
    }

    public boolean knows(String key) {
        return specByKey.containsKey(key);
    }

    /** Returns the option with this key or alias. */
    OptionSpec spec(String key) {
        OptionSpec spec = specByKey.get(key);
        if (spec == null) {
            throw unknown(key);
        }
        return spec;
    }

    static OptionException twice(OptionSpec spec) {
        return new OptionException(
                "option '" + spec.key() + "' is given twice: " + String.join(", ", spec.keys()) + " are one option",
                "Remove all but one of them.");
    }

    /** Returns the exception for a key that the translator does not declare. */
    public OptionException unknown(String key) {
        List<String> known = specByKey.values().stream()
                .map(OptionSpec::key)
                .distinct()
                .sorted()
                .toList();
        String hint = Nearest.to(
                        key,
                        Stream.concat(specByKey.keySet().stream(), ReservedOptions.KEYS.stream())
                                .toList())
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElse(
                        known.isEmpty()
                                ? "This translator has no options."
                                : "It has: " + String.join(", ", known) + ".");
        return new OptionException("option '" + PlainText.shortened(key) + "' is not known to this translator", hint);
    }
}
