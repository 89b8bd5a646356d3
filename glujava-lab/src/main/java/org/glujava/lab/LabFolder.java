package org.glujava.lab;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lab's folder. Its name has the owner (pid namespace, pid and the start time of the process), so that abandoned
 * folders can be recognised as soon as they exist.
 */
final class LabFolder {
    private static final Path PARENT =
            Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    private static final Pattern NAME = Pattern.compile("glujava-lab-(\\d+)-(\\d+)-(\\d+)-.*");
    private static final Duration KILLED = Duration.ofSeconds(5);

    private final Path path;

    private LabFolder(Path path) {
        this.path = path;
    }

    static LabFolder create() {
        Proc.Id self = Proc.self();
        String prefix = "glujava-lab-" + Proc.pidNamespace() + "-" + self.pid() + "-" + self.startTime() + "-";
        try {
            return new LabFolder(Files.createTempDirectory(PARENT, prefix));
        } catch (IOException e) {
            throw new LabException("cannot make a folder in " + PARENT + "; choose another by -Djava.io.tmpdir=DIR", e);
        }
    }

    Path path() {
        return path;
    }

    /** Removes the folders of owners that were killed. */
    static void sweep() {
        try (Stream<Path> all = Files.list(PARENT)) {
            all.filter(LabFolder::abandoned).map(LabFolder::new).forEach(LabFolder::remove);
        } catch (IOException e) {
            throw new LabException("cannot list " + PARENT, e);
        }
    }

    /** Kills the remaining processes, unmounts the remaining mounts, and deletes the folder. */
    void remove() {
        killProcesses(path);
        for (Path mount : Proc.mountsUnder(path)) {
            Command.run("umount", "-l", mount.toString());
        }
        List<Path> stuck = Proc.mountsUnder(path);
        if (!stuck.isEmpty()) {
            throw new LabException("cannot unmount " + stuck + "; unmount it by hand and delete " + path);
        }
        try {
            delete(path);
        } catch (IOException e) {
            throw new LabException("cannot delete " + path, e);
        }
    }

    /** Repeats until none is left, because a process that forks can escape a single search. */
    void killProcesses(Path below) {
        Await.until(KILLED, "the end of the GlusterFS processes of " + below, () -> {
            List<Proc.Id> left = Proc.glusterUnder(below);
            left.forEach(process -> Signal.KILL.send(process.pid()));
            return left.isEmpty();
        });
    }

    private static boolean abandoned(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && name.group(1).equals(Proc.pidNamespace())
                && !new Proc.Id(Long.parseLong(name.group(2)), Long.parseLong(name.group(3))).running()
                && ours(folder);
    }

    /** Any user can create a folder with such a name in /tmp. */
    private static boolean ours(Path folder) {
        try {
            return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(Path.of("/proc/self")));
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes the folder. Another process that found it abandoned may be deleting it too. */
    private static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
