package org.glujava.type;

/** A share of something, or a number of bytes: the type of an option that takes {@code 10%} as well as {@code 64MB}. */
public sealed interface PercentOrSize permits Percent, Size {
    /** How many bytes it is when the whole has so many. */
    long bytesOf(long whole);

    /**
     * Reads it as GlusterFS does: without a unit, up to 100 is percent, and more is bytes.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static PercentOrSize parse(String text) {
        boolean isPercent = text.endsWith("%") || Percent.isNumber(text) && Double.parseDouble(text) <= Percent.MAX;
        return isPercent ? Percent.parse(text) : Size.parse(text);
    }
}
