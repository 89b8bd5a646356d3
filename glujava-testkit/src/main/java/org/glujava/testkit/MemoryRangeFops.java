package org.glujava.testkit;

import static org.glujava.testkit.MemoryContent.check;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.glujava.fop.CopyFileRangeArgs;
import org.glujava.fop.CopyFileRangeReply;
import org.glujava.fop.DiscardArgs;
import org.glujava.fop.DiscardReply;
import org.glujava.fop.FallocateArgs;
import org.glujava.fop.FallocateReply;
import org.glujava.fop.FopId;
import org.glujava.fop.RchecksumArgs;
import org.glujava.fop.RchecksumReply;
import org.glujava.fop.SeekArgs;
import org.glujava.fop.SeekReply;
import org.glujava.fop.ZerofillArgs;
import org.glujava.fop.ZerofillReply;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Iatt;
import org.glujava.type.SeekWhat;
import org.glujava.type.StrongChecksum;

/** The fops of a {@link MemoryChild} on ranges of files: allocation, zeros, holes, copies and checksums. */
final class MemoryRangeFops {
    private static final int ADLER = 65521;

    private final MemoryTree tree;
    private final MemoryContent content;

    MemoryRangeFops(MemoryTree tree) {
        this.tree = tree;
        this.content = new MemoryContent(tree);
    }

    void addTo(MemoryChild child) {
        child.on(FopId.FALLOCATE, FallocateArgs.class, this::fallocate);
        child.on(FopId.DISCARD, DiscardArgs.class, this::discard);
        child.on(FopId.ZEROFILL, ZerofillArgs.class, this::zerofill);
        child.on(FopId.SEEK, SeekArgs.class, this::seek);
        child.on(FopId.COPY_FILE_RANGE, CopyFileRangeArgs.class, this::copyFileRange);
        child.on(FopId.RCHECKSUM, RchecksumArgs.class, this::rchecksum);
    }

    /** Checks a range as fallocate(2) does, and returns the file. */
    private MemoryFile ranged(Fd fd, long offset, long length) {
        MemoryFile file = tree.file(fd);
        check(offset >= 0 && length > 0, Errno.EINVAL);
        check(MemoryContent.writes(fd), Errno.EBADF);
        check(file.type != FileType.FIFO, Errno.ESPIPE);
        check(!file.isDirectory(), Errno.EISDIR);
        check(file.type == FileType.REGULAR, Errno.ENODEV);
        return file;
    }

    private void reach(MemoryFile file, long offset, long length) {
        int end = MemoryBytes.end(offset, length);
        file.content.resize(Math.max(end, file.content.size()));
        file.modified(tree.now());
    }

    private FallocateReply fallocate(FallocateArgs args) {
        MemoryFile file = ranged(args.fd(), args.offset(), args.len());
        Iatt before = file.stat();
        MemoryBytes.end(args.offset(), args.len());
        if (args.keepsize() == 0) {
            reach(file, args.offset(), args.len());
        }
        file.modified(tree.now());
        return FallocateReply.of(before, file.stat(), null);
    }

    private DiscardReply discard(DiscardArgs args) {
        MemoryFile file = ranged(args.fd(), args.offset(), args.len());
        Iatt before = file.stat();
        MemoryBytes.end(args.offset(), args.len());
        file.content.clear(args.offset(), args.len());
        file.modified(tree.now());
        return DiscardReply.of(before, file.stat(), null);
    }

    private ZerofillReply zerofill(ZerofillArgs args) {
        MemoryFile file = ranged(args.fd(), args.offset(), args.len());
        Iatt before = file.stat();
        reach(file, args.offset(), args.len());
        file.content.clear(args.offset(), args.len());
        return ZerofillReply.of(before, file.stat(), null);
    }

    private SeekReply seek(SeekArgs args) {
        check(args.what() != SeekWhat.UNKNOWN, Errno.ENOTSUP);
        return SeekReply.of(tree.file(args.fd()).content.seek(args.offset(), args.what() == SeekWhat.HOLE), null);
    }

    private CopyFileRangeReply copyFileRange(CopyFileRangeArgs args) {
        MemoryFile in = tree.file(args.fdIn());
        MemoryFile out = tree.file(args.fdOut());
        check(args.flags() == 0, Errno.EINVAL);
        check(!in.isDirectory() && !out.isDirectory(), Errno.EISDIR);
        check(in.type == FileType.REGULAR && out.type == FileType.REGULAR, Errno.EINVAL);
        check(MemoryContent.reads(args.fdIn()), Errno.EBADF);
        check(MemoryContent.writes(args.fdOut()) && !MemoryContent.appends(args.fdOut()), Errno.EBADF);
        check(!wraps(args.offIn(), args.len()) && !wraps(args.offOut(), args.len()), Errno.EOVERFLOW);
        check(args.offIn() >= 0 && args.offOut() >= 0, Errno.EINVAL);
        byte[] bytes = in.content.read(args.offIn(), args.len());
        boolean overlaps = args.offOut() + bytes.length > args.offIn() && args.offOut() < args.offIn() + bytes.length;
        check(in != out || !overlaps, Errno.EINVAL);
        Iatt before = out.stat();
        if (bytes.length > 0) {
            out.content.write(args.offOut(), bytes);
            out.modified(tree.now());
        }
        return CopyFileRangeReply.of(bytes.length, in.stat(), before, out.stat(), null);
    }

    private static boolean wraps(long offset, long length) {
        return Long.compareUnsigned(offset + length, offset) < 0;
    }

    private RchecksumReply rchecksum(RchecksumArgs args) {
        byte[] bytes = content.read(args.fd(), args.offset(), args.len());
        try {
            byte[] strong = MessageDigest.getInstance("SHA-256").digest(bytes);
            Dict xdata = Dict.builder().put("fips-mode-rchecksum", 1).build();
            return RchecksumReply.of(weak(bytes), new StrongChecksum(strong), xdata);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JDK has SHA-256", e);
        }
    }

    /** Returns the Adler-32 with GlusterFS's initial value 0; {@link java.util.zip.Adler32} starts with 1. */
    private static int weak(byte[] bytes) {
        int a = 0;
        int b = 0;
        for (byte each : bytes) {
            a = (a + (each & 0xff)) % ADLER;
            b = (b + a) % ADLER;
        }
        return b << 16 | a;
    }
}
