package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ContextReleasesTest {
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final ContextReleases releases =
            new ContextReleases("v", getClass().getClassLoader(), (value, thrown) -> failures.add(thrown.getMessage()));

    @Test
    void values_are_closed_on_a_thread_of_its_own() throws InterruptedException {
        List<String> threads = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch both = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            releases.close(() -> {
                threads.add(Thread.currentThread().getName());
                both.countDown();
            });
        }
        assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(threads).containsOnly("gj-v-release");
        releases.end();
    }

    @Test
    void a_value_that_throws_is_reported_and_the_next_is_closed() {
        AtomicInteger closed = new AtomicInteger();
        releases.close(() -> {
            throw new Exception("made up");
        });
        releases.close(closed::incrementAndGet);
        releases.end();
        assertThat(failures).containsExactly("made up");
        assertThat(closed).hasValue(1);
    }

    @Test
    void all_are_closed_once_also_those_that_come_after_the_end() throws InterruptedException {
        int threads = 4;
        int each = 5_000;
        AtomicInteger closed = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                for (int n = 0; n < each; n++) {
                    releases.close(closed::incrementAndGet);
                }
            });
            thread.start();
            all.add(thread);
        }
        releases.end();
        for (Thread thread : all) {
            thread.join();
        }
        releases.end();
        assertThat(closed).hasValue(threads * each);
    }
}
