package org.glujava.instance;

/** Where the lines of a section go; the native side cuts off what is too long. */
public interface SectionLines {
    void put(byte[] key, byte[] value);
}
