package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

class ForgottenWatchTest {
    private final List<Long> held = new ArrayList<>();
    private long seconds = 1_000;
    private int collections;
    private long lasts;
    private final ForgottenWatch watch = new ForgottenWatch(this::now, () -> {
        collections++;
        seconds += lasts;
    });

    private long now() {
        return TimeUnit.SECONDS.toNanos(seconds);
    }

    private void hold() {
        held.add(now());
    }

    private boolean any(LongPredicate since) {
        return held.stream().anyMatch(since::test);
    }

    /** Looks once a second, for so long. */
    private void passes(long time) {
        for (int i = 0; i < time; i++) {
            seconds++;
            watch.look(this::any);
        }
    }

    @Test
    void references_held_for_some_seconds_are_checked_once() {
        passes(3);
        hold();
        passes(4);
        assertThat(collections).as("after 4 s").isZero();
        passes(2);
        assertThat(collections).as("after 6 s").isOne();
        passes(50);
        assertThat(collections).as("after 56 s").isOne();
    }

    @Test
    void nothing_is_collected_for_references_that_were_released() {
        for (int i = 0; i < 100; i++) {
            hold();
            passes(4);
            held.clear();
        }
        assertThat(collections).isZero();
    }

    @Test
    void no_collection_is_requested_in_a_process_that_collects_by_itself() {
        for (int i = 0; i < 10; i++) {
            hold();
            passes(2);
            collect();
            passes(1);
            held.remove(held.size() - 1);
            hold();
            passes(2);
            collect();
            passes(1);
        }
        assertThat(collections).isZero();
    }

    /** Of the JVM, not of the watch. */
    private static void collect() {
        System.gc();
    }

    @Test
    void references_held_for_long_are_checked_less_and_less_often() {
        hold();
        passes(10);
        assertThat(collections).isEqualTo(1);
        passes(60);
        assertThat(collections).as("after 70 s").isEqualTo(2);
        passes(40);
        assertThat(collections).as("after 110 s").isEqualTo(2);
        passes(30);
        assertThat(collections).as("after 140 s").isEqualTo(3);
        passes(3600);
        assertThat(collections).as("after an hour").isBetween(7, 9);
    }

    @Test
    void also_what_only_young_collections_have_seen() {
        hold();
        passes(2);
        collect();
        passes(50);
        assertThat(collections).as("after 52 s").isZero();
        passes(10);
        assertThat(collections).as("after 62 s").isOne();
    }

    @Test
    void long_collections_are_far_apart_but_not_too_far() {
        lasts = 2;
        for (int i = 0; i < 100; i++) {
            hold();
            passes(10);
        }
        assertThat(collections).as("in 1,000 s, with at most 30 s between them").isBetween(25, 36);
    }

    /** A look seems to take long where the machine is busy with others. */
    @Test
    void a_long_look_delays_no_thread_for_long() {
        passes(1);
        watch.look(since -> {
            seconds += 3;
            return false;
        });
        hold();
        passes(12);
        assertThat(collections).isOne();
    }
}
