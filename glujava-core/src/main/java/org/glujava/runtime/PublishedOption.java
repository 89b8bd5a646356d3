package org.glujava.runtime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.glujava.option.OptionText;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.type.Size;

/**
 * An option in the form of GlusterFS's own table.
 *
 * @param spec the option
 * @param min the least value as GlusterFS compares it; NaN for none
 * @param max the greatest value; NaN for none
 * @param allowed the allowed values; empty if GlusterFS accepts any text and only Java checks it
 */
record PublishedOption(OptionSpec spec, double min, double max, List<String> allowed) {
    /** The number of allowed values that GlusterFS's table has room for. */
    private static final int MAX_VALUES = 64;

    static PublishedOption of(OptionSpec spec) {
        boolean fits = spec.type() == OptionType.STRING && spec.allowed().size() <= MAX_VALUES;
        return new PublishedOption(
                spec, number(spec, spec.min()), number(spec, spec.max()), fits ? spec.allowed() : List.of());
    }

    private static double number(OptionSpec spec, String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        Object bound = OptionText.bound(spec.type(), text);
        if (bound instanceof Size size) {
            return size.bytes();
        }
        return bound instanceof Number number ? number.doubleValue() : Double.NaN; // only Java compares other types
    }

    void publish(int instance) {
        Natives.glujava_option(
                instance,
                LogText.zeroBehind(String.join(",", spec.keys())),
                LogText.zeroBehind(spec.type().published()),
                min,
                max,
                texts());
    }

    /** Returns the description, the allowed values and the default, each with a zero byte at the end. */
    private byte[] texts() {
        String texts = spec.description()
                + '\0'
                + String.join(",", allowed)
                + '\0'
                + (spec.defaultValue() == null ? "" : spec.defaultValue())
                + '\0';
        return texts.getBytes(StandardCharsets.UTF_8);
    }
}
