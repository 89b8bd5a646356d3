package org.glujava.spi;

import java.util.Set;

/** Options of every volume that are not the translator's: GluJava's own, and those that GlusterFS reads itself. */
public final class ReservedOptions {
    public static final Set<String> KEYS = Set.of(
            "jar",
            "translator",
            "java-home",
            "jvm-options",
            "start-timeout",
            "worker-threads",
            "frame-timeout",
            "debug-frames",
            "on-failure",
            "max-failures",
            "failure-window",
            "max-suspended",
            "max-operations",
            "log-level",
            "pass-through");

    private ReservedOptions() {}
}
