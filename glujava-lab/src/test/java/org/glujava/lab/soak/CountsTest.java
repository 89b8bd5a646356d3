package org.glujava.lab.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.glujava.lab.StatedumpFile;
import org.junit.jupiter.api.Test;

class CountsTest {
    private static final String QUIET = """
            [global.callpool]
            callpool_address=0x55d0
            callpool.cnt=0

            [xlator.features.glujava.chaos]
            entries.lookup=900
            entries.stat=95
            in-flight=0
            operations=0
            failures=12

            [xlator.debug.tally.tally]
            wound=1000
            answered=1000
            again=0
            longest-ms=4100
            oldest-ms=0
            graph=3
            graph-entries=70
            """;

    @Test
    void all_native_counters_are_read() {
        assertThat(counts(QUIET, "", "")).isEqualTo(new Counts(995, 0, 0, 12, 1000, 1000, 0, 4100, 3, 70, 0));
    }

    @Test
    void a_process_is_quiet_when_nothing_is_in_flight() {
        assertThat(counts(QUIET, "", "").quiet()).isTrue();
        assertThat(counts(QUIET, "in-flight=0", "in-flight=1").quiet()).isFalse();
        assertThat(counts(QUIET, "operations=0", "operations=2").quiet()).isFalse();
        assertThat(counts(QUIET, "answered=1000", "answered=999").quiet()).isFalse();
        assertThat(counts(QUIET, "callpool.cnt=0", "callpool.cnt=1").quiet()).isFalse();
    }

    @Test
    void a_fop_without_an_answer_counts_with_its_age() {
        assertThat(counts(QUIET, "oldest-ms=0", "oldest-ms=19000").longest()).isEqualTo(19000);
    }

    @Test
    void a_dump_without_counters_is_not_quiet() {
        assertThat(counts("[global]", "", "").quiet()).isFalse();
    }

    private static Counts counts(String dump, String from, String to) {
        return Counts.of(StatedumpFile.parse(from.isEmpty() ? dump : dump.replace(from, to)));
    }
}
