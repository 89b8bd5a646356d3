package org.glujava.runtime;

import org.glujava.instance.SectionLines;

/**
 * The lines of a section that native code writes.
 *
 * @param section its address there
 */
record NativeSection(long section) implements SectionLines {
    @Override
    public void put(byte[] key, byte[] value) {
        Natives.glujava_put(section, key, key.length, value, value.length);
    }
}
