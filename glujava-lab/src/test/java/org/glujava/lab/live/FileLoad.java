package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.glujava.lab.Await;

/** Writes, reads and deletes files of a mount all the time, and records failures. */
final class FileLoad implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final AtomicLong rounds = new AtomicLong();
    private final Thread thread;
    private volatile boolean stopped;
    private volatile Throwable failure;

    private FileLoad(Path folder) {
        thread = new Thread(() -> run(folder), "load");
    }

    static FileLoad in(Path folder) {
        FileLoad load = new FileLoad(folder);
        load.thread.setDaemon(true);
        load.thread.start();
        return load;
    }

    /** Waits for a few more rounds without failure. */
    void awaitRounds() {
        long wanted = rounds.get() + 3;
        Await.until(LIMIT, "more work to be done", () -> rounds.get() >= wanted || failure != null);
        assertThat(failure).isNull();
    }

    @Override
    public void close() {
        stopped = true;
        Await.until(LIMIT, "an end of work", () -> !thread.isAlive());
        assertThat(failure).isNull();
    }

    private void run(Path folder) {
        try {
            while (!stopped) {
                round(folder, rounds.incrementAndGet());
            }
        } catch (IOException | AssertionError | RuntimeException e) {
            failure = e;
        }
    }

    private static void round(Path folder, long number) throws IOException {
        Path file = folder.resolve("load-" + number);
        Path renamed = folder.resolve("load-renamed-" + number);
        Files.writeString(file, "round " + number);
        assertThat(Files.readString(file)).isEqualTo("round " + number);
        Files.move(file, renamed);
        assertThat(file).doesNotExist();
        Files.delete(renamed);
    }
}
