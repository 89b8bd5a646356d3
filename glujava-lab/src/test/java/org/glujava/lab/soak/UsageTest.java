package org.glujava.lab.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final int SECONDS = 300;
    private static final long MIB = 1024;

    private final Random random = new Random(1);
    private final Checks checks = new Checks();

    @Test
    void a_process_with_warm_up_and_small_changes_has_flat_memory() {
        check(second -> 200 * MIB + Math.min(second, 60) * 2 * MIB + random.nextInt(40) * MIB, second -> 44);

        assertThat(checks.wrong()).isEmpty();
    }

    @Test
    void a_short_peak_is_no_growth() {
        check(second -> second == 280 ? 900 * MIB : 300 * MIB, second -> second == 280 ? 90 : 44);

        assertThat(checks.wrong()).isEmpty();
    }

    @Test
    void a_process_that_grows_by_two_mebibytes_in_three_seconds_is_found() {
        check(second -> 300 * MIB + second * MIB * 2 / 3, second -> 44);

        assertThat(checks.wrong())
                .singleElement()
                .asString()
                .isEqualTo("it: memory is flat (median 424 MiB in the third quarter, 474 MiB in the last)");
    }

    @Test
    void growth_is_not_hidden_by_a_higher_level_before_the_half() {
        check(second -> second < 150 ? 600 * MIB : 300 * MIB + second * MIB * 2 / 3, second -> 44);

        assertThat(checks.wrong()).hasSize(1);
    }

    @Test
    void remaining_threads_are_found() {
        check(second -> 300 * MIB, second -> 40 + second / 10);

        assertThat(checks.wrong())
                .singleElement()
                .asString()
                .startsWith("it: the number of threads is flat (median 58 in the third quarter, 66 in the last)");
    }

    @Test
    void the_memory_of_a_short_soak_is_not_judged() {
        Usage.check(
                checks,
                "it",
                SoakLimits.USUAL,
                samples(60, second -> 200 * MIB + second * MIB),
                samples(60, second -> 44));

        assertThat(checks.wrong()).isEmpty();
    }

    private void check(LongUnaryOperator kib, LongUnaryOperator threads) {
        Usage.check(checks, "it", SoakLimits.USUAL, samples(SECONDS, kib), samples(SECONDS, threads));
    }

    private static List<Long> samples(int seconds, LongUnaryOperator sample) {
        return LongStream.range(0, seconds).map(sample).boxed().toList();
    }
}
