package org.glujava.instance;

/** Receives the lines of a section. The native side limits the size of a section. */
public interface SectionLines {
    void put(byte[] key, byte[] value);
}
