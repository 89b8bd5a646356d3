package org.glujava.lab.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Lab;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Soaks with faults that they must find. Needs C programs that './glujava test soak' builds. */
@Tag("live")
@Tag("soak")
class SabotageTest {
    private static final List<String> CLIENTS = List.of(Clients.FUSE, Clients.GFAPI);

    /** Short limits, because nothing is forgotten in these soaks. */
    private static final SoakLimits LIMITS =
            new SoakLimits(Duration.ofSeconds(4), Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(12));

    @Test
    @Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_lost_answer_is_found() {
        List<String> wrong = soak(Duration.ofSeconds(8), "lost");

        for (String client : CLIENTS) {
            assertThat(wrong)
                    .anyMatch(line -> line.startsWith(client + ": every call returned")
                            && line.contains("one of write waits for"))
                    .anyMatch(line -> line.startsWith(client + ": no call was late"))
                    .anyMatch(line -> line.startsWith(client + ": no fop was answered late"))
                    .anyMatch(line -> line.startsWith(client + ": no frame is left in flight")
                            && line.contains("in flight: 0 in the translator"))
                    .anyMatch(line -> line.startsWith(client + ": each fop was answered once"));
        }
    }

    @Test
    @Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void answers_too_many_wrong_content_and_growth_are_found() {
        List<String> wrong = soak(Duration.ofSeconds(16), "again", "wrong", "grow");

        for (String client : CLIENTS) {
            assertThat(wrong)
                    .anyMatch(line -> line.startsWith(client + ": each fop was answered once")
                            && line.contains(" 1 answered again"))
                    .anyMatch(line -> line.startsWith(client + ": every result was possible"))
                    .anyMatch(line -> line.startsWith(client + ": memory is flat"));
        }
    }

    private static List<String> soak(Duration time, String... faults) {
        Path built = GlujavaPaths.find().root().resolve("glujava-lab/target/soak");
        SoakSettings settings = new SoakSettings(
                time,
                1,
                0,
                0,
                4,
                false,
                built.resolve("client"),
                built.resolve("tally.so"),
                List.of(faults),
                null,
                null,
                null);
        Checks checks = new Checks();
        try (Lab lab = Lab.open()) {
            new SoakRun(lab, settings, LIMITS).soak(checks);
        }
        return checks.wrong();
    }
}
