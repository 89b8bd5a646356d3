package org.glujava;

/**
 * A translator's part of a statedump: lines {@code own.KEY=VALUE} in the section of its volume. Usable until the {@link
 * Statedump} method returns. Later lines, and lines after the dump has gone on, are dropped.
 */
public interface StatedumpSection {
    /**
     * Writes a line. Characters that cannot be in a line are escaped, such as line ends ({@code \n}). A key is cut off
     * after 256 bytes, a value after 3,800. A section has room for a mebibyte.
     *
     * @param key the key
     * @param value its value
     */
    void put(String key, String value);

    /**
     * Writes a line with the text of a value ({@link String#valueOf(Object)}).
     *
     * @param key the key
     * @param value its value
     */
    default void put(String key, Object value) {
        put(key, String.valueOf(value));
    }
}
