package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.jspecify.annotations.Nullable;

/**
 * A thread that writes, changes, renames, reads and deletes files of a folder without a pause, and knows the hash that each
 * must have.
 */
final class HashedFiles implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int MOST_FILES = 80;
    private static final int LARGEST = 150_000;
    private static final int KINDS = 6;

    /** A plain client's fops fail so in some graph switches and while DHT moves a file, and succeed a little later. */
    private static final String STALE = "Stale file handle";

    private final Path folder;
    private final Random random;
    private final Thread thread = new Thread(this::run, "hashed-files");
    private final Map<String, String> hashes = new TreeMap<>(); // under the lock of this, as each operation
    private final ConcurrentSkipListSet<String> failures = new ConcurrentSkipListSet<>();
    private final AtomicLong done = new AtomicLong();
    private volatile boolean forgives;
    private volatile boolean over;
    private int created;

    private HashedFiles(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** Starts the work in a new folder. */
    static HashedFiles in(Path folder, long seed) throws IOException {
        HashedFiles files = new HashedFiles(Files.createDirectories(folder), seed);
        files.thread.setDaemon(true);
        files.thread.start();
        return files;
    }

    /** Sets whether operations may fail. What a failed one has changed is not known; its file is left alone from then on. */
    void forgive(boolean may) {
        forgives = may;
    }

    /** Waits for this many more operations, and requires that none has failed. */
    void goOn(long operations) {
        awaitWork(operations);
        assertThat(failures).as("failures in " + folder).isEmpty();
    }

    /** Waits until this many more operations have succeeded. */
    void awaitWork(long operations) {
        long wanted = done.get() + operations;
        Await.until(SOON, "more work in " + folder, () -> done.get() >= wanted || !failures.isEmpty());
    }

    /** Removes the files that failed operations have left. */
    synchronized void removeUnknown() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!hashes.containsKey(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Does something between two operations. */
    synchronized void between(Runnable action) {
        action.run();
    }

    /** Checks all files by their hashes, as they are below {@code root}, while the work waits. */
    synchronized void verify(Path root) {
        assertThat(failures).as("failures in " + folder).isEmpty();
        assertThat(hashes).isNotEmpty();
        hashes.forEach((name, hash) -> {
            // Another client may have cached an older content, for a second.
            Await.within(SOON, () -> hash.equals(hashOrReason(root.resolve(name))));
            assertThat(hashOrReason(root.resolve(name)))
                    .as("content of " + root.resolve(name))
                    .isEqualTo(hash);
        });
    }

    /** Returns the hashes by name. */
    synchronized Map<String, String> hashes() {
        return new TreeMap<>(hashes);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        over = true;
        assertThat(Await.within(SOON, () -> !thread.isAlive()))
                .as("all calls into " + folder + " have returned")
                .isTrue();
    }

    private void run() {
        while (!over) {
            if (step()) {
                done.incrementAndGet();
            }
            pause();
        }
    }

    private synchronized boolean step() {
        List<String> names = new ArrayList<>(hashes.keySet());
        String name = names.isEmpty() ? null : names.get(random.nextInt(names.size()));
        int kind = random.nextInt(KINDS);
        if (name == null || (kind == 0 && names.size() < MOST_FILES)) {
            return does("create", "file-" + created++, this::write);
        }
        return switch (kind) {
            case 1 -> does("overwrite", name, this::write);
            case 2 -> does("append to", name, this::append);
            case 3 -> does("rename", name, this::rename);
            case 4 -> names.size() > MOST_FILES / 2 && does("delete", name, this::delete);
            default -> does("read", name, this::read);
        };
    }

    private interface Work {
        /**
         * Returns the file's name and hash afterwards; an empty map if it is deleted.
         *
         * @param hash that it has; null before it is created
         */
        Map<String, String> on(String name, @Nullable String hash) throws IOException;
    }

    private boolean does(String what, String name, Work work) {
        String hash = hashes.remove(name);
        try {
            hashes.putAll(whileStale(name, hash, work));
            return true;
        } catch (IOException | AssertionError e) {
            if (!forgives) {
                failures.add(what + " " + name + ": " + e);
            }
            return false;
        }
    }

    private Map<String, String> whileStale(String name, @Nullable String hash, Work work) throws IOException {
        long end = System.nanoTime() + SOON.toNanos();
        while (true) {
            try {
                return work.on(name, hash);
            } catch (FileSystemException e) {
                if (!STALE.equals(e.getReason()) || forgives || System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    private Map<String, String> write(String name, @Nullable String hash) throws IOException {
        byte[] content = content();
        Files.write(folder.resolve(name), content);
        return Map.of(name, hash(content));
    }

    private Map<String, String> append(String name, @Nullable String hash) throws IOException {
        byte[] before = checked(name, hash);
        if (before.length > 3 * LARGEST) {
            return write(name, hash);
        }
        byte[] more = content();
        Files.write(folder.resolve(name), more, StandardOpenOption.APPEND);
        byte[] whole = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, whole, before.length, more.length);
        return Map.of(name, hash(whole));
    }

    private Map<String, String> rename(String name, @Nullable String hash) throws IOException {
        String other = "renamed-" + created++;
        Files.move(folder.resolve(name), folder.resolve(other), StandardCopyOption.ATOMIC_MOVE);
        return Map.of(other, String.valueOf(hash));
    }

    private Map<String, String> delete(String name, @Nullable String hash) throws IOException {
        Files.delete(folder.resolve(name));
        return Map.of();
    }

    private Map<String, String> read(String name, @Nullable String hash) throws IOException {
        return Map.of(name, hash(checked(name, hash)));
    }

    private byte[] checked(String name, @Nullable String hash) throws IOException {
        byte[] content = Files.readAllBytes(folder.resolve(name));
        assertThat(hash(content)).as("content of " + name).isEqualTo(hash);
        return content;
    }

    private byte[] content() {
        byte[] content = new byte[random.nextInt(LARGEST)];
        random.nextBytes(content);
        return content;
    }

    private static String hashOrReason(Path file) {
        try {
            return hash(Files.readAllBytes(file));
        } catch (IOException e) {
            return e.toString();
        }
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
