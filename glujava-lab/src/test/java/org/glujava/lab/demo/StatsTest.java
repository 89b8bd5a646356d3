package org.glujava.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StatsTest {
    @Test
    void percentiles_are_times_that_were_measured() {
        long[] nanos =
                LongStream.rangeClosed(1, 1000).map(i -> (1001 - i) * 1000).toArray();

        Stats stats = Stats.of(nanos, 3);

        assertThat(stats).isEqualTo(new Stats(1, 500.5, 500, 990, 1000, 1000, 3));
    }

    @Test
    void one_time_is_all_of_them() {
        assertThat(Stats.of(new long[] {1234}, 0)).isEqualTo(new Stats(1.23, 1.23, 1.23, 1.23, 1.23, 1, 0));
    }

    @Test
    void no_times_give_no_figures() {
        assertThatIllegalArgumentException().isThrownBy(() -> Stats.of(new long[0], 0));
    }
}
