package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a JVM of its own: a heap is filled. */
class HeapPoolsTest {
    private static final int FULL = 3;
    private static final int NOT_FULL = 4;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static int fill(String collector, String percent) throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+Use" + collector + "GC",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeapPoolsTest.class.getName(),
                        percent)
                .inheritIO()
                .start();
        return jvm.waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Serial", "Parallel", "G1"})
    void a_heap_that_fills_is_noticed_before_there_is_none_left(String collector) throws Exception {
        assertThat(fill(collector, "100")).isEqualTo(FULL);
    }

    @Test
    void one_that_is_half_full_is_not() throws Exception {
        assertThat(fill("Serial", "40")).isEqualTo(NOT_FULL);
    }

    /** Fills so much of the heap, until it hears that it is full; its exit code is what it has heard. */
    public static void main(String[] arguments) throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        HeapPools pools = new HeapPools(calls::incrementAndGet);
        long most = Runtime.getRuntime().maxMemory() * Integer.parseInt(arguments[0]) / 100;
        List<byte[]> held = new ArrayList<>();
        for (long bytes = 0; bytes < most && calls.get() == 0; bytes += 1000) {
            held.add(new byte[1000]);
            if (bytes % 100_000 == 0) {
                Thread.sleep(1); // it is heard of on another thread
            }
        }
        System.gc();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (pools.timesNearlyFull() > 0 && calls.get() == 0 && System.nanoTime() - end < 0) {
            Thread.sleep(1);
        }
        System.exit(calls.get() == 0 && pools.timesNearlyFull() == 0 && !held.isEmpty() ? NOT_FULL : FULL);
    }
}
