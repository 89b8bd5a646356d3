package org.glujava.lab.soak;

import java.time.Duration;

/**
 * How long things may take, and must.
 *
 * @param frameTimeout the translator's, when a forgotten frame is failed
 * @param fop from its wind to the chaos volume to its answer: forgotten, found so, and failed by a JVM whose heap is full
 *     and a machine that has other work
 * @param call a call of a client's is several fops, each of which may be forgotten, and may wait for another call
 * @param memory shorter soaks end while the JVM still compiles and its heap still grows: they prove nothing of memory
 */
record SoakLimits(Duration frameTimeout, Duration fop, Duration call, Duration memory) {
    static final SoakLimits USUAL = new SoakLimits(
            Duration.ofSeconds(4), Duration.ofSeconds(25), Duration.ofSeconds(60), Duration.ofMinutes(4));
}
