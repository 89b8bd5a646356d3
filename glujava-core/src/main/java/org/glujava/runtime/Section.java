package org.glujava.runtime;

import org.glujava.MetricsSection;
import org.glujava.StatedumpSection;
import org.glujava.type.Utf8;

/** A section that a translator writes for somebody who waits: each line is handed over at once. */
final class Section implements StatedumpSection, MetricsSection {
    /** Where lines go; the native side cuts off what is too long. */
    interface Lines {
        void put(byte[] key, byte[] value);
    }

    private final Lines lines;
    private boolean ended;

    Section(long section) {
        this((key, value) -> Natives.glujava_put(section, key, key.length, value, value.length));
    }

    Section(Lines lines) {
        this.lines = lines;
    }

    @Override
    public void put(String key, String value) {
        line(Escaped.key(key), Escaped.value(value));
    }

    @Override
    public void put(String name, long value) {
        line(Escaped.name(name), Long.toString(value));
    }

    @Override
    public void put(String name, double value) {
        line(Escaped.name(name), Double.toString(value));
    }

    private synchronized void line(String key, String value) {
        if (!ended) {
            lines.put(Utf8.encode(key), Utf8.encode(value));
        }
    }

    /** From now on nothing is written: the memory behind it may be gone. */
    synchronized void end() {
        ended = true;
    }
}
