package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashSet;
import java.util.Set;
import org.glujava.type.Gfid;
import org.junit.jupiter.api.Test;

/** Events that make a name doubtful, and events that do not. */
class EpochsTest {
    private static final Gfid DIRECTORY = Gfid.parse("11111111-2222-3333-4444-555555555555");
    private static final Gfid OTHER = Gfid.parse("66666666-7777-8888-9999-aaaaaaaaaaaa");
    private static final Name NAME = new Name(DIRECTORY, "a");

    private final Epochs epochs = new Epochs();
    private final long ofName = epochs.of(NAME);
    private final long ofDirectory = epochs.of(DIRECTORY);

    @Test
    void a_birth_makes_the_name_doubtful_and_no_other() {
        epochs.born(new Name(DIRECTORY, "b"));
        epochs.born(new Name(OTHER, "a"));
        assertThat(epochs.of(NAME)).isEqualTo(ofName);
        epochs.born(NAME);
        assertThat(epochs.of(NAME)).isNotEqualTo(ofName);
        assertThat(epochs.of(DIRECTORY)).isEqualTo(ofDirectory);
    }

    @Test
    void a_listing_makes_answers_on_their_way_doubtful_but_not_what_is_known() {
        epochs.listed(OTHER);
        assertThat(epochs.of(NAME)).isEqualTo(ofName);
        epochs.listed(DIRECTORY);
        assertThat(epochs.of(NAME)).isNotEqualTo(ofName);
        assertThat(epochs.of(DIRECTORY)).isEqualTo(ofDirectory);
    }

    @Test
    void a_birth_and_a_listing_do_not_make_up_for_each_other() {
        epochs.born(NAME);
        epochs.listed(DIRECTORY);
        assertThat(epochs.of(NAME)).isGreaterThan(ofName);
    }

    @Test
    void a_change_makes_both_doubtful() {
        epochs.changed(OTHER);
        assertThat(epochs.of(NAME)).isEqualTo(ofName);
        epochs.changed(DIRECTORY);
        assertThat(epochs.of(NAME)).isNotEqualTo(ofName);
        assertThat(epochs.of(DIRECTORY)).isEqualTo(ofDirectory + 1);
    }

    @Test
    void a_change_of_everything_leaves_out_no_directory() {
        Set<Integer> counters = new HashSet<>();
        epochs.allChanged();
        for (int i = 0; i < 20 * Epochs.COUNTERS && counters.size() < Epochs.COUNTERS; i++) {
            Gfid any = new Gfid(i, i);
            counters.add(Epochs.index(any));
            if (epochs.of(any) != 1) {
                fail("%s was left out", any);
            }
        }
        assertThat(counters).hasSize(Epochs.COUNTERS);
    }

    /** Gfids that a test makes one after the other differ little, and so do names. */
    @Test
    void names_and_directories_are_spread_over_the_counters() {
        Set<Integer> counters = new HashSet<>();
        for (int i = 0; i < Epochs.COUNTERS; i++) {
            counters.add(Epochs.index(new Gfid(0, i)));
        }
        assertThat(counters).hasSizeGreaterThan(Epochs.COUNTERS / 2);
    }
}
