package org.glujava.testkit;

import java.util.Arrays;
import org.glujava.fop.FlushArgs;
import org.glujava.fop.FlushReply;
import org.glujava.fop.FopId;
import org.glujava.fop.FsyncArgs;
import org.glujava.fop.FsyncReply;
import org.glujava.fop.FsyncdirArgs;
import org.glujava.fop.FsyncdirReply;
import org.glujava.fop.FtruncateArgs;
import org.glujava.fop.FtruncateReply;
import org.glujava.fop.OpenArgs;
import org.glujava.fop.OpenReply;
import org.glujava.fop.OpendirArgs;
import org.glujava.fop.OpendirReply;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.TruncateArgs;
import org.glujava.fop.TruncateReply;
import org.glujava.fop.WritevArgs;
import org.glujava.fop.WritevReply;
import org.glujava.type.Errno;
import org.glujava.type.Iatt;
import org.glujava.type.Payload;

/** The fops of a {@link MemoryChild} that open files, and read and change their content. */
final class MemoryDataFops {
    private final MemoryTree tree;
    private final MemoryContent content;

    MemoryDataFops(MemoryTree tree) {
        this.tree = tree;
        this.content = new MemoryContent(tree);
    }

    void addTo(MemoryChild child) {
        child.on(FopId.OPEN, OpenArgs.class, this::open);
        child.on(FopId.OPENDIR, OpendirArgs.class, this::opendir);
        child.on(FopId.READV, ReadvArgs.class, this::readv);
        child.on(FopId.WRITEV, WritevArgs.class, this::writev);
        child.on(FopId.TRUNCATE, TruncateArgs.class, this::truncate);
        child.on(FopId.FTRUNCATE, FtruncateArgs.class, this::ftruncate);
        child.on(FopId.FLUSH, FlushArgs.class, this::flush);
        child.on(FopId.FSYNC, FsyncArgs.class, this::fsync);
        child.on(FopId.FSYNCDIR, FsyncdirArgs.class, this::fsyncdir);
    }

    private OpenReply open(OpenArgs args) {
        MemoryFile file = tree.file(args.loc());
        content.open(file, args.flags());
        tree.opened(args.fd(), file);
        return OpenReply.of(args.fd(), null);
    }

    private OpendirReply opendir(OpendirArgs args) {
        MemoryFile file = tree.file(args.loc());
        MemoryContent.check(file.isDirectory(), Errno.ENOTDIR);
        tree.opened(args.fd(), file);
        return OpendirReply.of(args.fd(), null);
    }

    private ReadvReply readv(ReadvArgs args) {
        MemoryContent.check(args.size() > 0, Errno.EINVAL);
        byte[] read = content.read(args.fd(), args.offset(), args.size());
        Iatt stat = tree.file(args.fd()).stat();
        ReadvReply reply = ReadvReply.of(read.length, Payload.of(read), stat, null);
        return args.offset() + read.length < stat.size() ? reply : reply.withOpErrno(Errno.ENOENT);
    }

    private WritevReply writev(WritevArgs args) {
        Iatt before = tree.file(args.fd()).stat();
        int written = content.write(args.fd(), args.offset(), args.vector());
        return WritevReply.of(written, before, tree.file(args.fd()).stat(), null);
    }

    private TruncateReply truncate(TruncateArgs args) {
        MemoryFile file = tree.file(args.loc());
        Iatt before = file.stat();
        content.truncate(file, args.offset());
        return TruncateReply.of(before, file.stat(), null);
    }

    private FtruncateReply ftruncate(FtruncateArgs args) {
        MemoryFile file = tree.file(args.fd());
        Iatt before = file.stat();
        content.truncate(args.fd(), args.offset());
        return FtruncateReply.of(before, file.stat(), null);
    }

    private FsyncReply fsync(FsyncArgs args) {
        Iatt stat = tree.file(args.fd()).stat();
        return FsyncReply.of(stat, stat, null);
    }

    private FlushReply flush(FlushArgs args) {
        byte[] owner = tree.by().lkOwner();
        tree.file(args.fd()).locks.removeIf(each -> Arrays.equals(each.lock().owner(), owner));
        return FlushReply.of(null);
    }

    private FsyncdirReply fsyncdir(FsyncdirArgs args) {
        tree.file(args.fd());
        return FsyncdirReply.of(null);
    }
}
