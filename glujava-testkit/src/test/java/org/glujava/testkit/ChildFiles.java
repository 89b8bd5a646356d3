package org.glujava.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.AccessArgs;
import org.glujava.fop.CopyFileRangeArgs;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.DiscardArgs;
import org.glujava.fop.FallocateArgs;
import org.glujava.fop.FtruncateArgs;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.LinkArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.MknodArgs;
import org.glujava.fop.OpenArgs;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.ReadlinkArgs;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.RemovexattrArgs;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.RmdirArgs;
import org.glujava.fop.SeekArgs;
import org.glujava.fop.SetattrArgs;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.SymlinkArgs;
import org.glujava.fop.TruncateArgs;
import org.glujava.fop.UnlinkArgs;
import org.glujava.fop.WritevArgs;
import org.glujava.fop.ZerofillArgs;
import org.glujava.type.Dict;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.glujava.type.Payload;
import org.glujava.type.SeekWhat;

/** The file system of a {@link MemoryChild} below a translator; paths are looked up as a kernel does it. */
final class ChildFiles implements PosixFiles {
    private final TestGraph graph;
    private final Map<Integer, Fd> fds = new HashMap<>();

    ChildFiles(TestGraph graph) {
        this.graph = graph;
    }

    private <R extends Reply> R done(Args<R> args) {
        R reply = graph.fop(args).reply();
        Errno error = reply.error();
        if (error != null) {
            throw new Refused(error);
        }
        return reply;
    }

    private Iatt stat(String path) {
        return done(LookupArgs.of(graph.loc(path), null)).buf();
    }

    /** A place, once what leads to it is looked up; a symlink leads nowhere. */
    private Loc at(String path) {
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            FileType type = stat(path.substring(0, slash)).type();
            if (type != FileType.DIRECTORY) {
                throw new Refused(type == FileType.SYMLINK ? Errno.ENOENT : Errno.ENOTDIR);
            }
        }
        graph.fop(LookupArgs.of(graph.loc(path), null));
        return graph.loc(path);
    }

    private Loc there(String path) {
        Loc loc = at(path);
        done(LookupArgs.of(loc, null));
        return loc;
    }

    private Fd fd(int number) {
        Fd fd = fds.get(number);
        if (fd == null) {
            throw new Refused(Errno.EBADF);
        }
        return fd;
    }

    private static Object opRet(Reply reply) {
        return (long) reply.opRet();
    }

    @Override
    public char type(String path) {
        try {
            return typeOf(done(LookupArgs.of(at(path), null)).buf().type());
        } catch (Refused e) {
            return '-';
        }
    }

    private static char typeOf(FileType type) {
        return switch (type) {
            case DIRECTORY -> 'd';
            case REGULAR -> 'f';
            case SYMLINK -> 'l';
            case FIFO -> 'p';
            case SOCKET -> 's';
            default -> '?';
        };
    }

    @Override
    public Object mkdir(String path, int mode) {
        return opRet(done(MkdirArgs.of(at(path), mode, 0, null)));
    }

    @Override
    public Object mknod(String path, int mode) {
        return opRet(done(MknodArgs.of(at(path), mode, 0, 0, null)));
    }

    @Override
    public Object rmdir(String path) {
        return opRet(done(RmdirArgs.of(at(path), 0, null)));
    }

    @Override
    public Object unlink(String path) {
        return opRet(done(UnlinkArgs.of(at(path), 0, null)));
    }

    @Override
    public Object symlink(String target, String path) {
        return opRet(done(SymlinkArgs.of(target, at(path), 0, null)));
    }

    @Override
    public Object readlink(String path, int size) {
        return done(ReadlinkArgs.of(there(path), size, null)).path();
    }

    @Override
    public Object link(String from, String to) {
        return opRet(done(LinkArgs.of(there(from), at(to), null)));
    }

    @Override
    public Object rename(String from, String to) {
        Loc old = at(from);
        return opRet(done(RenameArgs.of(old, at(to), null)));
    }

    @Override
    public Object open(int number, String path, int flags) {
        Loc loc = at(path);
        Fd fd = graph.fd(loc, flags);
        if ((flags & CREATE) != 0) {
            done(CreateArgs.of(loc, flags, 0600, 0, fd, null));
        } else {
            done(OpenArgs.of(there(path), flags, fd, null));
        }
        fds.put(number, graph.fd(graph.loc(path), flags));
        return 0L;
    }

    @Override
    public Object read(int number, long offset, int size) {
        return Arrays.toString(
                done(ReadvArgs.of(fd(number), size, offset, 0, null)).vector().toByteArray());
    }

    @Override
    public Object write(int number, long offset, String text) {
        Payload payload = Payload.of(text.getBytes(StandardCharsets.UTF_8));
        return opRet(done(WritevArgs.of(fd(number), payload, offset, 0, null)));
    }

    @Override
    public Object truncate(String path, long size) {
        return opRet(done(TruncateArgs.of(there(path), size, null)));
    }

    @Override
    public Object truncate(int number, long size) {
        return opRet(done(FtruncateArgs.of(fd(number), size, null)));
    }

    @Override
    public Object allocate(int number, boolean keepsSize, long offset, long length) {
        return opRet(done(FallocateArgs.of(fd(number), keepsSize ? 1 : 0, offset, length, null)));
    }

    @Override
    public Object discard(int number, long offset, long length) {
        return opRet(done(DiscardArgs.of(fd(number), offset, length, null)));
    }

    @Override
    public Object zero(int number, long offset, long length) {
        return opRet(done(ZerofillArgs.of(fd(number), offset, length, null)));
    }

    @Override
    public Object seek(int number, boolean hole, long offset) {
        return done(SeekArgs.of(fd(number), offset, hole ? SeekWhat.HOLE : SeekWhat.DATA, null))
                .offset();
    }

    @Override
    public Object copy(int in, long from, int out, long to, long length, int flags) {
        return opRet(done(CopyFileRangeArgs.of(fd(in), from, fd(out), to, length, flags, null)));
    }

    @Override
    public Object chmod(String path, int mode) {
        return opRet(done(SetattrArgs.of(there(path), Iatt.zero().withPermissions(mode), 1, null)));
    }

    @Override
    public Object access(String path, int mask) {
        return opRet(done(AccessArgs.of(there(path), mask, null)));
    }

    @Override
    public Object setxattr(String path, String name, String value, int flags) {
        Dict dict =
                Dict.builder().put(name, value.getBytes(StandardCharsets.UTF_8)).build();
        return opRet(done(SetxattrArgs.of(there(path), dict, flags, null)));
    }

    @Override
    public Object getxattr(String path, String name) {
        Dict found = done(GetxattrArgs.of(there(path), name, null)).dict();
        return new String(found.get(name).asBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public Object removexattr(String path, String name) {
        return opRet(done(RemovexattrArgs.of(there(path), name, null)));
    }

    @Override
    public SortedMap<String, String> tree(boolean countsDirectories) {
        var all = new TreeMap<String, String>();
        add(all, "", countsDirectories);
        return all;
    }

    private void add(SortedMap<String, String> all, String path, boolean countsDirectories) {
        Fd fd = graph.fd(graph.loc(path.isEmpty() ? "/" : path), READ);
        for (DirEntry entry :
                done(ReaddirpArgs.of(fd, 1 << 20, 0, null)).entries().toList()) {
            if (!entry.name().equals(".") && !entry.name().equals("..")) {
                String child = path + "/" + entry.name();
                all.put(child, described(child, countsDirectories));
                if (type(child) == 'd') {
                    add(all, child, countsDirectories);
                }
            }
        }
    }

    private String described(String path, boolean countsDirectories) {
        Loc loc = there(path);
        Iatt stat = stat(path);
        char type = typeOf(stat.type());
        boolean counts = countsDirectories || type != 'd';
        String content = switch (type) {
            case 'f' -> stat.size() + " " + Arrays.hashCode(content(loc, stat.size()));
            case 'l' -> stat.size() + " " + readlink(path, 4096);
            default -> "";
        };
        return type + " " + Integer.toOctalString(stat.permissions()) + " " + (counts ? stat.nlink() : "") + " "
                + content + " " + xattrs(loc);
    }

    private byte[] content(Loc loc, long size) {
        Fd fd = graph.fd(loc, READ);
        return size == 0
                ? new byte[0]
                : done(ReadvArgs.of(fd, size, 0, 0, null)).vector().toByteArray();
    }

    private Map<String, String> xattrs(Loc loc) {
        var found = new TreeMap<String, String>();
        done(GetxattrArgs.of(loc, null, null))
                .dict()
                .toMap()
                .forEach((name, value) -> found.put(name, new String(value.asBytes(), StandardCharsets.UTF_8)));
        return found;
    }

    @Override
    public void close() {
        fds.clear();
    }
}
