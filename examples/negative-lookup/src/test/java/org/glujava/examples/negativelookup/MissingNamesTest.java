package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.glujava.type.Gfid;
import org.glujava.type.Size;
import org.junit.jupiter.api.Test;

/** Names that are remembered, and names that become doubtful by an event between the steps of {@code remember}. */
class MissingNamesTest {
    private static final Gfid DIRECTORY = new Gfid(1, 2);
    private static final Name NAME = new Name(DIRECTORY, "a");
    private static final int TTL = 60;

    private long time;
    private long budget = Long.MAX_VALUE;

    /** Runs an event when the time is read, which is in the middle of storing a name. */
    private Runnable meanwhile = () -> {};

    private final MissingNames missing = new MissingNames(this::time, () -> budget, settings(1000, "1MB"));

    private static Settings settings(int maxEntries, String maxMemory) {
        return new Settings(Duration.ofSeconds(TTL), maxEntries, Size.parse(maxMemory), null, null);
    }

    private long time() {
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return time;
    }

    private void remember(Name name) {
        missing.remember(name, missing.epoch(name), 1);
    }

    private static Name numbered(int number) {
        return new Name(DIRECTORY, "name" + number);
    }

    private long kept(int maxEntries, String maxMemory, int length) {
        MissingNames some = new MissingNames(this::time, () -> budget, settings(maxEntries, maxMemory));
        for (int i = 0; i < 3000; i++) {
            Name name = new Name(DIRECTORY, "x".repeat(length) + i);
            some.remember(name, some.epoch(name), 1);
        }
        return some.numbers().get("entries");
    }

    @Test
    void a_remembered_name_stays_until_its_time_is_over() {
        assertThat(missing.contains(NAME, 1)).isFalse();
        remember(NAME);
        time += TimeUnit.SECONDS.toNanos(TTL) - 1;
        assertThat(missing.contains(NAME, 1)).isTrue();
        time++;
        assertThat(missing.contains(NAME, 1)).isFalse();
    }

    @Test
    void a_birth_in_the_midst_of_remembering_is_seen() {
        for (int step = 1; step < 4; step++) {
            int steps = step;
            meanwhile = () -> inSteps(steps, () -> missing.forget(NAME));
            remember(NAME);
            assertThat(missing.contains(NAME, 1))
                    .as("at look " + step + " at the time")
                    .isFalse();
        }
    }

    /** Runs the event at a later reading of the time. */
    private void inSteps(int steps, Runnable what) {
        meanwhile = steps > 1 ? () -> inSteps(steps - 1, what) : () -> {};
        if (steps == 1) {
            what.run();
        }
    }

    @Test
    void so_is_a_change_of_its_directory_and_of_all() {
        meanwhile = () -> inSteps(2, () -> missing.forgetAll(DIRECTORY));
        remember(NAME);
        assertThat(missing.contains(NAME, 1)).isFalse();
        meanwhile = () -> inSteps(2, missing::forgetAll);
        remember(NAME);
        assertThat(missing.contains(NAME, 1)).isFalse();
    }

    @Test
    void a_doubtful_answer_does_not_get_in_at_all() {
        remember(NAME);
        long before = missing.epoch(NAME);
        missing.forget(NAME);
        missing.remember(NAME, before, 1);
        assertThat(missing.numbers()).containsEntry("entries", 0L).containsEntry("doubtful", 1L);
    }

    @Test
    void after_the_end_nothing_is_remembered() {
        missing.close();
        remember(NAME);
        assertThat(missing.contains(NAME, 1)).isFalse();
        assertThat(missing.numbers()).containsEntry("entries", 0L);
    }

    @Test
    void there_are_never_more_than_allowed_and_hardly_less() {
        assertThat(kept(0, "1MB", 1)).isZero();
        assertThat(kept(1, "1MB", 1)).isOne();
        assertThat(kept(1000, "1MB", 1)).isEqualTo(1000);
        assertThat(kept(1000, "1PB", 1)).isEqualTo(1000);
        assertThat(kept(1, "1PB", 1)).isOne();
    }

    @Test
    void there_is_never_more_memory_in_use_than_allowed_and_hardly_less() {
        assertThat(kept(100_000, "0", 1)).isZero();
        assertThat(kept(100_000, "64KB", 10)).isBetween(200L, 65_536L / Room.NAME_BYTES);
        // Longer names, of which fewer fit.
        assertThat(kept(100_000, "64KB", 200)).isBetween(90L, 65_536L / (Room.NAME_BYTES + 400));
        assertThat(kept(200, "64KB", 200)).isBetween(90L, 65_536L / (Room.NAME_BYTES + 400));
        assertThat(kept(200, "64KB", 10)).isEqualTo(200);
    }

    @Test
    void doubtful_entries_are_dropped_and_no_others() {
        Name elsewhere = new Name(new Gfid(3, 4), "a");
        remember(NAME);
        remember(elsewhere);
        missing.forgetAll(DIRECTORY);
        missing.prune();
        assertThat(missing.numbers()).containsEntry("entries", 1L);
        assertThat(missing.contains(elsewhere, 1)).isTrue();

        time += TimeUnit.SECONDS.toNanos(TTL);
        missing.prune();
        assertThat(missing.numbers()).containsEntry("entries", 0L);
    }

    @Test
    void expired_and_doubtful_names_are_counted() {
        remember(NAME);
        time += TimeUnit.SECONDS.toNanos(TTL);
        missing.forgetAll(DIRECTORY);
        assertThat(missing.numbers()).containsEntry("entries", 0L).containsEntry("invalidations", 1L);
    }

    @Test
    void only_what_was_there_counts_as_forgotten() {
        remember(numbered(1));
        missing.forget(numbered(1));
        missing.forget(numbered(2));
        assertThat(missing.numbers()).containsEntry("forgotten", 1L);
    }

    @Test
    void nothing_is_held_of_a_directory_at_first_whatever_the_time() {
        time = -TimeUnit.DAYS.toNanos(1);
        MissingNames early = new MissingNames(this::time, () -> budget, settings(10, "1MB"));
        for (int i = 0; i < Epochs.COUNTERS; i++) {
            assertThat(early.mayHold(new Gfid(i, i))).isFalse();
        }
    }
}
