package org.glujava.type;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes: the type of an option that accepts {@code 64KB}, {@code 1.5GB} or {@code 4096}.
 *
 * @param bytes 0 or more
 */
public record Size(long bytes) implements PercentOrSize, Comparable<Size> {
    /** Each 1024 times the one before. */
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB");

    private static final int BITS = 10;

    /** Longer numbers may have more than 63 bits. */
    private static final int MOST_DIGITS = 18;

    /** Made when a size is not just digits and a unit: the first expression of a process takes 4 ms. */
    private static final class Forms {
        static final Pattern SIZE =
                Pattern.compile("\\+?(\\d+(?:\\.\\d*)?|\\.\\d+)([KMGTP]?B)?", Pattern.CASE_INSENSITIVE);
    }

    /**
     * Makes a size.
     *
     * @param bytes the number of bytes
     * @throws IllegalArgumentException when it is negative
     */
    public Size {
        if (bytes < 0) {
            throw new IllegalArgumentException(bytes + " is not a size: it is negative");
        }
    }

    /**
     * Reads a size as GlusterFS does: a number, with or without one of the units B, KB, MB, GB, TB and PB, each 1024
     * times the one before.
     *
     * @param text the text
     * @return the size
     * @throws IllegalArgumentException when the text is no size, or the size has more than 63 bits
     */
    public static Size parse(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        int unit = digits == text.length() ? 0 : UNITS.indexOf(text.substring(digits));
        if (digits > 0 && digits <= MOST_DIGITS && unit >= 0) {
            long amount = Long.parseLong(text.substring(0, digits));
            if (amount <= Long.MAX_VALUE >> BITS * unit) {
                return new Size(amount << BITS * unit);
            }
        }
        return parseAny(text);
    }

    private static Size parseAny(String text) {
        Matcher m = Forms.SIZE.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(text);
        }
        int unit = m.group(2) == null ? 0 : UNITS.indexOf(m.group(2).toUpperCase(Locale.ROOT));
        BigDecimal bytes = new BigDecimal(m.group(1)).multiply(BigDecimal.valueOf(1L << BITS * unit));
        if (bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException(text);
        }
        return new Size(bytes.setScale(0, RoundingMode.DOWN).longValueExact());
    }

    @Override
    public long bytesOf(long whole) {
        return bytes;
    }

    @Override
    public int compareTo(Size other) {
        return Long.compare(bytes, other.bytes);
    }

    /** Returns the form of a volfile, in the greatest unit that the size is a multiple of. */
    @Override
    public String toString() {
        int unit = 0;
        for (; bytes != 0 && unit + 1 < UNITS.size() && bytes % (1L << BITS * (unit + 1)) == 0; unit++) {}
        return (bytes >> BITS * unit) + UNITS.get(unit);
    }
}
