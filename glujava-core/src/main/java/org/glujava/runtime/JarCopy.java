package org.glujava.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.jar.JarFile;

/**
 * A jar as it was when its volume started. The file may be written over while classes are still to be loaded: at their
 * places in it there is then something else.
 *
 * @param path what to read instead of the file
 * @param forget lets go of it
 */
record JarCopy(Path path, Runnable forget) {
    /** What looks at a jar before anything is read of it, and copies it. */
    @FunctionalInterface
    interface Copier {
        JarCopy copy(Path file) throws StartFailure;
    }

    private static final int UNREADABLE = -1;
    private static final int NOT_SAFE = -2;
    private static final int REASON_SIZE = 4096;

    /** Copies jars for an instance into memory; where there can be no copy, the file itself is used. */
    static Copier inMemory(int instance) {
        return file -> inMemory(instance, file);
    }

    private static JarCopy inMemory(int instance, Path file) throws StartFailure {
        byte[] reason = new byte[REASON_SIZE];
        int copy = Natives.glujava_copy(instance, file.toString(), reason, reason.length);
        if (copy == UNREADABLE) {
            throw new StartFailure(
                    "the jar " + file + " cannot be read",
                    text(reason),
                    "Correct 'option jar' of the volume, or put the jar there.");
        }
        if (copy == NOT_SAFE) {
            throw new StartFailure(
                    "the jar " + file + " is not loaded: others than root can change it",
                    text(reason),
                    "Give it and its folders to root ('chown root', 'chmod go-w'), or allow this with"
                            + " 'option allow-writable-jar on'.");
        }
        return copy < 0
                ? none(file)
                : new JarCopy(Path.of("/proc/self/fd/" + copy), () -> Natives.glujava_forget(copy));
    }

    static JarCopy none(Path file) {
        return new JarCopy(file, () -> {});
    }

    JarFile open() throws IOException {
        return new JarFile(path.toFile());
    }

    private static String text(byte[] zeroBehind) {
        int end = 0;
        while (end < zeroBehind.length && zeroBehind[end] != 0) {
            end++;
        }
        return new String(zeroBehind, 0, end, StandardCharsets.UTF_8);
    }
}
