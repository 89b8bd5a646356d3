package org.glujava.command.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Changes files in steps. Each step is on the disk when it returns, and happens whole or not at all, except for steps in
 * a folder that no name leads to yet.
 */
final class DurableFiles {
    /** Begins the names of temporary links. */
    static final String TEMPORARY = ".tmp-";

    private static final int PIECE = 1 << 16;
    private final Runnable beforeEach;

    /** @param beforeEach called before each step; a test throws there */
    DurableFiles(Runnable beforeEach) {
        this.beforeEach = beforeEach;
    }

    /** Makes a folder and the missing ones above it, readable by all users whatever the umask is. */
    void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        folder(ParentFolder.of(folder));
        beforeEach.run();
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        sync(ParentFolder.of(folder));
    }

    /** Writes a new file. Returns the number of bytes, or -1 if there are more than the limit. */
    long write(Path file, InputStream content, long limit) throws IOException {
        beforeEach.run();
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            byte[] piece = new byte[PIECE];
            for (int some = content.read(piece); some >= 0; some = content.read(piece)) {
                size += some;
                if (size > limit) {
                    return -1;
                }
                out.write(piece, 0, some);
            }
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        sync(file);
        return size;
    }

    /** Replaces a small file, or makes it. */
    void replace(Path file, String content) throws IOException {
        Path fresh = temporary(file);
        beforeEach.run();
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
        move(fresh, file);
    }

    /** Makes a link of a name that is free. */
    void newLink(Path link, Path target) throws IOException {
        beforeEach.run();
        Files.createSymbolicLink(link, target);
        sync(ParentFolder.of(link));
    }

    /** Makes a link, or gives it another target. */
    void link(Path link, Path target) throws IOException {
        Path fresh = temporary(link);
        beforeEach.run();
        Files.createSymbolicLink(fresh, target);
        move(fresh, link);
    }

    /** Renames a file or folder. Replaces a file of the new name. */
    void move(Path from, Path to) throws IOException {
        beforeEach.run();
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(ParentFolder.of(to));
        if (!ParentFolder.of(from).equals(ParentFolder.of(to))) {
            sync(ParentFolder.of(from));
        }
    }

    /** Removes a file or link, if it is there. */
    void remove(Path file) throws IOException {
        beforeEach.run();
        if (Files.deleteIfExists(file)) {
            sync(ParentFolder.of(file));
        }
    }

    /** Removes a folder with all that it contains, or a file. Does not follow links. */
    void removeTree(Path tree) throws IOException {
        if (Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> content = Files.list(tree)) {
                for (Path each : content.toList()) {
                    removeTree(each);
                }
            }
        }
        remove(tree);
    }

    /** Writes a folder's names, or a file's content, to the disk. */
    static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path temporary(Path file) {
        return file.resolveSibling(TEMPORARY + UUID.randomUUID());
    }
}
