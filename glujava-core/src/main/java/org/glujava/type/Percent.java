package org.glujava.type;

import java.util.regex.Pattern;

/**
 * A percentage: the type of an option that accepts {@code 10%} or {@code 10}.
 *
 * @param value from 0 to 100
 */
public record Percent(double value) implements PercentOrSize, Comparable<Percent> {
    static final double MAX = 100;
    private static final Pattern NUMBER = Pattern.compile("\\+?(\\d+(\\.\\d*)?|\\.\\d+)");

    /**
     * Makes a percentage.
     *
     * @param value the percentage
     * @throws IllegalArgumentException when the value is not from 0 to 100
     */
    public Percent {
        if (!(value >= 0 && value <= MAX)) {
            throw new IllegalArgumentException(value + " is not from 0 to 100");
        }
    }

    /**
     * Reads a percentage as GlusterFS does: a number, with or without {@code %}.
     *
     * @param text the text
     * @return the percentage
     * @throws IllegalArgumentException when the text is no percentage, or not from 0 to 100
     */
    public static Percent parse(String text) {
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        if (!isNumber(number)) {
            throw new IllegalArgumentException(text);
        }
        return new Percent(Double.parseDouble(number));
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    @Override
    public long bytesOf(long whole) {
        return (long) (whole * (value / MAX));
    }

    @Override
    public int compareTo(Percent other) {
        return Double.compare(value, other.value);
    }

    /** Returns the form of a volfile, with {@code %}. */
    @Override
    public String toString() {
        return (value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value)) + "%";
    }
}
