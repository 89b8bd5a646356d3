package org.glujava.spi;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Options of every volume that are not the translator's: GluJava's own, and those that GlusterFS reads itself. */
public final class ReservedOptions {
    /** Those that are read when the instance starts, and never again. */
    public static final Set<String> AT_START = Set.of(
            "jar",
            "translator",
            "allow-writable-jar",
            "java-home",
            "heap-size",
            "jvm-environment",
            "jvm-options",
            "worker-threads");

    /** Those that can be changed while it runs. */
    public static final Set<String> WHILE_RUNNING = Set.of(
            "start-timeout",
            "frame-timeout",
            "info",
            "stuck-after",
            "end-timeout",
            "log-output",
            "latency",
            "debug-frames",
            "on-failure",
            "max-failures",
            "failure-window",
            "max-suspended",
            "max-operations",
            "log-level",
            "pass-through",
            "unknown-options");

    public static final Set<String> KEYS =
            Stream.of(AT_START, WHILE_RUNNING).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private ReservedOptions() {}
}
