package org.glujava.lab.loads;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glujava.lab.LabException;

/**
 * A tree with everything that rsync can copy: xattrs, hard links, symlinks, nodes, holes, ACLs, odd names, modes and
 * times. It is copied in, changed and copied again, and copied out through the other mount.
 */
final class Rsync {
    private Rsync() {}

    static List<String> run(LoadEnvironment ground) {
        try {
            Path source = Files.createDirectory(ground.scratch().resolve("source"));
            Path back = Files.createDirectory(ground.scratch().resolve("back"));
            change(ground, source, ground.seed());
            Path tree = ground.folder("tree");
            copy(ground, source, tree);
            change(ground, source, ground.seed() + 1);
            copy(ground, source, tree);
            copy(ground, ground.elsewhere().resolve("tree"), back);
            List<String> cameBack = ground.tree(back);
            if (!cameBack.equals(ground.tree(source))) {
                throw new LabException("what rsync has copied in and out again differs: " + source + " and " + back);
            }
            return cameBack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Random calls that leave files of all kinds; rsync must copy the results of all. */
    private static void change(LoadEnvironment ground, Path source, long seed) throws IOException {
        String steps = ground.thorough() ? "6000" : "1500";
        String folder = source.toString();
        ground.run(ground.program("calls"), Long.toString(seed), steps, folder, folder)
                .expectSuccess();
        try (RandomAccessFile sparse =
                new RandomAccessFile(source.resolve("sparse").toFile(), "rw")) {
            sparse.setLength(12_000_000);
            sparse.seek(7_000_000 + seed % 1000);
            sparse.writeBytes("text between two holes");
        }
        for (int i = 0; i < (ground.thorough() ? 300 : 30); i++) {
            Path file = Files.writeString(source.resolve("file-" + i), "text " + (i + seed) / 3);
            Path link = source.resolve("link-" + (i + seed) % 7);
            Files.deleteIfExists(link);
            Files.createLink(link, file);
        }
        ground.run("setfacl", "--modify", "user:1000:r-x,group:65534:-w-", folder + "/file-7")
                .expectSuccess();
    }

    /** Copies, and then lists what is left to copy, by content: the list must be empty. */
    private static void copy(LoadEnvironment ground, Path from, Path to) {
        // Also files of the same size and second: on a fast machine the second change is that soon.
        rsync(ground, "-aHAXSI", from, to);
        List<String> left = rsync(ground, "-aHAXSnic", from, to);
        if (!left.isEmpty()) {
            throw new LabException("rsync has not copied from " + from + " to " + to + ":\n" + String.join("\n", left));
        }
    }

    private static List<String> rsync(LoadEnvironment ground, String options, Path from, Path to) {
        return ground.run("rsync", options, "--delete", from + "/", to + "/")
                .expectSuccess()
                .output();
    }
}
