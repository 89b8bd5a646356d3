package org.glujava.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The copies of translators' jars that are beside a class data archive. They were read completely when the archive was
 * made, so a volume with the same jar need not read it again, which would take 50 ms of CPU time.
 */
final class ArchivedJars {
    /** For a JVM without an archive. */
    static final ArchivedJars NONE = new ArchivedJars(null);

    private final @Nullable Path folder;

    /** @param folder the folder of the archive, which only root can change */
    ArchivedJars(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Returns those of the archive that this JVM uses: its class path is in the archive's folder. */
    static ArchivedJars ofThisJvm() {
        String path = System.getProperty("java.class.path", "");
        int end = path.indexOf(File.pathSeparatorChar);
        try {
            Path core = Path.of(end < 0 ? path : path.substring(0, end));
            return core.isAbsolute() ? new ArchivedJars(core.getParent()) : NONE;
        } catch (InvalidPathException e) {
            return NONE;
        }
    }

    /** Returns whether one of them has the same bytes. */
    boolean has(Path jar) throws IOException {
        for (Path archived : all()) {
            if (Files.size(archived) == Files.size(jar) && Files.mismatch(archived, jar) < 0) {
                return true;
            }
        }
        return false;
    }

    /** The script that makes the archive numbers them from 1. */
    private List<Path> all() {
        List<Path> all = new ArrayList<>();
        if (folder != null) {
            for (Path next = copy(folder, 1); Files.isRegularFile(next); next = copy(folder, all.size() + 1)) {
                all.add(next);
            }
        }
        return all;
    }

    /** Returns the path of a copy. */
    static Path copy(Path folder, int number) {
        return folder.resolve(number + ".jar");
    }
}
