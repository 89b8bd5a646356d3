package org.glujava.runtime;

import java.nio.file.Path;

/**
 * A jar as it was when its volume started. The file may be written over while classes are still to be loaded: at their
 * places in it there is then something else.
 *
 * @param path what to read instead of the file
 * @param forget lets go of it
 */
record JarCopy(Path path, Runnable forget) {
    /** A copy in memory; the file itself, where there can be none. */
    static JarCopy inMemory(Path file) {
        int copy = Natives.glujava_copy(file.toString());
        return copy < 0
                ? none(file)
                : new JarCopy(Path.of("/proc/self/fd/" + copy), () -> Natives.glujava_forget(copy));
    }

    static JarCopy none(Path file) {
        return new JarCopy(file, () -> {});
    }
}
