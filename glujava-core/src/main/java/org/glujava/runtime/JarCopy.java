package org.glujava.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarFile;
import org.glujava.instance.StartFailure;
import org.glujava.spi.Utf8;
import org.glujava.text.PathText;

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

    /** Copies jars for an instance into memory; where there can be no copy, the file itself is held open. */
    static Copier inMemory(int instance) {
        return file -> inMemory(instance, file);
    }

    private static JarCopy inMemory(int instance, Path file) throws StartFailure {
        byte[] reason = new byte[REASON_SIZE];
        String name = PathText.of(file);
        int copy = Natives.glujava_copy(instance, LogText.zeroBehind(name), reason, reason.length);
        if (copy == UNREADABLE) {
            throw new StartFailure(
                    "the jar " + name + " cannot be read",
                    text(reason),
                    "Correct 'option jar' of the volume, or put the jar there.");
        }
        if (copy == NOT_SAFE) {
            throw new StartFailure(
                    "the jar " + name + " is not loaded: others than root can change it",
                    text(reason),
                    "Give it and its folders to root ('chown root', 'chmod go-w'), or allow this with"
                            + " 'option allow-writable-jar on'.");
        }
        return new JarCopy(Path.of("/proc/self/fd/" + copy), () -> Natives.glujava_forget(copy));
    }

    JarFile open() throws IOException {
        return new JarFile(path.toFile());
    }

    private static String text(byte[] zeroBehind) {
        int end = 0;
        while (end < zeroBehind.length && zeroBehind[end] != 0) {
            end++;
        }
        return Utf8.decode(Arrays.copyOf(zeroBehind, end));
    }
}
