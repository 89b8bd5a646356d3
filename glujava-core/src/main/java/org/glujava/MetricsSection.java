package org.glujava;

/**
 * A translator's metrics: lines {@code VOLUME.glujava.own.NAME NUMBER}. Usable until the {@link Metrics} method
 * returns; what is written later, or after GlusterFS has gone on, goes nowhere.
 */
public interface MetricsSection {
    /** Writes a number. In the name, what is neither letter, digit, dot, dash nor underscore becomes an underscore. */
    void put(String name, long value);

    /** Writes a number. */
    void put(String name, double value);
}
