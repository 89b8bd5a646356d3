package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClockThreadTest {
    private static final int PATIENCE_SECONDS = 120;

    @Test
    void it_continues_whatever_a_look_throws() throws InterruptedException {
        var looks = new AtomicInteger();
        var clock = new ClockThread(() -> {
            looks.incrementAndGet();
            throw new StackOverflowError();
        });

        await(looks, 2);
        clock.thread.interrupt();
        await(looks, 3);
    }

    @Test
    void alarms_ring_in_their_order_whatever_one_throws() throws InterruptedException {
        var rang = new LinkedBlockingQueue<String>();
        var clock = new ClockThread(() -> TimeUnit.HOURS.toNanos(1));

        clock.set(TimeUnit.HOURS.toNanos(1), () -> rang.add("much later"));
        clock.set(TimeUnit.MILLISECONDS.toNanos(40), () -> rang.add("later"));
        clock.set(TimeUnit.MILLISECONDS.toNanos(20), () -> {
            rang.add("soon");
            throw new StackOverflowError();
        });
        clock.set(0, () -> rang.add("now"));
        clock.thread.interrupt();

        assertThat(rang.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("now");
        assertThat(rang.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("soon");
        assertThat(rang.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("later");
        assertThat(rang).isEmpty();
    }

    @Test
    void a_cancelled_alarm_does_not_ring() throws InterruptedException {
        var rang = new LinkedBlockingQueue<String>();
        var clock = new ClockThread(() -> TimeUnit.HOURS.toNanos(1));

        clock.set(TimeUnit.MILLISECONDS.toNanos(100), () -> rang.add("cancelled"))
                .run();
        clock.set(TimeUnit.MILLISECONDS.toNanos(150), () -> rang.add("next"));

        assertThat(rang.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("next");
    }

    /** However many alarms are due, frames are not forgotten. */
    @Test
    void it_looks_between_alarms() throws InterruptedException {
        var looks = new AtomicInteger();
        var clock = new ClockThread(() -> {
            looks.incrementAndGet();
            return 1;
        });

        ringAgain(clock);

        await(looks, looks.get() + 3);
    }

    private static void ringAgain(ClockThread clock) {
        clock.set(0, () -> ringAgain(clock));
    }

    /** A task may be scheduled while the clock waits for a later one. */
    @Test
    void an_alarm_does_not_wait_for_the_next_look() throws InterruptedException {
        var looks = new AtomicInteger();
        var rang = new LinkedBlockingQueue<String>();
        var clock = new ClockThread(() -> {
            looks.incrementAndGet();
            return TimeUnit.HOURS.toNanos(1);
        });
        await(looks, 1);

        clock.set(0, () -> rang.add("rang"));

        assertThat(rang.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("rang");
        assertThat(looks).hasValue(1);
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
            var clock = new ClockThread(() -> {
                looks.incrementAndGet();
                return TimeUnit.MILLISECONDS.toNanos(1);
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
            var rings = new AtomicInteger();
            clock.set(0, rings::incrementAndGet);
            await(rings, 1);
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

    private static void await(AtomicInteger looks, int most) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS / 2);
        while (looks.get() < most && System.nanoTime() < until) {
            Thread.sleep(1);
        }
        assertThat(looks).hasValueGreaterThanOrEqualTo(most);
    }
}
