package org.glujava.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.glujava.instance.StartFailure;
import org.glujava.spi.Utf8;
import org.glujava.text.PathText;

/**
 * A copy of a jar from the start of its volume. The file itself may be overwritten before all classes are loaded; then
 * their offsets in it would be wrong.
 *
 * @param path the path of the copy
 * @param forget releases the copy
 */
record JarCopy(Path path, Runnable forget) {
    /** Checks a jar before it is read, and copies it. */
    @FunctionalInterface
    interface Copier {
        JarCopy copy(Path file) throws StartFailure;
    }

    private static final int UNREADABLE = -1;
    private static final int NOT_SAFE = -2;
    private static final int REASON_SIZE = 4096;

    /**
     * Returns a copier that copies jars for an instance into memory. If no copy is possible, it holds the file itself
     * open.
     */
    static Copier inMemory(int instance) {
        return new InMemory(instance);
    }

    /** Written out, and no lambda: these are slow in a JVM that has just started. */
    private record InMemory(int instance) implements Copier {
        @Override
        public JarCopy copy(Path file) throws StartFailure {
            return inMemory(instance, file);
        }
    }

    private record Forgetting(int copy) implements Runnable {
        @Override
        public void run() {
            Natives.glujava_forget(copy);
        }
    }

    private static JarCopy inMemory(int instance, Path file) throws StartFailure {
        byte[] reason = new byte[REASON_SIZE];
        String name = PathText.of(file);
        int copy = Natives.glujava_copy(instance, LogText.zeroBehind(name), reason, reason.length);
        if (copy == UNREADABLE) {
            throw new StartFailure(
                    "the jar " + name + " cannot be read",
                    text(reason),
                    "Correct 'option jar' of the volume, or copy the jar to this path.");
        }
        if (copy == NOT_SAFE) {
            throw new StartFailure(
                    "the jar " + name + " is not loaded: others than root can change it",
                    text(reason),
                    "Give it and its folders to root ('chown root', 'chmod go-w'), or allow this with"
                            + " 'option allow-writable-jar on'.");
        }
        return new JarCopy(Path.of("/proc/self/fd/" + copy), new Forgetting(copy));
    }

    JarFile open() throws IOException {
        return open(true);
    }

    /** @param verify whether to check the jar's signatures as it is read */
    JarFile open(boolean verify) throws IOException {
        return new JarFile(path.toFile(), verify);
    }

    private static String text(byte[] zeroBehind) {
        int end = 0;
        while (end < zeroBehind.length && zeroBehind[end] != 0) {
            end++;
        }
        return Utf8.decode(zeroBehind, end);
    }
}
