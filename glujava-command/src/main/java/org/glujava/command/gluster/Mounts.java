package org.glujava.command.gluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glujava.spi.Utf8;
import org.glujava.text.PathText;

/** The mounts of GlusterFS on this machine. */
public final class Mounts {
    private static final Path TABLE = Path.of("/proc/self/mounts");

    private Mounts() {}

    /** Returns the folders where a volume is mounted. */
    public static List<Path> of(String volume) {
        return parse(table(), volume);
    }

    /** Returns whether anything is mounted on a folder. */
    public static boolean isMount(Path folder) {
        return table().lines()
                .map(line -> line.split(" "))
                .anyMatch(words ->
                        words.length > 1 && PathText.path(unescaped(words[1])).equals(folder));
    }

    private static String table() {
        try {
            return Utf8.decode(Files.readAllBytes(TABLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each line has the source {@code SERVER:VOLUME} or {@code SERVER:/VOLUME}, the folder and the type. */
    static List<Path> parse(String table, String volume) {
        return table.lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length > 2
                        && words[2].equals("fuse.glusterfs")
                        && (words[0].endsWith(":" + volume) || words[0].endsWith(":/" + volume)))
                .map(words -> PathText.path(unescaped(words[1])))
                .toList();
    }

    /** The kernel writes blanks and backslashes as octal numbers. */
    private static String unescaped(String path) {
        return path.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }
}
