package org.glujava.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void the_median_of_an_even_number_is_between_the_two_in_the_middle() {
        assertThat(Estimate.of(List.of(9.0, 1.0, 4.0, 2.0)).median()).isEqualTo(3);
    }

    @Test
    void equal_values_have_no_spread() {
        assertThat(Estimate.of(Collections.nCopies(9, 5.0))).isEqualTo(new Estimate(5, 5, 5));
    }

    @Test
    void one_disturbed_round_moves_neither_the_median_nor_the_interval_far() {
        Estimate estimate = Estimate.of(List.of(10.0, 10.1, 9.9, 10.2, 9.8, 10.0, 500.0));

        assertThat(estimate.median()).isEqualTo(10);
        assertThat(estimate.high()).isLessThan(11);
    }

    @Test
    void the_interval_of_many_values_is_narrow_and_about_as_wide_as_theory_has_it() {
        Random random = new Random(3);
        List<Double> values = Stream.generate(random::nextGaussian).limit(1000).toList();

        Estimate estimate = Estimate.of(values);

        // The standard error of a median is about 1.25 times that of a mean.
        assertThat(estimate.high() - estimate.low()).isCloseTo(2 * 1.96 * 1.25 / Math.sqrt(1000), within(0.06));
        assertThat(estimate.median()).isBetween(estimate.low(), estimate.high());
    }

    @Test
    void an_inverse_has_its_ends_exchanged() {
        assertThat(new Estimate(4, 2, 8).inverse(16)).isEqualTo(new Estimate(4, 2, 8));
    }

    @Test
    void nothing_measured_is_refused() {
        assertThatThrownBy(() -> Estimate.of(List.of())).hasMessageContaining("nothing was measured");
    }
}
