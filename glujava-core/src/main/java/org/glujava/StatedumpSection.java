package org.glujava;

/**
 * A translator's part of a statedump: lines {@code own.KEY=VALUE} in the section of its volume. Usable until the {@link
 * Statedump} method returns; what is written later, or after the dump has gone on, goes nowhere.
 */
public interface StatedumpSection {
    /**
     * Writes a line. What cannot stand in one is escaped, such as line ends ({@code \\n}); a long key is cut off after
     * 256 bytes and a long value after 3,800. A section has room for a mebibyte.
     */
    void put(String key, String value);

    /** Writes a line with the text of a value. */
    default void put(String key, Object value) {
        put(key, String.valueOf(value));
    }
}
