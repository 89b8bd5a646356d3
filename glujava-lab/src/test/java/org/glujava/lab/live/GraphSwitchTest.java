package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volfile;
import org.glujava.lab.VolfileServer;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Busy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A FUSE client that gets another volfile makes another graph, and keeps the old one, which it no longer uses. */
@Live
@AnyJdk
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GraphSwitchTest {
    private static final int SWITCHES = Integer.getInteger("glujava.switches", 5);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int THREADS = 4;
    private static final int MORE_WORK = 20;

    private static final int WARM_UP = 5;
    private static final int MANY = 20;
    private static final long HEAP_BREATHES_KIB = 32 * 1024;

    @Test
    void no_operation_fails_that_does_not_fail_without_the_translator(LiveLab live) throws Exception {
        SortedSet<String> plain = failuresUnderLoad(live, "plain", number -> plain(live, number));
        SortedSet<String> java = failuresUnderLoad(live, "java", number -> busy(live, number));

        assertThat(plain)
                .as("what has failed without the translator, and with it")
                .containsAll(java);
    }

    @Test
    void an_old_graph_is_quiet(LiveLab live) throws Exception {
        try (Switched switched = new Switched(live, "java", number -> busy(live, number));
                FileWork work = FileWork.in(switched.folder(), THREADS)) {
            for (int i = 0; i < 2; i++) {
                work.goOn(SOON, MORE_WORK);
                switched.next();
            }
            // The last frames of a graph are answered before it goes out of use.
            Await.until(
                    SOON,
                    "the threads of graphs that were left to end",
                    () -> switched.threads().stream()
                            .noneMatch(name -> name.startsWith("gj-busy-") && !name.equals("gj-busy-2")));
            long[] before = {fops(live, 0), fops(live, 1), fops(live, 2)};
            work.goOn(SOON, MORE_WORK);

            assertThat(before[0]).isPositive().isEqualTo(fops(live, 0));
            assertThat(before[1]).isPositive().isEqualTo(fops(live, 1));
            assertThat(before[2]).isPositive().isLessThan(fops(live, 2));
            Await.until(
                    SOON,
                    "the old instances to be garbage",
                    () -> instances(switched).equals("1"));
            assertThat(readXattr(switched, "busy.closed")).isEqualTo("2");
            assertThat(work.failures()).isEmpty();
        }
    }

    @Test
    void old_graphs_need_no_more_memory_than_without_the_translator(LiveLab live) throws Exception {
        try (Switched plain = new Switched(live, "plain", number -> plain(live, number));
                Switched java = new Switched(live, "java", number -> busy(live, number))) {
            assertThat(growth(java)).isLessThan(growth(plain) + HEAP_BREATHES_KIB);
            Await.until(
                    SOON,
                    "the old instances to be garbage",
                    () -> instances(java).equals("1"));
        }
    }

    /** In KiB, over many switches; the first few, during which a JVM warms up, do not count. */
    private static long growth(Switched switched) throws IOException {
        long kib = 0;
        for (int i = 0; i < WARM_UP + MANY; i++) {
            if (i == WARM_UP) {
                kib = switched.kib();
            }
            Files.writeString(switched.folder().resolve("file"), "text");
            switched.next();
        }
        Await.until(
                SOON,
                "the threads of graphs that were left to end",
                () -> switched.threads().stream()
                        .noneMatch(name -> name.startsWith("gj-busy-") && !name.equals("gj-busy-" + (WARM_UP + MANY))));
        return switched.kib() - kib;
    }

    private static SortedSet<String> failuresUnderLoad(LiveLab live, String name, IntFunction<Volfile> graphs)
            throws Exception {
        try (Switched switched = new Switched(live, name, graphs);
                FileWork work = FileWork.in(switched.folder(), THREADS)) {
            for (int i = 0; i < SWITCHES; i++) {
                work.goOn(SOON, MORE_WORK);
                switched.next();
            }
            work.goOn(SOON, MORE_WORK);
            work.end();
            return work.failures();
        }
    }

    private static Volfile plain(LiveLab live, int number) {
        return Volfile.stack(live.brick().client("client"), Volume.of("io-stats-" + number, "debug/io-stats"));
    }

    /** Each graph differs in the volume's name. */
    private static Volfile busy(LiveLab live, int number) {
        Volume busy = live.glujava("busy-" + number, TestJar.pack(live.lab(), Busy.class))
                .with("count", counter(live, number).toString());
        return Volfile.stack(live.brick().client("client"), busy);
    }

    private static Path counter(LiveLab live, int number) {
        return live.lab().folder().resolve("fops-" + number);
    }

    private static long fops(LiveLab live, int number) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(counter(live, number))).getLong();
    }

    private static String instances(Switched switched) {
        return readXattr(switched, "busy.instances");
    }

    private static String readXattr(Switched switched, String xattr) {
        try {
            var view = Files.getFileAttributeView(switched.folder(), UserDefinedFileAttributeView.class);
            ByteBuffer count = ByteBuffer.allocate(20);
            view.read(xattr, count);
            return StandardCharsets.UTF_8.decode(count.flip()).toString();
        } catch (IOException e) {
            throw new AssertionError("cannot ask for " + xattr, e);
        }
    }

    /** A mount whose graph is replaced several times. */
    private static final class Switched implements AutoCloseable {
        private final VolfileServer server;
        private final FuseMount mount;
        private final IntFunction<Volfile> graphs;
        private final Path folder;
        private int number;

        Switched(LiveLab live, String name, IntFunction<Volfile> graphs) throws IOException {
            this.graphs = graphs;
            this.server = VolfileServer.open();
            FuseMount.Builder builder =
                    live.lab().mount(name, graphs.apply(0), server).kernelCache(Duration.ZERO, Duration.ZERO);
            live.environment().forEach(builder::environment);
            this.mount = builder.mount();
            this.folder = Files.createDirectory(mount.mountPoint().resolve(name));
        }

        Path folder() {
            return folder;
        }

        /** Returns when the mount uses the next graph. */
        void next() {
            number++;
            server.serve(mount.name(), graphs.apply(number));
            Await.until(SOON, "graph " + number, () -> {
                folder.toFile().exists(); // the client switches at its next request
                return mount.log().linesWith("switched to graph").size() > number;
            });
        }

        /** Returns the names of its threads. */
        List<String> threads() {
            try (Stream<Path> tasks = Files.list(Path.of("/proc", "" + mount.pid(), "task"))) {
                return tasks.flatMap(task -> lines(task.resolve("comm"))).toList();
            } catch (IOException e) {
                throw new AssertionError("cannot list the threads of " + mount, e);
            }
        }

        /** Returns the memory of the process. */
        long kib() {
            return lines(Path.of("/proc", "" + mount.pid(), "status"))
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }

        private static Stream<String> lines(Path file) {
            try {
                return Files.readAllLines(file).stream();
            } catch (NoSuchFileException e) {
                return Stream.empty(); // a thread has ended meanwhile
            } catch (IOException e) {
                throw new AssertionError("cannot read " + file, e);
            }
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
