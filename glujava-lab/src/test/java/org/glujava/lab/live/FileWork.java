package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.glujava.lab.Await;

/** Threads that use a folder without a pause, and record failures. */
final class FileWork implements AutoCloseable {
    private static final long PAUSE_NANOS = 10_000_000;
    private static final Duration END = Duration.ofSeconds(20);

    /** With this option, a plain client's fops fail in about 1 of 300 graph switches, and succeed a little later. */
    private static final String STALE = "Stale file handle";

    private final Path folder;
    private final List<Thread> threads = new ArrayList<>();
    private final SortedSet<String> failures = new ConcurrentSkipListSet<>();
    private final AtomicLong rounds = new AtomicLong();
    private volatile boolean over;

    private FileWork(Path folder) {
        this.folder = folder;
    }

    /** Starts this many threads that create and delete files, and one with a file that stays open. */
    static FileWork in(Path folder, int threads) {
        FileWork work = new FileWork(folder);
        for (int i = 0; i < threads; i++) {
            Path own = folder.resolve("folder" + i);
            work.start(() -> work.comeAndGo(own));
        }
        work.start(work::stayOpen);
        return work;
    }

    /** Returns the number of rounds of all threads. */
    long rounds() {
        return rounds.get();
    }

    /** Waits for this many more rounds. */
    void goOn(Duration limit, long more) {
        long until = rounds() + more;
        Await.until(limit, more + " rounds of work in " + folder, () -> rounds() >= until || idle());
    }

    /** Returns the operations and errors of all failures, each once. */
    SortedSet<String> failures() {
        return failures;
    }

    boolean idle() {
        return threads.stream().noneMatch(Thread::isAlive);
    }

    @Override
    public void close() {
        end();
    }

    /** Stops after the current round. */
    void end() {
        over = true;
        assertThat(Await.within(END, this::idle))
                .as("all calls into " + folder + " have returned")
                .isTrue();
    }

    private interface Work {
        void run() throws IOException;
    }

    private void start(Runnable task) {
        Thread thread = new Thread(task, "work");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** A thread ends when every operation fails, because the mount is gone. */
    private void comeAndGo(Path own) {
        boolean works = does("mkdir", () -> Files.createDirectories(own));
        for (int i = 0; works && !over; i++) {
            works = round(own.resolve("file" + i % 10), own.resolve("renamed" + i % 10), own, "text of round " + i);
            rounds.incrementAndGet();
        }
    }

    /** Returns whether any operation succeeded. */
    private boolean round(Path file, Path renamed, Path own, String text) {
        boolean works = does("write", () -> Files.writeString(file, text));
        works |= does("read", () -> check(Files.readString(file), text));
        works |= does("chmod", () -> Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--")));
        works |= does("rename", () -> Files.move(file, renamed));
        works |= does("stat", () -> check("" + Files.size(renamed), "" + text.length()));
        works |= does("list", () -> {
            try (Stream<Path> names = Files.list(own)) {
                check("" + names.anyMatch(renamed::equals), "true");
            }
        });
        works |= does("unlink", () -> Files.delete(renamed));
        return works;
    }

    private void stayOpen() {
        does("open", () -> {
            try (FileChannel file = FileChannel.open(
                    folder.resolve("open"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                for (long i = 0; !over; i++) {
                    ByteBuffer number = ByteBuffer.allocate(Long.BYTES).putLong(0, i);
                    boolean works = does("lock and write", () -> {
                        FileLock lock = file.lock();
                        file.write(number, 0);
                        lock.release();
                    });
                    long expected = i;
                    works |= does("read open file", () -> {
                        ByteBuffer read = ByteBuffer.allocate(Long.BYTES);
                        file.read(read, 0);
                        check("" + read.getLong(0), "" + expected);
                    });
                    rounds.incrementAndGet();
                    if (!works) {
                        return;
                    }
                }
            }
        });
    }

    private boolean does(String name, Work work) {
        try {
            doWhileStale(work);
            return true;
        } catch (OverlappingFileLockException e) {
            failures.add(name + ": the last lock could not be released");
        } catch (UncheckedIOException e) {
            failures.add(name + ": " + reason(e.getCause())); // thrown by a directory's stream
        } catch (IOException e) {
            failures.add(name + ": " + reason(e));
        }
        return false;
    }

    private void doWhileStale(Work work) throws IOException {
        long deadline = System.nanoTime() + END.toNanos();
        while (true) {
            try {
                work.run();
                return;
            } catch (FileSystemException e) {
                if (!STALE.equals(e.getReason()) || over || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static String reason(IOException e) {
        String system = e instanceof FileSystemException named ? named.getReason() : e.getMessage();
        return system == null ? e.getClass().getSimpleName() : system;
    }

    private static void check(String actual, String expected) throws IOException {
        if (!actual.equals(expected)) {
            throw new IOException("not what was written: " + actual);
        }
    }
}
