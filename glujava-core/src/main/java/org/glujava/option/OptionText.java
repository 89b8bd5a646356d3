package org.glujava.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.text.PathText;
import org.glujava.type.Percent;
import org.glujava.type.PercentOrSize;
import org.glujava.type.Size;

/** Reads the values of options as GlusterFS does. All methods throw IllegalArgumentException for a malformed value. */
public final class OptionText {
    private static final int DAYS_OF_WEEK = 7;

    /** Longer numbers are refused: for some types the time to parse grows with the square of the length. */
    private static final int LONGEST_NUMBER = 100;

    private OptionText() {}

    /** The forms of numbers. Made when a value is not just digits and a unit: the first expressions take 4 ms. */
    private static final class Forms {
        /** The units of GlusterFS, and milliseconds. */
        static final Pattern DURATION =
                Pattern.compile("\\+?(0[xX]\\p{XDigit}+|\\d+)\\s*(ms|s|sec|m|min|h|hr|d|days|w|wk)?");

        static final Pattern INTEGER = Pattern.compile("[+-]?(0[xX]\\p{XDigit}+|\\d+)");
        static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    }

    /**
     * Returns the value of an option as an object of the Java type for its {@link OptionType}: the allowed value for an
     * enum, the name for a subvolume.
     */
    public static Object parse(OptionSpec spec, String text) {
        String stripped = text.strip();
        if (spec.type().hasRange() && stripped.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException(spec.key());
        }
        Object value = parse(spec, spec.type(), stripped);
        checkRange(spec, value);
        return value;
    }

    private static Object parse(OptionSpec spec, OptionType type, String text) {
        return switch (type) {
            case STRING -> spec.allowed().isEmpty() ? text : oneOf(spec.allowed(), text, false);
            case BOOLEAN -> parseBoolean(text);
            case INT -> Math.toIntExact(parseLong(text));
            case LONG -> parseLong(text);
            case DOUBLE -> parseDouble(text);
            case DURATION -> parseDuration(text);
            case SIZE -> Size.parse(text);
            case PERCENT -> Percent.parse(text);
            case PERCENT_OR_SIZE -> PercentOrSize.parse(text);
            case PATH -> parsePath(text);
            case ENUM -> spec.allowed().isEmpty() ? text : oneOf(spec.allowed(), text, true);
            case LIST -> parseList(spec, OptionType.STRING, text);
            case ENUM_LIST -> parseList(spec, OptionType.ENUM, text);
            case SUBVOLUME -> text;
        };
    }

    /** Throws if a value is not in the range of its option. A percentage is not compared with a range of sizes. */
    private static void checkRange(OptionSpec spec, Object value) {
        if (!spec.min().isEmpty() && compare(value, bound(spec, spec.min())) < 0
                || !spec.max().isEmpty() && compare(value, bound(spec, spec.max())) > 0) {
            throw new IllegalArgumentException(spec.key());
        }
    }

    private static Object bound(OptionSpec spec, String text) {
        return bound(spec.type(), text);
    }

    /** Returns a bound as a value. The bound of a {@link OptionType#PERCENT_OR_SIZE} option is a size. */
    public static Object bound(OptionType type, String text) {
        OptionType own = type == OptionType.PERCENT_OR_SIZE ? OptionType.SIZE : type;
        return parse(OptionSpec.of("bound", own), own, text.strip());
    }

    /** Compares as {@link Comparable} does. Returns 0 for values of different types. */
    @SuppressWarnings("unchecked")
    public static int compare(Object value, Object bound) {
        return value.getClass() == bound.getClass() ? ((Comparable<Object>) value).compareTo(bound) : 0;
    }

    private static String oneOf(List<String> allowed, String text, boolean inAnyCase) {
        return allowed.stream()
                .filter(value -> inAnyCase ? value.equalsIgnoreCase(text) : value.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static List<?> parseList(OptionSpec spec, OptionType each, String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> parse(spec, each, part))
                .toList();
    }

    private static boolean parseBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "yes", "true", "enable", "1" -> true;
            case "off", "no", "false", "disable", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** As in GlusterFS, a leading 0 means octal, and 0x hexadecimal. */
    private static long parseLong(String text) {
        if (digits(text) < text.length() && !Forms.INTEGER.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return Long.decode(text);
    }

    private static double parseDouble(String text) {
        double value = Forms.DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    /** Accepts absolute paths only, as GlusterFS does: a daemon's working folder is /. */
    private static Path parsePath(String text) {
        if (!text.startsWith("/") || text.contains("../")) {
            throw new IllegalArgumentException(text);
        }
        return PathText.path(text);
    }

    private static Duration parseDuration(String text) {
        int digits = digits(text);
        String unit = text.substring(digits);
        if (digits > 0 && isUnit(unit)) {
            return duration(Long.decode(text.substring(0, digits)), unit);
        }
        Matcher m = Forms.DURATION.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(text);
        }
        return duration(Long.decode(m.group(1)), m.group(2) == null ? "" : m.group(2));
    }

    private static Duration duration(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "", "s", "sec" -> Duration.ofSeconds(amount);
            case "m", "min" -> Duration.ofMinutes(amount);
            case "h", "hr" -> Duration.ofHours(amount);
            case "d", "days" -> Duration.ofDays(amount);
            case "w", "wk" -> Duration.ofDays(Math.multiplyExact(DAYS_OF_WEEK, amount));
            default -> throw new IllegalArgumentException(unit);
        };
    }

    private static boolean isUnit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** Returns the number of digits at the beginning. */
    private static int digits(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
