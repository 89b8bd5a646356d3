package org.glujava.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of one volume, checked against what the translator declares: unknown keys and missing ones are reported
 * when this is made, malformed values when they are read. A getter gives null for an option that is neither given nor
 * has a default, which only an option that is not required can be.
 */
public final class OptionValues {
    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)?");

    private final Map<String, OptionSpec> specs = new HashMap<>();
    private final Map<String, String> given;

    /**
     * @param specs what the translator declares
     * @param given what the volfile gives
     * @throws OptionException for a key that is not declared, or a required one that is not given
     */
    public OptionValues(List<OptionSpec> specs, Map<String, String> given) {
        this.given = Map.copyOf(given);
        specs.forEach(spec -> this.specs.put(spec.key(), spec));
        for (String key : given.keySet()) {
            if (!this.specs.containsKey(key)) {
                throw unknown(key);
            }
        }
        for (OptionSpec spec : specs) {
            if (spec.required() && !given.containsKey(spec.key())) {
                throw new OptionException(
                        "option '" + spec.key() + "' is missing",
                        "Add 'option " + spec.key() + " VALUE', where VALUE is " + expected(spec) + ".");
            }
        }
    }

    public @Nullable String string(String key) {
        return read(key, Function.identity());
    }

    public @Nullable Boolean booleanValue(String key) {
        return read(key, text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "yes", "true", "enable", "1" -> true;
            case "off", "no", "false", "disable", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    public @Nullable Integer intValue(String key) {
        return read(key, Integer::valueOf);
    }

    public @Nullable Long longValue(String key) {
        return read(key, Long::valueOf);
    }

    public @Nullable Double doubleValue(String key) {
        return read(key, Double::valueOf);
    }

    public @Nullable Duration duration(String key) {
        return read(key, OptionValues::parseDuration);
    }

    public @Nullable Path path(String key) {
        return read(key, Path::of);
    }

    public <E extends Enum<E>> @Nullable E enumValue(String key, Class<E> type) {
        return read(key, text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> volfileName(constant).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text)));
    }

    /** How a volfile writes the constant of an enum: {@code READ_ONLY} as {@code read-only}. */
    public static String volfileName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Duration parseDuration(String text) {
        Matcher m = DURATION.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(text);
        }
        long amount = Long.parseLong(m.group(1));
        return switch (m.group(2) == null ? "s" : m.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> Duration.ofSeconds(amount);
        };
    }

    private <T> @Nullable T read(String key, Function<String, T> parser) {
        OptionSpec spec = specs.get(key);
        if (spec == null) {
            throw new IllegalStateException("option '" + key + "' is not declared");
        }
        String text = given.getOrDefault(key, spec.defaultValue());
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text.strip());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new OptionException(
                    "option '" + key + "' has the value '" + text + "', which is not " + expected(spec),
                    "Correct 'option " + key + "' in the volfile"
                            + (spec.defaultValue() == null ? "." : " (default: " + spec.defaultValue() + ")."));
        }
    }

    private static String expected(OptionSpec spec) {
        return spec.allowed().isEmpty() ? spec.type().expected() : "one of " + String.join(", ", spec.allowed());
    }

    private OptionException unknown(String key) {
        String hint = Nearest.to(key, specs.keySet())
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElse(specs.isEmpty()
                        ? "This translator has no options."
                        : "It has: " + String.join(", ", specs.keySet().stream().sorted().toList()) + ".");
        return new OptionException("option '" + key + "' is not known to this translator", hint);
    }
}
