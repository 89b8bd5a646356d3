package org.glujava.instance;

import org.glujava.MetricsSection;
import org.glujava.StatedumpSection;
import org.glujava.spi.Utf8;

/** Writes the lines of a translator's section. Each line goes to the native side at once. */
public final class SectionWriter implements StatedumpSection, MetricsSection {
    private final SectionLines lines;
    private boolean ended;

    public SectionWriter(SectionLines lines) {
        this.lines = lines;
    }

    @Override
    public void put(String key, String value) {
        line(EscapedText.key(key), EscapedText.value(value));
    }

    @Override
    public void put(String name, long value) {
        line(EscapedText.name(name), Long.toString(value));
    }

    @Override
    public void put(String name, double value) {
        line(EscapedText.name(name), Double.toString(value));
    }

    private synchronized void line(String key, String value) {
        if (!ended) {
            lines.put(Utf8.encode(key), Utf8.encode(value));
        }
    }

    /** Ends the section: later lines are dropped, because the native memory may be freed. */
    public synchronized void end() {
        ended = true;
    }
}
