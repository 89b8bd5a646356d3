package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.glujava.lab.FuseMount;
import org.glujava.lab.translators.Resuming;
import org.junit.jupiter.api.Test;

/** GluJava requests no collections for suspended frames in a busy process, which has enough collections of its own. */
@Live
@AnyJdk
class BusyProcessTest {
    private static final Duration LASTS = Duration.ofSeconds(Integer.getInteger("glujava.seconds", 10));
    private static final int THREADS = 8;

    private record Result(long lookups, long collections, long asked) {}

    @Test
    void no_collection_is_requested_where_frames_are_resumed_all_the_time(LiveLab live) throws Exception {
        Result result = load(live);
        assertThat(result.collections()).as("collections of its own").isPositive();
        assertThat(result.asked()).as(result.toString()).isZero();
    }

    /** Young objects have little room, so that a slow machine collects as often. */
    private static Result load(LiveLab live) throws Exception {
        Path log = live.lab().write("gc.log", "");
        FuseMount mount = live.mount(
                "busy",
                live.glujava("resuming", TestJar.pack(live.lab(), Resuming.class))
                        .with("jvm-options", "-Xmn2m -Xlog:gc:file=" + log + "::"));
        AtomicLong lookups = new AtomicLong();
        long end = System.nanoTime() + LASTS.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            // FUSE looks up one name of a folder at a time.
            Path folder = Files.createDirectory(mount.mountPoint().resolve("folder-" + i));
            String prefix = i == 0 ? "long-" : "none-";
            Thread thread = new Thread(() -> {
                for (int n = 0; System.nanoTime() - end < 0; n++) {
                    Files.exists(folder.resolve(prefix + n));
                    lookups.incrementAndGet();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        List<String> lines = Files.readAllLines(log);
        return new Result(
                lookups.get(),
                lines.stream().filter(line -> line.contains("Pause")).count(),
                lines.stream().filter(line -> line.contains("System.gc()")).count());
    }
}
