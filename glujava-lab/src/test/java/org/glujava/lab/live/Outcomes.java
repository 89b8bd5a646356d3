package org.glujava.lab.live;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Uses a file system in many right and wrong ways, and records the results, for comparison with another run. */
final class Outcomes {
    private static final int MANY = 300;

    private interface Step {
        Object run() throws IOException;
    }

    private final Path root;
    private final Path elsewhere;
    private final List<String> outcomes = new ArrayList<>();

    private Outcomes(Path root, Path elsewhere) {
        this.root = root;
        this.elsewhere = elsewhere;
    }

    /** Uses an empty file system, which another client has mounted too. */
    static List<String> of(Path root, Path elsewhere) {
        Outcomes outcomes = new Outcomes(root, elsewhere);
        outcomes.names();
        outcomes.attributes();
        outcomes.content();
        outcomes.locks();
        outcomes.folders();
        return outcomes.outcomes;
    }

    private void names() {
        Path folder = root.resolve("folder");
        Path file = folder.resolve("Grüße-\uD83D\uDE00");
        note("mkdir", () -> Files.createDirectory(folder));
        note("mkdir again", () -> Files.createDirectory(folder));
        note("create", () -> Files.writeString(file, "text"));
        note("link", () -> Files.createLink(root.resolve("link"), file));
        note("link again", () -> Files.createLink(root.resolve("link"), file));
        note("symlink", () -> Files.createSymbolicLink(root.resolve("symlink"), Path.of("folder")));
        note("readlink", () -> Files.readSymbolicLink(root.resolve("symlink")));
        note("readlink of a file", () -> Files.readSymbolicLink(file));
        note("rename", () -> Files.move(file, folder.resolve("renamed")));
        note("rename of what is missing", () -> Files.move(file, folder.resolve("renamed")));
        note("read of what is missing", () -> Files.readString(file));
        note("rmdir of what is not empty", () -> delete(folder));
        note("unlink of what is missing", () -> delete(file));
        note("name of 255 bytes", () -> Files.writeString(root.resolve("n".repeat(255)), ""));
        note("name of 256 bytes", () -> Files.writeString(root.resolve("n".repeat(256)), ""));
    }

    private void attributes() {
        Path file = root.resolve("link");
        var view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        note("setxattr", () -> view.write("key", ByteBuffer.wrap(new byte[] {0, 1, -1})));
        note("listxattr", view::list);
        note("getxattr", () -> view.read("key", ByteBuffer.allocate(10)));
        note("removexattr", () -> {
            view.delete("key");
            return view.list();
        });
        note("removexattr again", () -> {
            view.delete("key");
            return view.list();
        });
        note("chmod", () -> Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x--x")));
        note("utimes", () -> Files.setLastModifiedTime(file, FileTime.fromMillis(981_173_106_789L)));
        note("stat", () -> {
            var stat = Files.readAttributes(file, PosixFileAttributes.class);
            return stat.permissions() + " " + stat.owner() + " " + stat.size() + " " + stat.lastModifiedTime();
        });
        note("links", () -> Files.getAttribute(file, "unix:nlink"));
        note("statfs", () -> Files.getFileStore(file).getTotalSpace() > 0);
    }

    private void content() {
        Path file = root.resolve("content");
        byte[] big = new byte[500_000];
        Arrays.fill(big, (byte) 'x');
        note("write", () -> Files.write(file, big));
        note("read", () -> Arrays.equals(Files.readAllBytes(file), big));
        note("copy", () -> Files.mismatch(Files.copy(file, root.resolve("copy")), file));
        note("write at an offset", () -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                int written = channel.write(ByteBuffer.wrap(new byte[777]), 1_000_001);
                channel.force(false);
                channel.force(true);
                channel.truncate(1_000_100);
                return written + " " + channel.size();
            }
        });
        note("grow", () -> {
            try (var grown = new RandomAccessFile(file.toFile(), "rw")) {
                grown.setLength(2_000_000);
                return grown.length();
            }
        });
        note("read at the end", () -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return channel.read(ByteBuffer.allocate(10), 2_000_000);
            }
        });
        note("write into a folder", () -> Files.writeString(root.resolve("folder"), "text"));
    }

    private void locks() {
        note("lock, and let others try", () -> {
            try (FileChannel channel = FileChannel.open(root.resolve("link"), StandardOpenOption.WRITE);
                    var lock = channel.lock(10, 20, false)) {
                return lock.isValid() + " " + lockElsewhere(15) + " " + lockElsewhere(40);
            }
        });
        note("lock what was unlocked", () -> lockElsewhere(15));
    }

    private void folders() {
        Path many = root.resolve("many");
        note("many files", () -> {
            Files.createDirectory(many);
            for (int i = 0; i < MANY; i++) {
                Files.writeString(many.resolve("file-" + i), "");
            }
            return sorted(Files.list(many));
        });
        note("deep folders", () -> Files.createDirectories(root.resolve(("d".repeat(100) + "/").repeat(20))));
        note("tree", () -> sorted(Files.walk(root)));
        note("remove all", () -> {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path path : all.sorted(Comparator.reverseOrder())
                        .filter(path -> !path.equals(root))
                        .toList()) {
                    Files.delete(path);
                }
            }
            return sorted(Files.list(root));
        });
    }

    private void note(String what, Step step) {
        String outcome;
        try {
            outcome = String.valueOf(step.run());
        } catch (FileSystemException e) {
            outcome = e.getClass().getSimpleName() + " " + e.getReason();
        } catch (IOException e) {
            outcome = e.toString();
        }
        outcomes.add(what + ": " + outcome.replace(root.toString(), "ROOT"));
    }

    private static Object delete(Path path) throws IOException {
        Files.delete(path);
        return "done";
    }

    private static List<Path> sorted(Stream<Path> paths) {
        try (paths) {
            return paths.sorted().toList();
        }
    }

    /** Returns whether another client gets a lock on ten bytes of the file. */
    private boolean lockElsewhere(int offset) throws IOException {
        try (FileChannel channel = FileChannel.open(elsewhere.resolve("link"), StandardOpenOption.WRITE);
                var lock = channel.tryLock(offset, 10, false)) {
            return lock != null;
        }
    }
}
