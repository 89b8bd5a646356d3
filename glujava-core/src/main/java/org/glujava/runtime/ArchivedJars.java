package org.glujava.runtime;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The copies of translators' jars that are beside a class data archive. They were read completely when the archive was
 * made, so a volume with the same jar need not read it again, which would take 50 ms of CPU time.
 */
final class ArchivedJars {
    /** For a JVM without an archive. */
    static final ArchivedJars NONE = new ArchivedJars(null);

    private static final int PIECE = 1 << 16;

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

    /** Returns whether one of them has the same bytes. The script that makes the archive numbers them from 1. */
    boolean has(Path jar) throws IOException {
        if (folder == null) {
            return false;
        }
        int number = 1;
        for (File next = copy(folder, number).toFile();
                next.isFile();
                next = copy(folder, number).toFile()) {
            if (haveSameContent(next, jar.toFile())) {
                return true;
            }
            number++;
        }
        return false;
    }

    /** With streams, because Files.mismatch loads thirty classes. */
    private static boolean haveSameContent(File one, File other) throws IOException {
        if (one.length() != other.length()) {
            return false;
        }
        byte[] piece = new byte[PIECE];
        byte[] otherPiece = new byte[PIECE];
        try (FileInputStream in = new FileInputStream(one);
                FileInputStream otherIn = new FileInputStream(other)) {
            int size;
            do {
                size = in.readNBytes(piece, 0, PIECE);
                if (otherIn.readNBytes(otherPiece, 0, PIECE) != size || !Arrays.equals(piece, otherPiece)) {
                    return false;
                }
            } while (size == PIECE);
        }
        return true;
    }

    /** Returns the path of a copy. */
    static Path copy(Path folder, int number) {
        return folder.resolve(number + ".jar");
    }
}
