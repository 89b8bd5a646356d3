package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Remembering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that translators store for inodes and fds are removed when GlusterFS forgets these: all of them, once. */
@Live
class ContextsLiveTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int FILES = Integer.getInteger("glujava.files", 20_000);
    private static final int THREADS = 4;
    private static final int STEPS = 10;
    private static final long MIB = 1024 * 1024;

    @Test
    @Concurrent
    @Timeout(value = 3600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void many_files_come_and_go_and_leave_nothing(LiveLab live) throws Exception {
        try (ApiProgram program = ApiProgram.start(live)) {
            assertThat(program.init(Volfile.stack(madeUp(live), remembering(live))))
                    .isEqualTo("0");
            List<Long> heaps = new ArrayList<>();
            int each = FILES / STEPS / THREADS * THREADS;
            for (int step = 1; step <= STEPS; step++) {
                assertThat(program.tell("files " + each + " " + THREADS + " 0")).isEqualTo(Integer.toString(each));
                assertAllOver(() -> ask(program), 0);
                Remembered now = ask(program);
                assertThat(now.ofFiles().made()).isEqualTo((long) step * each);
                assertThat(now.ofFds().made()).isEqualTo((long) step * each);
                heaps.add(now.heap());
            }
            System.out.println("ContextsLiveTest: " + (long) STEPS * each + " files; heap after each tenth " + heaps);

            Remembered end = ask(program);
            assertThat(end.missed()).isZero();
            assertThat(end.ofFiles().ended()).isEqualTo(end.ofFiles().made());
            assertThat(end.ofFds().ended()).isEqualTo(end.ofFds().made());
            assertThat(end.filesFound())
                    .as("found again")
                    .isGreaterThanOrEqualTo(end.ofFiles().made());
            assertThat(end.fdsFound()).isEqualTo(end.ofFds().made());
            assertThat(heaps.get(STEPS - 1) - heaps.get(0))
                    .as("growth of the heap: %s", heaps)
                    .isLessThan(MIB);
            assertThat(program.log().errors()).isEmpty();
        }
    }

    @Test
    @Concurrent
    void remaining_values_are_closed_when_the_volume_goes_out_of_use(LiveLab live) throws Exception {
        int count = 1_000;
        try (ApiProgram program = ApiProgram.start(live)) {
            assertThat(program.init(Volfile.stack(live.brick().client("client"), remembering(live))))
                    .isEqualTo("0");
            assertThat(program.tell("files " + count + " " + THREADS + " 1")).isEqualTo(Integer.toString(count));
            assertThat(ask(program).files()).isEqualTo(count);
            assertThat(program.tell("fini")).isEqualTo("0");

            Remembered end = Remembered.of(
                    program.log().linesWith("remembered at the end: ").get(0));
            assertThat(end.ofFiles().made()).isEqualTo(count);
            assertThat(end.isAllOver(0)).as(end.toString()).isTrue();
            assertThat(program.end(SOON)).isZero();
        }
    }

    @Test
    void a_mount_forgets_what_is_removed(LiveLab live) throws IOException {
        assertForgets(live.mount("java", remembering(live)));
    }

    /** Above io-threads Java runs on threads of the network, below them on stacks of 256 KiB. */
    @ParameterizedTest(name = "above {0}")
    @ValueSource(strings = {"locks", "io-threads"})
    void a_brick_forgets_what_is_removed(String place, LiveLab live) throws IOException {
        Brick.Builder builder = live.lab().brick("java-brick").insertAbove(place, remembering(live));
        live.environment().forEach(builder::environment);
        assertForgets(live.lab()
                .mount("mount", Volfile.stack(builder.start().client("client")))
                .mount());
    }

    private static void assertForgets(FuseMount mount) throws IOException {
        int count = 300;
        for (int i = 0; i < count; i++) {
            Files.writeString(mount.mountPoint().resolve("file-" + i), "text");
        }
        try (Stream<Path> files = Files.list(mount.mountPoint())) {
            assertThat(files.count()).isGreaterThanOrEqualTo(count);
        }
        assertThat(ask(mount).ofFiles().made()).isGreaterThanOrEqualTo(count);
        for (int i = 0; i < count; i++) {
            Files.delete(mount.mountPoint().resolve("file-" + i));
        }
        assertAllOver(() -> ask(mount), 1); // including the fd of the getxattr itself
        assertThat(ask(mount).missed()).isZero();
        assertThat(ask(mount).ofFds().made())
                .as("one for each file, one for the directory")
                .isGreaterThan(count);
    }

    /** @param open how many fds remain */
    private static void assertAllOver(Supplier<Remembered> ask, int open) {
        AtomicReference<Remembered> last = new AtomicReference<>();
        boolean over = Await.within(SOON, () -> {
            last.set(ask.get());
            return last.get().isAllOver(open);
        });
        assertThat(over).as("%s", last).isTrue();
    }

    /** Simulated files, because a brick would need milliseconds for each. */
    private static Volume madeUp(LiveLab live) throws IOException {
        return Volume.of("made-up", GlujavaPaths.typeOf(ApiProgram.made(live, "madeup.so")))
                .with("made-up", "yes"); // GlusterFS refuses a volume that has neither options nor subvolumes
    }

    private static Volume remembering(LiveLab live) {
        return live.glujava("remembering", TestJar.pack(live.lab(), Remembering.class));
    }

    private static Remembered ask(ApiProgram program) {
        return Remembered.of(program.tell("get user.remembering"));
    }

    private static Remembered ask(FuseMount mount) {
        try {
            UserDefinedFileAttributeView xattrs =
                    Files.getFileAttributeView(mount.mountPoint(), UserDefinedFileAttributeView.class);
            ByteBuffer value = ByteBuffer.allocate(1024);
            xattrs.read("remembering", value);
            return Remembered.of(StandardCharsets.UTF_8.decode(value.flip()).toString());
        } catch (IOException e) {
            throw new AssertionError("the translator was not asked", e);
        }
    }
}
