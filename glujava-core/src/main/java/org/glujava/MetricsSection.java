package org.glujava;

/**
 * A translator's section of the metrics: lines of the form {@code VOLUME.glujava.own.NAME NUMBER}. Usable until the
 * {@link Metrics} method returns. Later lines, and lines written after GlusterFS has stopped waiting, are dropped.
 */
public interface MetricsSection {
    /**
     * Writes a whole number. Characters of the name other than letters, digits, dots, dashes and underscores become
     * underscores.
     *
     * @param name the name of the metric
     * @param value its value
     */
    void put(String name, long value);

    /**
     * Writes a number. The name is changed as for a whole number.
     *
     * @param name the name of the metric
     * @param value its value
     */
    void put(String name, double value);
}
