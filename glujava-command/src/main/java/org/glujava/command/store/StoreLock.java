package org.glujava.command.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.glujava.command.CommandFailure;
import org.glujava.text.PathText;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two commands from changing the same folder at a time. A killed command holds no lock. The file stays, because
 * another command may be waiting for it.
 */
final class StoreLock implements AutoCloseable {
    private static final long PAUSE_MS = 20;

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until no other command has the lock. */
    static StoreLock take(Path file, Duration longest) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            long end = System.nanoTime() + longest.toNanos();
            while (tryLock(channel) == null) {
                if (System.nanoTime() - end > 0) {
                    throw new CommandFailure(
                            "another command is changing " + PathText.of(ParentFolder.of(file)),
                            "wait until it has ended, and run this one again");
                }
                pause();
            }
            taken = true;
            return new StoreLock(channel);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process has it
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted while waiting for another command", "run the command again", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
