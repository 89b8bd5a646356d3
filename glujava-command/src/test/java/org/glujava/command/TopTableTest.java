package org.glujava.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.glujava.command.process.ReportedProcess;
import org.junit.jupiter.api.Test;

class TopTableTest {
    @Test
    void the_first_report_has_all_values_since_the_start() {
        assertThat(String.join("\n", new TopTable(ReportedProcess.PROCESS, ReportedProcess.info(0), null, 0).lines()))
                .contains(
                        "glusterfs 4711: GluJava 0.1.0, GlusterFS 10.3, JVM 17.0.15, bridge direct",
                        "heap 8 of 256 MiB; 0 garbage collections took 0.0 ms",
                        "translator negative-lookup 1.2: up; in flight 1, suspended 4, own operations 2, failures 3",
                        "  fop     entries  p50 us  p99 us  Java p50  Java p99  in Java  errors  failures",
                        "  lookup  100      3.1     4.1     0.8       1.0       33 %     90      3",
                        "does not return: fop stat, for 12 s, at At.here(At.java:1)",
                        "volume young: starting")
                .doesNotContain("  stat ");
    }

    @Test
    void the_next_reports_have_rates() {
        assertThat(String.join(
                        "\n",
                        new TopTable(ReportedProcess.PROCESS, ReportedProcess.info(10), ReportedProcess.info(0), 4)
                                .lines()))
                .contains(
                        "heap 8 of 256 MiB; 10 garbage collections took 10.0 ms",
                        "  fop     a second  p50 us  p99 us",
                        "  lookup  2.5       6.1     8.2");
    }

    @Test
    void volumes_of_one_name_are_told_apart() {
        assertThat(String.join(
                        "\n",
                        new TopTable(ReportedProcess.PROCESS, ReportedProcess.twice(10), ReportedProcess.twice(0), 4)
                                .lines()))
                .contains("  lookup  2.5       6.1     8.2")
                .doesNotContain("  -");
    }
}
