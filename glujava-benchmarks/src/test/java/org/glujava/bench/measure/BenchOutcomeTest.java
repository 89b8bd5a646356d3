package org.glujava.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.glujava.lab.LabException;
import org.junit.jupiter.api.Test;

class BenchOutcomeTest {
    /** The machine is ten times as slow in every second block, so only neighbouring blocks can be compared. */
    @Test
    void ratios_and_differences_are_of_blocks_that_ran_side_by_side() {
        BenchOutcome outcome = new BenchOutcome();
        outcome.add("C", blocks(100, 1000, 100, 1000));
        outcome.add("Java", blocks(150, 1500, 150, 1500));

        assertThat(outcome.ratio("Java", "C", Clock.WALL)).isEqualTo(new Estimate(1.5, 1.5, 1.5));
        assertThat(outcome.beyond("Java", "C", Clock.WALL).low()).isEqualTo(50);
    }

    @Test
    void with_enough_rounds_a_round_is_one_value() {
        BenchOutcome outcome = new BenchOutcome();
        for (int round = 0; round < 5; round++) {
            outcome.add("C", blocks(100, 100, 9999));
        }

        assertThat(outcome.of("C", Clock.WALL)).isEqualTo(new Estimate(100, 100, 100));
    }

    @Test
    void two_costs_beyond_the_same_base_are_compared_block_by_block() {
        BenchOutcome outcome = new BenchOutcome();
        outcome.add("C", blocks(100, 200));
        outcome.add("before", blocks(120, 240));
        outcome.add("now", blocks(110, 220));

        assertThat(outcome.beyondRatio("now", "before", "C", Clock.WALL)).isEqualTo(new Estimate(0.5, 0.5, 0.5));
    }

    @Test
    void parts_of_one_run_are_put_together_by_their_calls() {
        Block both = new Block(1, 1, 10, 1, 5).and(1000, new Block(1, 1, 20, 1, 7), 3000);

        assertThat(both.wall()).isEqualTo(17.5);
        assertThat(both.p99()).isEqualTo(7);
    }

    @Test
    void an_answer_that_is_no_row_of_times_is_refused() {
        assertThat(Block.parse("1 2 3.5 4 5").wall()).isEqualTo(3.5);
        assertThatThrownBy(() -> Block.parse("1 2"))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("'1 2'");
        assertThatThrownBy(() -> Block.parse("stopped")).isInstanceOf(LabException.class);
    }

    @Test
    void all_orders_take_turns() {
        assertThat(IntStream.range(0, 4).mapToObj(turn -> String.join("", Race.ordered(List.of("a", "b"), turn))))
                .containsExactly("ab", "ba", "ba", "ab");
        assertThat(IntStream.range(0, 6)
                        .mapToObj(turn ->
                                Race.ordered(List.of("a", "b", "c"), turn).get(0)))
                .contains("a", "b", "c");
    }

    private static List<Block> blocks(double... walls) {
        return java.util.Arrays.stream(walls)
                .mapToObj(wall -> new Block(0, 0, wall, wall, wall))
                .toList();
    }
}
