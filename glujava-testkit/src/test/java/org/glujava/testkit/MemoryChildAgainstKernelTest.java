package org.glujava.testkit;

import static org.glujava.testkit.PosixFiles.APPEND;
import static org.glujava.testkit.PosixFiles.CREATE;
import static org.glujava.testkit.PosixFiles.DIRECTORY;
import static org.glujava.testkit.PosixFiles.EXCLUSIVE;
import static org.glujava.testkit.PosixFiles.READ;
import static org.glujava.testkit.PosixFiles.READ_WRITE;
import static org.glujava.testkit.PosixFiles.TRUNCATE;
import static org.glujava.testkit.PosixFiles.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glujava.type.Errno;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link MemoryChild} answers is what the machine's own file system says, which storage/posix passes on. */
@GluJavaTest
class MemoryChildAgainstKernelTest {
    private static final String LONG = "/" + "x".repeat(256);

    @TempDir
    private Path root;

    private KernelFiles real;
    private PosixScript script;

    @BeforeEach
    void begin() throws IOException {
        TestGraph graph =
                TestGraph.of(Scripted.class).child("brick", new MemoryChild()).build();
        real = new KernelFiles(root);
        script = new PosixScript(real, new ChildFiles(graph), (Integer) Files.getAttribute(root, "unix:nlink") == 2);
        script.step("mkdir d", files -> files.mkdir("/d", 0700));
        script.step("mkdir d/e", files -> files.mkdir("/d/e", 0700));
        script.step("create f", files -> files.open(1, "/f", CREATE | READ_WRITE));
        script.step("write f", files -> files.write(1, 0, "hello"));
        script.step("symlink l", files -> files.symlink("nowhere", "/l"));
    }

    @AfterEach
    void compareWhatIsLeft() {
        try {
            script.compareTrees();
        } finally {
            real.close();
        }
    }

    @Test
    void names() {
        script.step("mkdir there", Errno.EEXIST, files -> files.mkdir("/f", 0700));
        script.step("mkdir below nothing", Errno.ENOENT, files -> files.mkdir("/none/x", 0700));
        script.step("mkdir below a file", Errno.ENOTDIR, files -> files.mkdir("/f/x", 0700));
        script.step("mkdir of a long name", Errno.ENAMETOOLONG, files -> files.mkdir(LONG, 0700));
        script.step("mknod there", Errno.EEXIST, files -> files.mknod("/f", 0010600));
        script.step("mknod fifo", files -> files.mknod("/p", 0010600));
        script.step("mknod socket", files -> files.mknod("/s", 0140600));
        script.step("mknod file", files -> files.mknod("/g", 0600));
        script.step("mknod directory", Errno.EPERM, files -> files.mknod("/h", 0040600));
        script.step("mknod symlink", Errno.EINVAL, files -> files.mknod("/h", 0120600));
        script.step("rmdir full", Errno.ENOTEMPTY, files -> files.rmdir("/d"));
        script.step("rmdir file", Errno.ENOTDIR, files -> files.rmdir("/f"));
        script.step("rmdir nothing", Errno.ENOENT, files -> files.rmdir("/none"));
        script.step("unlink directory", Errno.EISDIR, files -> files.unlink("/d"));
        script.step("unlink nothing", Errno.ENOENT, files -> files.unlink("/none"));
        script.step("unlink open", files -> files.unlink("/f"));
        script.step("read unlinked", files -> files.read(1, 0, 10));
        script.step("rmdir empty", files -> files.rmdir("/d/e"));
    }

    @Test
    void links() {
        script.step("link", files -> files.link("/f", "/g"));
        script.step("link there", Errno.EEXIST, files -> files.link("/f", "/g"));
        script.step("link directory", Errno.EPERM, files -> files.link("/d", "/h"));
        script.step("link directory there", Errno.EEXIST, files -> files.link("/d", "/f"));
        script.step("link nothing", Errno.ENOENT, files -> files.link("/none", "/h"));
        script.step("link symlink", files -> files.link("/l", "/m"));
        script.step("symlink there", Errno.EEXIST, files -> files.symlink("x", "/l"));
        script.step("symlink to nothing", Errno.ENOENT, files -> files.symlink("", "/n"));
        script.step("symlink to too much", Errno.ENAMETOOLONG, files -> files.symlink("x".repeat(4096), "/n"));
        script.step("symlink not of ASCII", files -> files.symlink("\u00e4\u20ac", "/n"));
        script.step("readlink", files -> files.readlink("/l", 100));
        script.step("readlink in part", files -> files.readlink("/l", 3));
        script.step("readlink of nothing", Errno.EINVAL, files -> files.readlink("/l", 0));
        script.step("readlink of file", Errno.EINVAL, files -> files.readlink("/f", 100));
    }

    @Test
    void renames() {
        script.step("mkdir", files -> files.mkdir("/empty", 0700));
        script.step("link", files -> files.link("/f", "/g"));
        script.step("nothing", Errno.ENOENT, files -> files.rename("/none", "/x"));
        script.step("to long name", Errno.ENAMETOOLONG, files -> files.rename("/f", LONG));
        script.step("below itself", Errno.EINVAL, files -> files.rename("/d", "/d/e/x"));
        script.step("to what is above", Errno.ENOTEMPTY, files -> files.rename("/d/e", "/d"));
        script.step("file below", files -> files.rename("/f", "/d/f"));
        script.step("file to what is above", Errno.ENOTEMPTY, files -> files.rename("/d/f", "/d"));
        script.step("file over directory", Errno.EISDIR, files -> files.rename("/d/f", "/empty"));
        script.step("directory over file", Errno.ENOTDIR, files -> files.rename("/empty", "/g"));
        script.step("over full", Errno.ENOTEMPTY, files -> files.rename("/empty", "/d"));
        script.step("over another name of it", files -> files.rename("/d/f", "/g"));
        script.step("over itself", files -> files.rename("/d", "/d"));
        script.step("over empty", files -> files.rename("/d", "/empty"));
    }

    @Test
    void opens() {
        script.step("nothing", Errno.ENOENT, files -> files.open(2, "/none", READ));
        script.step("symlink", Errno.ELOOP, files -> files.open(2, "/l", READ));
        script.step("exclusive", Errno.EEXIST, files -> files.open(2, "/f", CREATE | EXCLUSIVE | WRITE));
        script.step("write directory", Errno.EISDIR, files -> files.open(2, "/d", WRITE));
        script.step("create directory", Errno.EISDIR, files -> files.open(2, "/d", CREATE | READ));
        script.step("file as directory", Errno.ENOTDIR, files -> files.open(2, "/f", DIRECTORY));
        script.step("to read", files -> files.open(2, "/f", READ));
        script.step("write what is read", Errno.EBADF, files -> files.write(2, 0, "x"));
        script.step("cut what is read", Errno.EINVAL, files -> files.truncate(2, 0));
        script.step("to write", files -> files.open(3, "/f", WRITE));
        script.step("read what is written", Errno.EBADF, files -> files.read(3, 0, 1));
        script.step("to append", files -> files.open(4, "/f", APPEND | WRITE));
        script.step("append", files -> files.write(4, 0, " world"));
        script.step("directory", files -> files.open(5, "/d", READ));
        script.step("read directory", Errno.EISDIR, files -> files.read(5, 0, 1));
        script.step("cut directory", Errno.EINVAL, files -> files.truncate(5, 0));
        script.step("copy from directory", Errno.EISDIR, files -> files.copy(5, 0, 1, 0, 1, 0));
        script.step("truncate", files -> files.open(6, "/f", TRUNCATE | WRITE));
    }

    @Test
    void ranges() {
        script.step("to read", files -> files.open(2, "/f", READ));
        script.step("to append", files -> files.open(3, "/f", APPEND | READ_WRITE));
        script.step("read before the beginning", Errno.EINVAL, files -> files.read(1, -1, 1));
        script.step("write before the beginning", Errno.EINVAL, files -> files.write(1, -1, "x"));
        script.step("read past the end", files -> files.read(1, 9, 1));
        script.step("write nothing", files -> files.write(1, 900, ""));
        script.step("cut to less than nothing", Errno.EINVAL, files -> files.truncate("/f", -1));
        script.step("cut directory", Errno.EISDIR, files -> files.truncate("/d", 0));
        script.step("allocate nothing", Errno.EINVAL, files -> files.allocate(1, false, 0, 0));
        script.step("allocate what is read", Errno.EBADF, files -> files.allocate(2, false, 0, 1));
        script.step("allocate", files -> files.allocate(1, false, 3, 10));
        script.step("allocate kept", files -> files.allocate(1, true, 0, 100));
        script.step("discard", files -> files.discard(1, 1, 2));
        script.step("discard past the end", files -> files.discard(1, 10, 5000));
        script.step("zero", files -> files.zero(1, 4, 20));
        script.step("seek before the beginning", Errno.ENXIO, files -> files.seek(1, true, -1));
        script.step("seek past the end", Errno.ENXIO, files -> files.seek(1, false, 24));
        script.step("copy", files -> files.copy(1, 0, 1, 100, 50, 0));
        script.step("copy into itself", Errno.EINVAL, files -> files.copy(1, 0, 1, 2, 50, 0));
        script.step("copy past the end", files -> files.copy(1, 500, 1, 0, 5, 0));
        script.step("copy with flags", Errno.EINVAL, files -> files.copy(1, 0, 1, 0, 5, 1));
        script.step("copy to what is read", Errno.EBADF, files -> files.copy(1, 0, 2, 500, 5, 0));
        script.step("copy to what appends", Errno.EBADF, files -> files.copy(1, 0, 3, 500, 5, 0));
        script.step(
                "copy from before the beginning to behind it",
                Errno.EOVERFLOW,
                files -> files.copy(1, -1, 1, 500, 1, 0));
        script.step("copy from before the beginning", Errno.EINVAL, files -> files.copy(1, -9, 1, 500, 1, 0));
    }

    @Test
    void holes() {
        script.step("write far", files -> files.write(1, 1 << 20, "end"));
        script.step("data", files -> files.seek(1, false, 3));
        script.step("data far", files -> files.seek(1, false, 1 << 19));
        script.step("no hole behind", files -> files.seek(1, true, (1 << 20) + 1));
        script.step("discard all", files -> files.discard(1, 0, 2 << 20));
        script.step("no data", Errno.ENXIO, files -> files.seek(1, false, 0));
        script.step("hole", files -> files.seek(1, true, 77));
    }

    @Test
    void attributes() {
        script.step("chmod", files -> files.chmod("/f", 04640));
        script.step("chmod directory", files -> files.chmod("/d", 01750));
        script.step("chmod nothing", Errno.ENOENT, files -> files.chmod("/none", 0));
        script.step("access", files -> files.access("/f", 6));
        script.step("access to execute", Errno.EACCES, files -> files.access("/f", 1));
        script.step("access to execute directory", files -> files.access("/d", 1));
        script.step("access nothing", Errno.ENOENT, files -> files.access("/none", 0));
    }

    @Test
    void xattrs() {
        script.step("set", files -> files.setxattr("/f", "user.a", "1", 0));
        script.step("create there", Errno.EEXIST, files -> files.setxattr("/f", "user.a", "2", 1));
        script.step("replace nothing", Errno.ENODATA, files -> files.setxattr("/f", "user.b", "2", 2));
        script.step("replace", files -> files.setxattr("/f", "user.a", "3", 2));
        script.step("set with odd flags", Errno.EINVAL, files -> files.setxattr("/f", "user.a", "3", 8));
        script.step("set on directory", files -> files.setxattr("/d", "user.d", "", 1));
        script.step("set on symlink", Errno.EPERM, files -> files.setxattr("/l", "user.a", "1", 0));
        script.step("set no name", Errno.EINVAL, files -> files.setxattr("/f", "user.", "1", 0));
        script.step("set long name", Errno.ERANGE, files -> files.setxattr("/f", "user." + "x".repeat(251), "1", 0));
        script.step("set long value", Errno.E2BIG, files -> files.setxattr("/f", "user.a", "x".repeat(65537), 0));
        script.step("set in no namespace", Errno.ENOTSUP, files -> files.setxattr("/f", "a", "1", 0));
        script.step("get", files -> files.getxattr("/f", "user.a"));
        script.step("get none", Errno.ENODATA, files -> files.getxattr("/f", "user.b"));
        script.step("get of symlink", Errno.ENODATA, files -> files.getxattr("/l", "user.a"));
        script.step("get in no namespace", Errno.ENOTSUP, files -> files.getxattr("/f", "a"));
        script.step("remove none", Errno.ENODATA, files -> files.removexattr("/f", "user.b"));
        script.step("remove from symlink", Errno.EPERM, files -> files.removexattr("/l", "user.a"));
        script.step("remove", files -> files.removexattr("/d", "user.d"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_done(long seed) {
        new RandomSteps(Long.getLong("glujava.memory.seed", seed), script).run(400);
    }
}
