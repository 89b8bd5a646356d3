package org.glujava.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.glujava.Subvolume;
import org.glujava.spi.OptionException;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.spi.OptionValues;
import org.glujava.text.PlainText;
import org.glujava.type.Percent;
import org.glujava.type.PercentOrSize;
import org.glujava.type.Size;
import org.jspecify.annotations.Nullable;

/**
 * The options of one volume, checked against the translator's declarations. The constructor throws for the first wrong
 * option.
 */
public final class CheckedOptions implements OptionValues {
    private final Map<String, OptionSpec> specs = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();

    private CheckedOptions() {}

    /** Checks the options of a volume without subvolumes. */
    public CheckedOptions(List<OptionSpec> specs, Map<String, String> given) {
        this(specs, given, List.of());
    }

    /**
     * Checks the options of a volume.
     *
     * @param specs the options that the translator declares
     * @param given the keys and values of the volfile
     * @param subvolumes the subvolumes that an option may name
     * @throws OptionException when a key is not declared or is given twice, when a required option is missing, or when
     *     a value is malformed, out of range or not allowed
     */
    public CheckedOptions(List<OptionSpec> specs, Map<String, String> given, List<Subvolume> subvolumes) {
        for (OptionSpec spec : specs) {
            this.specs.put(spec.key(), spec);
        }
        OptionKeys keys = new OptionKeys(specs);
        for (Map.Entry<String, String> option : given.entrySet()) {
            OptionSpec spec = keys.spec(option.getKey());
            if (texts.put(spec.key(), option.getValue()) != null) {
                throw OptionKeys.twice(spec);
            }
        }
        for (OptionSpec spec : specs) {
            String text = texts.getOrDefault(spec.key(), spec.defaultValue());
            if (text != null) {
                values.put(spec.key(), parse(spec, text, subvolumes));
            } else if (spec.required()) {
                throw new OptionException(
                        "option '" + spec.key() + "' is missing",
                        "Add 'option " + spec.key() + " VALUE', where VALUE is " + spec.expected() + ".");
            }
        }
    }

    @Override
    public @Nullable String string(String key) {
        return value(key, String.class);
    }

    @Override
    public @Nullable Boolean booleanValue(String key) {
        return value(key, Boolean.class);
    }

    @Override
    public @Nullable Integer intValue(String key) {
        return value(key, Integer.class);
    }

    @Override
    public @Nullable Long longValue(String key) {
        return value(key, Long.class);
    }

    @Override
    public @Nullable Double doubleValue(String key) {
        return value(key, Double.class);
    }

    @Override
    public @Nullable Duration duration(String key) {
        return value(key, Duration.class);
    }

    @Override
    public @Nullable Size size(String key) {
        return value(key, Size.class);
    }

    @Override
    public @Nullable Percent percent(String key) {
        return value(key, Percent.class);
    }

    @Override
    public @Nullable PercentOrSize percentOrSize(String key) {
        return value(key, PercentOrSize.class);
    }

    @Override
    public @Nullable Path path(String key) {
        return value(key, Path.class);
    }

    @Override
    public @Nullable Subvolume subvolume(String key) {
        return value(key, Subvolume.class);
    }

    @Override
    public <E extends Enum<E>> @Nullable E enumValue(String key, Class<E> type) {
        String name = value(key, String.class);
        return name == null ? null : constant(type, name);
    }

    @SuppressWarnings("unchecked")
    @Override
    public @Nullable List<String> list(String key) {
        return value(key, List.class);
    }

    @Override
    public <E extends Enum<E>> @Nullable List<E> enumList(String key, Class<E> type) {
        List<String> names = list(key);
        return names == null
                ? null
                : names.stream().map(name -> constant(type, name)).toList();
    }

    /** Returns the options that the translator declares. */
    public List<OptionSpec> specs() {
        return List.copyOf(specs.values());
    }

    /** Returns the text in the volfile, or else the default; null without either. */
    public @Nullable String text(String key) {
        return texts.getOrDefault(key, spec(key).defaultValue());
    }

    /** Returns whether an option has the same value in both, even if its text differs. */
    public boolean agrees(String key, CheckedOptions other) {
        return Objects.equals(values.get(key), other.values.get(key));
    }

    /**
     * Returns a copy of these options, in which the options that {@code which} accepts have the values of {@code
     * others}.
     */
    public CheckedOptions keeping(CheckedOptions others, Predicate<OptionSpec> which) {
        CheckedOptions mixed = new CheckedOptions();
        specs.forEach((key, spec) -> mixed.copy(spec, which.test(spec) ? others : this));
        return mixed;
    }

    private void copy(OptionSpec spec, CheckedOptions from) {
        String key = spec.key();
        specs.put(key, spec);
        if (from.texts.containsKey(key)) {
            texts.put(key, from.texts.get(key));
        }
        if (from.values.containsKey(key)) {
            values.put(key, from.values.get(key));
        }
    }

    /** Returns the name of an enum constant in a volfile: {@code read-only} for {@code READ_ONLY}. */
    public static String volfileName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> volfileName(constant).equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.getName() + " has no constant for " + name));
    }

    private <T> @Nullable T value(String key, Class<T> type) {
        spec(key);
        return type.cast(values.get(key));
    }

    private OptionSpec spec(String key) {
        OptionSpec spec = specs.get(key);
        if (spec == null) {
            throw new IllegalStateException("option '" + key + "' is not declared");
        }
        return spec;
    }

    private static Object parse(OptionSpec spec, String text, List<Subvolume> subvolumes) {
        try {
            Object value = OptionText.parse(spec, text);
            return spec.type() == OptionType.SUBVOLUME ? named((String) value, subvolumes) : value;
        } catch (IllegalArgumentException | ArithmeticException e) {
            String one = spec.type() == OptionType.SUBVOLUME
                    ? "one of "
                            + String.join(
                                    ", ",
                                    subvolumes.stream().map(Subvolume::name).toList())
                    : spec.expected();
            throw new OptionException(
                    "option '" + spec.key() + "' has the value '" + PlainText.shortened(text) + "', which is not "
                            + one,
                    "Correct 'option " + spec.key() + "' in the volfile"
                            + (spec.defaultValue() == null ? "." : " (default: " + spec.defaultValue() + ")."));
        }
    }

    private static Subvolume named(String name, List<Subvolume> subvolumes) {
        return subvolumes.stream()
                .filter(subvolume -> subvolume.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
