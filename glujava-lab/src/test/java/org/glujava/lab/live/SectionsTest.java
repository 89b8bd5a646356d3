package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.glujava.lab.FuseMount;
import org.glujava.lab.MetricsFile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.WatchingNotices;
import org.junit.jupiter.api.Test;

/** A translator's own values in the statedump and in the metrics. */
@Live
@AnyJdk
class SectionsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_translator_writes_into_its_section(LiveLab live) {
        FuseMount mount = mount(live, "good");

        assertThat(StatedumpLiveTest.section(mount, "watching"))
                .containsEntry("own.mood", "good")
                .containsEntry("own.odd \\x3d key\\n", "two\\nlines")
                .containsEntry("own.last", "line")
                .containsEntry("in-flight", "0")
                .doesNotContainKey("own-incomplete");
    }

    @Test
    void a_method_that_hangs_does_not_delay_the_dump(LiveLab live) {
        FuseMount mount = mount(live, "hangs");

        for (String why : new String[] {
            "the method did not return within 1 s; only the values that it had written by then are listed",
            "the method has not returned since an earlier report, so it was not called"
        }) {
            assertThat(StatedumpLiveTest.section(mount, "watching"))
                    .containsEntry("translator", "watching")
                    .containsEntry("own-incomplete", why)
                    .doesNotContainKey("own.last");
        }
        assertThat(mount.mountPoint()).isEmptyDirectory();
        assertThat(mount.unmount()).isTrue();
        assertThat(mount.endsWithin(SOON)).isTrue();
    }

    @Test
    void an_exception_is_in_the_section(LiveLab live) {
        FuseMount mount = mount(live, "throws");

        Map<String, String> section = StatedumpLiveTest.section(mount, "watching");

        assertThat(section).containsEntry("own.mood", "throws").doesNotContainKey("own.last");
        assertThat(section.get("own.failed"))
                .startsWith("dump threw java.lang.IllegalStateException: no mood for dumps at ");
        assertThat(mount.log().linesWith("the @Statedump method dump threw")).hasSize(1);
    }

    @Test
    void metrics_have_the_counters_of_the_volume_and_those_of_the_author(LiveLab live) {
        FuseMount mount = mount(live, "good");
        assertThat(mount.mountPoint().resolve("missing")).doesNotExist();

        MetricsFile metrics = mount.metrics();

        assertThat(metrics.values())
                .containsEntry("watching.glujava.in-flight", "0")
                .containsEntry("watching.glujava.failures", "0")
                .containsEntry("watching.glujava.operations", "0")
                .containsEntry("watching.glujava.own.pi", "3.25")
                .containsKey("watching.glujava.own.names_known");
        String entries = metrics.values().get("watching.glujava.entries.lookup");
        assertThat(Long.parseLong(entries)).isPositive();
        assertThat(metrics.values()).containsEntry("watching.glujava.answered", entries);
    }

    @Test
    void times_of_fops_are_in_statedump_and_metrics(LiveLab live) {
        FuseMount mount = mount(live, "good");
        assertThat(mount.mountPoint().resolve("missing")).doesNotExist();

        String line = StatedumpLiveTest.section(mount, "watching").get("latency.lookup");
        Map<String, String> metrics = mount.metrics().values();

        String time = "[0-9.e+]+ (ns|us|ms|s)";
        String times = "p50 " + time + ", p99 " + time + ", max " + time;
        assertThat(line)
                .matches("[1-9]\\d* answered, [1-9]\\d* with an error, 0 failed in the translator; until answered "
                        + times + "; in Java " + times);
        String fop = "watching.glujava.total.lookup.";
        assertThat(metrics.get(fop + "count")).isEqualTo(metrics.get("watching.glujava.entries.lookup"));
        assertThat(metrics).containsEntry(fop + "fail_count", "0");
        assertThat(Double.parseDouble(metrics.get(fop + "latency")))
                .isGreaterThanOrEqualTo(Double.parseDouble(metrics.get(fop + "java.latency")))
                .isPositive();
        assertThat(Long.parseLong(metrics.get(fop + "max")))
                .isGreaterThanOrEqualTo(Long.parseLong(metrics.get(fop + "p99")));
    }

    @Test
    void recording_times_can_be_turned_off(LiveLab live) {
        Volume watching = live.glujava("watching", TestJar.pack(live.lab(), WatchingNotices.class));
        FuseMount mount = live.mount("java", watching.with("mood", "good").with("latency", "off"));
        assertThat(mount.mountPoint().resolve("missing")).doesNotExist();

        assertThat(StatedumpLiveTest.section(mount, "watching"))
                .containsKey("entries.lookup")
                .doesNotContainKey("latency.lookup");
    }

    private static FuseMount mount(LiveLab live, String mood) {
        Volume watching = live.glujava("watching", TestJar.pack(live.lab(), WatchingNotices.class));
        return live.mount("java", watching.with("mood", mood));
    }
}
