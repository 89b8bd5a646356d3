package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class SuspensionWatchTest {
    private static final int PATIENCE_SECONDS = 120;

    @Test
    void it_continues_whatever_a_look_throws() throws InterruptedException {
        var looks = new AtomicInteger();
        Thread watch = start(() -> {
            looks.incrementAndGet();
            throw new StackOverflowError();
        });

        await(looks, 2);
        watch.interrupt();
        await(looks, 3);
    }

    /** In a JVM of its own, whose output shows that it has looked again. */
    @Test
    void it_continues_after_the_heap_was_full() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx8m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullHeap.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(jvm.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("looked again\n");
        } finally {
            jvm.destroyForcibly();
        }
    }

    static final class FullHeap {
        private static final int OFTEN = 3;
        private static final long FULL_FOR_MS = 50;
        private static Object[] full;

        private FullHeap() {}

        public static void main(String[] arguments) throws InterruptedException {
            var looks = new AtomicInteger();
            start(() -> {
                looks.incrementAndGet();
                return 1;
            });
            await(looks, 1);
            for (int i = 0; i < OFTEN; i++) {
                fill();
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FULL_FOR_MS);
                while (System.nanoTime() < until) {
                    fill(); // memory that other threads have released
                }
                full = null;
            }
            await(looks, looks.get() + 3);
            System.out.println("looked again");
        }

        /** To the last object that is smaller than any other. */
        private static void fill() {
            int size = 1 << 20;
            while (size > 0) {
                try {
                    Object[] more = new Object[size];
                    more[0] = full;
                    full = more;
                } catch (OutOfMemoryError e) {
                    size /= 2;
                }
            }
        }
    }

    private static Thread start(LongSupplier look) {
        var watch = new Thread(() -> SuspensionWatch.repeat(look));
        watch.setDaemon(true);
        watch.start();
        return watch;
    }

    private static void await(AtomicInteger looks, int most) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS / 2);
        while (looks.get() < most && System.nanoTime() < until) {
            Thread.sleep(1);
        }
        assertThat(looks).hasValueGreaterThanOrEqualTo(most);
    }
}
