package org.glujava.runtime;

import org.glujava.instance.SectionLines;

/**
 * Passes the lines of a section to native code.
 *
 * @param section its native address
 */
record NativeSection(long section) implements SectionLines {
    @Override
    public void put(byte[] key, byte[] value) {
        Natives.glujava_put(section, key, key.length, value, value.length);
    }
}
