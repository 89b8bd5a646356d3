package org.glujava;

/**
 * A translator's part of a statedump: lines of the form {@code own.KEY=VALUE} in the section of its volume. Usable
 * until the {@link Statedump} method returns. Later lines, and lines written after the dump has gone on, are dropped.
 */
public interface StatedumpSection {
    /**
     * Writes a line. Escapes characters that a line cannot contain, such as line ends ({@code \n}). Cuts off a key
     * after 256 bytes and a value after 3,800. A section holds one mebibyte at most.
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
