package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.glujava.lab.Await;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Signal;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Lingering;
import org.junit.jupiter.api.Test;

/** A brick is killed while frames are in flight: each fop fails, because its child is down. */
@Live
class BrickDeathTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int EACH = 5;

    /**
     * Wound to the brick in several ways, and one frame that waits in Java. The brick answers none of them before it
     * dies.
     */
    private static final String[] IN_FLIGHT = {
        "trusted.linger.forwarded",
        "trusted.linger.watched",
        "trusted.linger.fanned",
        "trusted.linger.own",
        "trusted.linger.suspended"
    };

    /** Its method does not return, so the client accepts no more calls. */
    private static final String RUNNING = "trusted.linger.running";

    @Test
    void frames_in_flight_end_with_enotconn_as_without_the_translator(LiveLab live) throws Exception {
        Path until = live.lab().folder().resolve("until");
        Volume lingering = live.glujava("lingering", TestJar.pack(live.lab(), Lingering.class))
                .with("until", "" + until);

        List<String> plain = callsAtDeath(live, "plain", until);
        Files.delete(until);
        List<String> java = callsAtDeath(live, "java", until, lingering);

        assertThat(plain).hasSize(IN_FLIGHT.length + 1).allMatch(line -> line.contains(" ENOTCONN "));
        assertThat(java).isEqualTo(plain);
    }

    private static List<String> callsAtDeath(LiveLab live, String name, Path until, Volume... translator)
            throws Exception {
        Brick brick = live.lab()
                .brick(name + "-brick")
                .insertAbove(
                        "posix",
                        Volume.of("slow", "debug/delay-gen")
                                .with("delay-duration", "600000000")
                                .with("delay-percentage", "100")
                                .with("enable", "getxattr"))
                .start();
        Volfile.Builder graph = Volfile.builder().add(brick.client("client"));
        List.of(translator).forEach(graph::add);
        FuseMount.Builder builder = live.lab().mount(name, graph.build());
        live.environment().forEach(builder::environment);
        FuseMount mount = builder.mount();
        boolean java = translator.length > 0;
        try (Callers callers = Callers.start(live, EACH, mount.mountPoint(), IN_FLIGHT)) {
            awaitCalls(mount, EACH * IN_FLIGHT.length, java);
            try (Callers last = Callers.start(live, 1, mount.mountPoint(), RUNNING)) {
                awaitCalls(mount, EACH * IN_FLIGHT.length + 1, java);

                brick.signal(Signal.KILL);
                assertThat(mount.log().gains(SOON, "disconnected from client")).isTrue();
                Files.createFile(until);

                List<String> outcome = callers.outcome(SOON);
                outcome.addAll(last.outcome(SOON));
                assertQuiet(mount, java);
                return outcome;
            }
        }
    }

    private static void assertQuiet(FuseMount mount, boolean java) {
        assertThat(mount.running()).isTrue();
        if (java) {
            assertThat(StatedumpLiveTest.section(mount, "lingering"))
                    .containsEntry("in-flight", "0")
                    .containsEntry("operations", "0")
                    .containsEntry("suspended", "0")
                    .containsEntry("failures", "0");
        }
    }

    /**
     * Waits until this many calls of the kernel are in flight. Frames that are forwarded without a callback have left
     * the translator.
     */
    private static void awaitCalls(FuseMount mount, int count, boolean java) {
        Await.until(
                SOON,
                count + " calls in flight",
                () -> java
                        ? StatedumpLiveTest.section(mount, "lingering")
                                .get("in-flight")
                                .equals("" + (count - EACH))
                        : mount.statedump()
                                .section("global.callpool")
                                .orElseThrow()
                                .get("callpool.cnt")
                                .equals("" + count));
    }
}
