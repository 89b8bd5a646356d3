package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlusterProcess;
import org.glujava.lab.Signal;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Busy;
import org.glujava.lab.translators.Lingering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A process with Java and unfinished frames ends like one without Java. */
@Live
@AnyJdk
class EndsTest {
    private static final Duration END = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SUSPENDED = 1000;
    private static final int ROUNDS = Integer.getInteger("glujava.rounds", 5);
    private static final int PLAIN_ROUNDS = 2;
    private static final int THREADS = 4;

    /** The ways to end a client. */
    enum Way {
        SIGTERM {
            @Override
            void end(FuseMount mount) {
                mount.signal(Signal.TERM);
            }
        },
        /** The file system ends when its last file is closed. */
        UMOUNT {
            @Override
            void end(FuseMount mount) {
                assertThat(mount.unmountLazily()).isTrue();
            }
        },
        /** The kernel answers all calls itself, with an error. */
        FORCED_UMOUNT {
            @Override
            void end(FuseMount mount) {
                mount.unmountByForce();
            }
        };

        abstract void end(FuseMount mount);
    }

    @Test
    void a_client_with_suspended_frames_ends_in_time(LiveLab live) throws Exception {
        FuseMount plain = live.mounting("plain").mountInForeground();
        FuseMount java = live.mounting("java", lingering(live)).mountInForeground();
        try (Callers callers = Callers.start(live, SUSPENDED, java.mountPoint(), "trusted.linger.suspended")) {
            awaitSuspended(java);

            plain.signal(Signal.TERM);
            java.signal(Signal.TERM);

            assertEndsAs(plain, java);
            assertThat(callers.outcome(SOON))
                    .hasSize(1)
                    .allMatch(line -> line.matches(".*suspended (ENOTCONN|ECONNABORTED) " + SUSPENDED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"io-threads", "locks"})
    void a_brick_with_suspended_frames_ends_in_time(String below, LiveLab live) throws Exception {
        Brick plain = live.lab().brick("plain").inForeground().start();
        Brick.Builder builder = live.lab().brick("java").inForeground().insertAbove(below, lingering(live));
        live.environment().forEach(builder::environment);
        Brick java = builder.start();
        FuseMount mount =
                live.lab().mount("mount", Volfile.stack(java.client("client"))).mount();
        try (Callers callers = Callers.start(live, SUSPENDED, mount.mountPoint(), "trusted.linger.suspended")) {
            awaitSuspended(java);

            plain.signal(Signal.TERM);
            java.signal(Signal.TERM);

            assertEndsAs(plain, java);
            assertThat(callers.outcome(SOON)).containsExactly("trusted.linger.suspended ENOTCONN " + SUSPENDED);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @Timeout(value = 1800, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_client_ends_under_load_as_a_plain_one(Way way, LiveLab live) throws Exception {
        Volume busy = live.glujava("busy", TestJar.pack(live.lab(), Busy.class));
        Set<OptionalInt> plain = new HashSet<>();
        for (int i = 0; i < PLAIN_ROUNDS; i++) {
            plain.add(endUnderLoad(way, live.mounting("plain"), i));
        }
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(plain)
                    .as("exit codes of plain clients")
                    .contains(endUnderLoad(way, live.mounting("java", busy), i));
            assertNoCrash(live);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"io-threads", "locks"})
    @Timeout(value = 1800, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_brick_ends_under_load_as_a_plain_one(String below, LiveLab live) throws Exception {
        Volume busy = live.glujava("busy", TestJar.pack(live.lab(), Busy.class));
        OptionalInt plain = endBrickUnderLoad(live, "plain", below, Volume.of("in-its-place", "debug/io-stats"), 0);
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(endBrickUnderLoad(live, "java" + i, below, busy, i)).isEqualTo(plain);
            assertNoCrash(live);
        }
    }

    private static OptionalInt endBrickUnderLoad(LiveLab live, String name, String below, Volume volume, int round)
            throws IOException {
        Brick.Builder builder = live.lab().brick(name).inForeground().insertAbove(below, volume);
        live.environment().forEach(builder::environment);
        Brick brick = builder.start();
        try (FuseMount mount = live.lab()
                        .mount(name + "-client", Volfile.stack(brick.client("client")))
                        .mount();
                FileWork work = FileWork.in(mount.mountPoint(), THREADS)) {
            work.goOn(SOON, 10 + round * 7 % 100);
            brick.signal(Signal.TERM);
            assertThat(brick.endsWithin(SOON)).as("ended").isTrue();
        }
        assertThat(brick.log().linesWith("signal received")).isEmpty();
        return brick.exitCode();
    }

    /** The work in progress differs each time. */
    private static OptionalInt endUnderLoad(Way way, FuseMount.Builder builder, int round) throws IOException {
        FuseMount mount = builder.mountInForeground();
        Path folder = Files.createDirectories(mount.mountPoint().resolve(mount.name()));
        try (FileWork work = FileWork.in(folder, THREADS)) {
            work.goOn(SOON, 10 + round * 7 % 100);
            way.end(mount);
            if (way == Way.UMOUNT) {
                work.end(); // an open file keeps the client in use
            }
            assertThat(mount.endsWithin(SOON))
                    .as("ended (unless another mount namespace has its mount)")
                    .isTrue();
        }
        if (way == Way.FORCED_UMOUNT && mount.mounted()) {
            mount.unmountLazily(); // a call was in progress at that moment
        }
        assertThat(mount.mounted()).isFalse();
        assertThat(mount.log().linesWith("signal received")).isEmpty();
        Files.move(mount.log().file(), mount.log().file().resolveSibling(mount.name() + "-" + round + ".log"));
        return mount.exitCode();
    }

    /** A core would be elsewhere, if anywhere; it would show in the exit code. */
    private static void assertNoCrash(LiveLab live) throws IOException {
        try (Stream<Path> files = Files.list(live.lab().folder())) {
            assertThat(files.map(file -> "" + file.getFileName()).filter(name -> name.startsWith("hs_err")))
                    .isEmpty();
        }
    }

    private static void awaitSuspended(GlusterProcess process) {
        Await.until(
                SOON,
                SUSPENDED + " suspended frames",
                () -> StatedumpLiveTest.section(process, "lingering")
                        .get("suspended")
                        .equals("" + SUSPENDED));
    }

    private static Volume lingering(LiveLab live) {
        Path never = live.lab().folder().resolve("never");
        return live.glujava("lingering", TestJar.pack(live.lab(), Lingering.class))
                .with("until", "" + never);
    }

    private static void assertEndsAs(GlusterProcess plain, GlusterProcess java) {
        assertThat(java.endsWithin(END)).as("ended within 2 s").isTrue();
        assertThat(plain.endsWithin(END)).isTrue();
        assertThat(java.exitCode()).isPresent().isEqualTo(plain.exitCode());
    }
}
