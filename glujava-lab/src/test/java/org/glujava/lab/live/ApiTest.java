package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Asking;
import org.junit.jupiter.api.Test;

/** Volumes that programs open and close through libgfapi. */
@Live
class ApiTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    @Concurrent
    void an_operation_in_flight_fails_when_the_volume_is_taken_out_of_use(LiveLab live) throws Exception {
        Volume slow = Volume.of("slow", "debug/delay-gen")
                .with("delay-duration", "14000000") // glfs_fini itself waits for 10 s
                .with("delay-percentage", "100")
                .with("enable", "stat");
        try (ApiProgram program = ApiProgram.start(live)) {
            assertThat(program.init(Volfile.stack(live.brick().client("client"), slow, asking(live))))
                    .isEqualTo("0");
            assertThat(program.tell("get user.ask.hold")).isEqualTo("held");
            assertThat(program.tell("get user.ask.later")).isEqualTo("started");

            program.tell("fini");

            assertThat(program.log()
                            .linesWith(
                                    "later: java.util.concurrent.CancellationException",
                                    "stat operation",
                                    "the volume is taken out of use"))
                    .hasSize(1);
            assertThat(program.end(SOON)).isZero();
        }
    }

    @Test
    @Concurrent
    void a_volume_can_be_used_repeatedly(LiveLab live) throws Exception {
        try (ApiProgram program = ApiProgram.start(live)) {
            // glfs_fini takes 10 s, with any volume.
            for (int i = 0; i < 2; i++) {
                assertThat(program.init(Volfile.stack(live.brick().client("client"), asking(live))))
                        .isEqualTo("0");
                assertThat(program.tell("get user.ask.hold")).isEqualTo("held");
                assertThat(program.tell("get user.ask.stat")).startsWith("size ");
                assertThat(program.tell("fini")).isEqualTo("0");
                assertThat(program.log().linesWith("asking received ParentDown[]"))
                        .hasSize(i + 1);
                assertThat(program.log().linesWith("asking is closed")).hasSize(i + 1);
            }
            assertThat(program.log().errors()).isEmpty();
            assertThat(program.end(SOON)).isZero();
        }
    }

    private static Volume asking(LiveLab live) {
        return live.glujava("asking", TestJar.pack(live.lab(), Asking.class));
    }
}
