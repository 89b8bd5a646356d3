package org.glujava.testkit;

import com.sun.jna.LastErrorException;
import com.sun.jna.ptr.LongByReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.glujava.type.Errno;

/** The real file system below a folder, by the system calls that storage/posix makes. */
final class KernelFiles implements PosixFiles {
    private static final int NOFOLLOW = 0400000;
    private static final int KEEP_SIZE = 1;
    private static final int PUNCH_HOLE = 2;
    private static final int ZERO_RANGE = 0x10;
    private static final int SEEK_DATA = 3;
    private static final int SEEK_HOLE = 4;
    private static final LibC LIBC = LibC.INSTANCE;

    private final Path root;
    private final Map<Integer, Integer> fds = new HashMap<>();

    KernelFiles(Path root) {
        this.root = root;
    }

    private String at(String path) {
        return root + path;
    }

    private int fd(int number) {
        Integer fd = fds.get(number);
        if (fd == null) {
            throw new Refused(Errno.EBADF); // which a child is never asked: there is no fd then
        }
        return fd;
    }

    private static long done(LongSupplier call) {
        try {
            return call.getAsLong();
        } catch (LastErrorException e) {
            throw new Refused(Errno.of(e.getErrorCode()));
        }
    }

    @Override
    public char type(String path) {
        try {
            return typeOf((Integer) Files.getAttribute(Path.of(at(path)), "unix:mode", LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return '-';
        }
    }

    private static char typeOf(int mode) {
        return switch (mode & 0170000) {
            case 0040000 -> 'd';
            case 0100000 -> 'f';
            case 0120000 -> 'l';
            case 0010000 -> 'p';
            case 0140000 -> 's';
            default -> '?';
        };
    }

    @Override
    public Object mkdir(String path, int mode) {
        return done(() -> LIBC.mkdir(at(path), mode));
    }

    @Override
    public Object mknod(String path, int mode) {
        return done(() -> LIBC.mknod(at(path), mode, 0));
    }

    @Override
    public Object rmdir(String path) {
        return done(() -> LIBC.rmdir(at(path)));
    }

    @Override
    public Object unlink(String path) {
        return done(() -> LIBC.unlink(at(path)));
    }

    @Override
    public Object symlink(String target, String path) {
        return done(() -> LIBC.symlink(target, at(path)));
    }

    @Override
    public Object readlink(String path, int size) {
        byte[] target = new byte[size];
        long length = done(() -> LIBC.readlink(at(path), target, size));
        return new String(target, 0, (int) length, StandardCharsets.UTF_8);
    }

    @Override
    public Object link(String from, String to) {
        return done(() -> LIBC.link(at(from), at(to)));
    }

    @Override
    public Object rename(String from, String to) {
        return done(() -> LIBC.rename(at(from), at(to)));
    }

    @Override
    public Object open(int number, String path, int flags) {
        int opened = (int) done(() -> LIBC.open(at(path), flags | NOFOLLOW, 0600));
        Integer before = fds.put(number, opened);
        return before == null ? 0L : done(() -> LIBC.close(before));
    }

    @Override
    public Object read(int number, long offset, int size) {
        byte[] bytes = new byte[size];
        long read = done(() -> LIBC.pread(fd(number), bytes, size, offset));
        return Arrays.toString(Arrays.copyOf(bytes, (int) read));
    }

    @Override
    public Object write(int number, long offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return done(() -> LIBC.pwrite(fd(number), bytes, bytes.length, offset));
    }

    @Override
    public Object truncate(String path, long size) {
        return done(() -> LIBC.truncate(at(path), size));
    }

    @Override
    public Object truncate(int number, long size) {
        return done(() -> LIBC.ftruncate(fd(number), size));
    }

    @Override
    public Object allocate(int number, boolean keepsSize, long offset, long length) {
        return done(() -> LIBC.fallocate(fd(number), keepsSize ? KEEP_SIZE : 0, offset, length));
    }

    @Override
    public Object discard(int number, long offset, long length) {
        return done(() -> LIBC.fallocate(fd(number), KEEP_SIZE | PUNCH_HOLE, offset, length));
    }

    @Override
    public Object zero(int number, long offset, long length) {
        return done(() -> LIBC.fallocate(fd(number), ZERO_RANGE, offset, length));
    }

    @Override
    public Object seek(int number, boolean hole, long offset) {
        return done(() -> LIBC.lseek(fd(number), offset, hole ? SEEK_HOLE : SEEK_DATA));
    }

    @Override
    public Object copy(int in, long from, int out, long to, long length, int flags) {
        var offIn = new LongByReference(from);
        var offOut = new LongByReference(to);
        return done(() -> LIBC.copy_file_range(fd(in), offIn, fd(out), offOut, length, flags));
    }

    @Override
    public Object chmod(String path, int mode) {
        return done(() -> LIBC.chmod(at(path), mode));
    }

    @Override
    public Object access(String path, int mask) {
        return done(() -> LIBC.access(at(path), mask));
    }

    @Override
    public Object setxattr(String path, String name, String value, int flags) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return done(() -> LIBC.lsetxattr(at(path), name, bytes, bytes.length, flags));
    }

    @Override
    public Object getxattr(String path, String name) {
        byte[] bytes = new byte[100];
        long size = done(() -> LIBC.lgetxattr(at(path), name, bytes, bytes.length));
        return new String(bytes, 0, (int) size, StandardCharsets.UTF_8);
    }

    @Override
    public Object removexattr(String path, String name) {
        return done(() -> LIBC.lremovexattr(at(path), name));
    }

    @Override
    public SortedMap<String, String> tree(boolean countsDirectories) {
        var all = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.filter(each -> !each.equals(root))::iterator) {
                all.put("/" + root.relativize(path), described(path, countsDirectories));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static String described(Path path, boolean countsDirectories) throws IOException {
        Map<String, Object> known = Files.readAttributes(path, "unix:mode,nlink,size", LinkOption.NOFOLLOW_LINKS);
        int mode = (Integer) known.get("mode");
        char type = typeOf(mode);
        boolean counts = countsDirectories || type != 'd';
        String content = switch (type) {
            case 'f' -> known.get("size") + " " + Arrays.hashCode(Files.readAllBytes(path));
            case 'l' -> known.get("size") + " " + Files.readSymbolicLink(path);
            default -> "";
        };
        return type + " " + Integer.toOctalString(mode & 07777) + " " + (counts ? known.get("nlink") : "") + " "
                + content + " " + (type == 'f' || type == 'd' ? xattrs(path) : Map.of());
    }

    private static Map<String, String> xattrs(Path path) throws IOException {
        var found = new TreeMap<String, String>();
        var view = Files.getFileAttributeView(path, UserDefinedFileAttributeView.class);
        for (String name : view.list()) {
            ByteBuffer value = ByteBuffer.allocate(view.size(name));
            view.read(name, value);
            found.put("user." + name, new String(value.array(), StandardCharsets.UTF_8));
        }
        return found;
    }

    @Override
    public void close() {
        fds.values().forEach(fd -> done(() -> LIBC.close(fd)));
    }
}
