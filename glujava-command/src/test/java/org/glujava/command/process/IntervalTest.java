package org.glujava.command.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class IntervalTest {
    private static ProcessInfo.Fop lookups(int more) {
        return Objects.requireNonNull(
                ReportedProcess.info(more).instances().get(0).takenFops().get("lookup"));
    }

    @Test
    void without_an_earlier_report_it_has_all_since_the_start() {
        Interval all = Interval.of(null, lookups(0));

        assertThat(all.entries()).isEqualTo(100);
        assertThat(all.answer()).isEqualTo(new Interval.Spread(100, 3072, 4075, 300_000));
    }

    @Test
    void between_two_reports_it_has_only_the_fops_between_them() {
        Interval between = Interval.of(lookups(0), lookups(10));

        assertThat(between.entries()).isEqualTo(10);
        assertThat(between.errors()).isZero();
        assertThat(between.answer()).isEqualTo(new Interval.Spread(10, 6144, 8192, 60_000));
        assertThat(between.java()).isNull();
    }

    @Test
    void a_process_that_reports_nothing_is_no_report() {
        assertThat(ProcessInfo.parse("")).isNull();
        assertThat(ProcessInfo.parse("{\"failure\":\"unknown\"}")).isNull();
    }
}
