package org.glujava.instance;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.glujava.option.OptionText;
import org.glujava.option.ReservedOptions;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;

/**
 * The values of GluJava's own options that the Java side uses.
 *
 * @param frameTimeout how long a frame may be suspended, and one of the translator's own operations may be in flight
 * @param debugsFrames whether each decision about a frame records its place in the code
 * @param maxSuspended the number of frames that the translator may have suspended
 * @param maxOperations the number of the translator's own operations that may be in flight
 * @param logsOutput whether the translator's standard output goes into GlusterFS's log
 */
public record Limits(
        Duration frameTimeout, boolean debugsFrames, int maxSuspended, int maxOperations, boolean logsOutput) {
    /** GlusterFS's words for yes. */
    private static final Set<String> TRUE = Set.of("1", "on", "yes", "true", "enable");

    /** Reads the options. GlusterFS has checked their values already. */
    public static Limits of(Map<String, String> options) {
        return new Limits(
                Duration.ofSeconds(number(options, "frame-timeout", ReservedOptions.DEFAULT_FRAME_TIMEOUT)),
                isOn(options, "debug-frames", false),
                number(options, "max-suspended", ReservedOptions.DEFAULT_MAX_SUSPENDED),
                number(options, "max-operations", ReservedOptions.DEFAULT_MAX_OPERATIONS),
                isOn(options, "log-output", true));
    }

    /** Returns whether an option is on: whether its value is one of GlusterFS's words for yes. */
    public static boolean isOn(Map<String, String> options, String key, boolean otherwise) {
        String text = options.get(key);
        return text == null ? otherwise : TRUE.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Reads a number as GlusterFS does: with blanks before it, a sign, and a leading 0 for octal. */
    public static int number(Map<String, String> options, String key, int otherwise) {
        String text = options.get(key);
        return text == null ? otherwise : (int) OptionText.parse(OptionSpec.of(key, OptionType.INT), text);
    }
}
