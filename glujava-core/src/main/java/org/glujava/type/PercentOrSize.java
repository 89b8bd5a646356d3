package org.glujava.type;

/** A percentage or a number of bytes: the type of an option that accepts {@code 10%} as well as {@code 64MB}. */
public sealed interface PercentOrSize permits Percent, Size {
    /**
     * {@return the number of bytes: for a percentage, that part of the whole; for a size, the size}
     *
     * @param whole the number of bytes that 100% stands for
     */
    long bytesOf(long whole);

    /**
     * Reads a value as GlusterFS does. A number without a unit is a percentage up to 100, and bytes above.
     *
     * @param text the text
     * @return the percentage or the size
     * @throws IllegalArgumentException when the text is neither a percentage nor a size
     */
    static PercentOrSize parse(String text) {
        boolean isPercent = text.endsWith("%") || Percent.isNumber(text) && Double.parseDouble(text) <= Percent.MAX;
        return isPercent ? Percent.parse(text) : Size.parse(text);
    }
}
