package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.glujava.instance.SectionWriter;
import org.junit.jupiter.api.Test;

class StuckThreadsTest {
    private static StackTraceElement[] stack(String... classes) {
        return Stream.of(classes)
                .map(name -> new StackTraceElement(name, "run", name.substring(name.lastIndexOf('.') + 1) + ".java", 7))
                .toArray(StackTraceElement[]::new);
    }

    @Test
    void a_place_is_the_authors_code_and_what_it_has_called() {
        assertThat(StuckThreads.place(stack(
                        "jdk.internal.misc.Unsafe",
                        "java.util.concurrent.locks.LockSupport",
                        "java.util.concurrent.CountDownLatch",
                        "org.example.Quota",
                        "org.example.QuotaProvider",
                        "org.glujava.frame.LiveFrame",
                        "org.glujava.runtime.Upcalls")))
                .isEqualTo("java.util.concurrent.CountDownLatch.run(CountDownLatch.java:7)"
                        + " < org.example.Quota.run(Quota.java:7)"
                        + " < org.example.QuotaProvider.run(QuotaProvider.java:7)");
    }

    @Test
    void a_place_is_not_endless() {
        assertThat(StuckThreads.place(stack(Stream.generate(() -> "org.example.Deep")
                                .limit(5000)
                                .toArray(String[]::new)))
                        .split(" < "))
                .hasSize(10);
    }

    /** All frames of it would take hundreds of megabytes, and stop the JVM meanwhile. */
    @Test
    void of_endless_recursion_only_the_top_is_shown() throws InterruptedException {
        Thread deep = new Thread(null, () -> recurse(100_000), "deep", 512L << 20);
        deep.setDaemon(true);
        deep.start();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (deep.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < until) {
            Thread.sleep(1);
        }

        String line = lines().get(Long.toString(deep.getId()));
        deep.interrupt();

        assertThat(line).startsWith("on thread 'deep', waiting at java.base").contains("java.lang.Thread.sleep");
        assertThat(line.split(" < ").length).isLessThanOrEqualTo(10);
    }

    /** Waits at the bottom. */
    private static void recurse(int depth) {
        if (depth > 0) {
            recurse(depth - 1);
            return;
        }
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            // the test is over
        }
    }

    private static Map<String, String> lines() {
        Map<String, String> lines = new ConcurrentHashMap<>();
        StuckThreads.write(new SectionWriter((key, value) -> lines.put(text(key), text(value))));
        return lines;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void threads_that_wait_for_each_other_are_a_deadlock() throws InterruptedException {
        ReentrantLock left = new ReentrantLock();
        ReentrantLock right = new ReentrantLock();
        CountDownLatch both = new CountDownLatch(2);
        Thread one = start("one", left, right, both);
        Thread other = start("other", right, left, both);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String line = "";
        while (!line.startsWith("in a deadlock") && System.nanoTime() < until) {
            line = lines().get(Long.toString(one.getId()));
        }
        one.interrupt();
        other.interrupt();

        assertThat(line)
                .startsWith("in a deadlock, waiting for java.util.concurrent.locks.ReentrantLock")
                .contains(", which thread 'other' holds: on thread 'one', waiting at ");
    }

    private static Thread start(String name, ReentrantLock first, ReentrantLock second, CountDownLatch both) {
        Thread thread = new Thread(
                () -> {
                    try {
                        first.lockInterruptibly();
                        both.countDown();
                        both.await();
                        second.lockInterruptibly();
                    } catch (InterruptedException e) {
                        // the test is over
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
