package org.glujava.lab.soak;

import java.time.Duration;

/**
 * The time limits.
 * @param frameTimeout the translator's option, after which a suspended frame fails
 * @param fop from a fop's wind to the chaos volume to its answer; the fop may be forgotten, and found by a JVM with a
 *     full heap on a loaded machine
 * @param call of a client's call, which is several fops that may be forgotten, and which may wait for another call
 * @param memory the shortest soak that checks memory: in shorter ones the JVM still compiles, and its heap still grows
 */
record SoakLimits(Duration frameTimeout, Duration fop, Duration call, Duration memory) {
    static final SoakLimits USUAL = new SoakLimits(
            Duration.ofSeconds(4), Duration.ofSeconds(25), Duration.ofSeconds(60), Duration.ofMinutes(4));
}
