// Generated from org.glujava.examples.rot13.Rot13. Do not edit.
package org.glujava.examples.rot13;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.glujava.FirstReplyCallback;
import org.glujava.FrameActions;
import org.glujava.RepliesCallback;
import org.glujava.ReplyCallback;
import org.glujava.Subvolume;
import org.glujava.TranslatorContext;
import org.glujava.fop.PutArgs;
import org.glujava.fop.PutReply;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.WritevArgs;
import org.glujava.fop.WritevReply;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.Fd;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.glujava.type.Payload;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Winds and unwinds the fops of {@link Rot13}, and starts them independently of frames. Import it statically.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
@NullMarked
public final class Rot13Stubs {
    private Rot13Stubs() {
    }

    /**
     * Winds {@code readv} to the first child, whose reply goes straight to the parent.
     */
    public static void windReadv(FrameActions<ReadvReply> frame, Fd fd, long size, long offset,
            int flags, @Nullable Dict xdata) {
        frame.wind(ReadvArgs.of(fd, size, offset, flags, xdata));
    }

    /**
     * Winds {@code readv} to the first child.
     */
    public static void windReadv(FrameActions<?> frame, Fd fd, long size, long offset, int flags,
            @Nullable Dict xdata, ReplyCallback<? super ReadvReply> cbk) {
        frame.wind(ReadvArgs.of(fd, size, offset, flags, xdata), cbk);
    }

    /**
     * Winds {@code readv} to a child.
     */
    public static void windReadv(FrameActions<?> frame, Subvolume child, Fd fd, long size,
            long offset, int flags, @Nullable Dict xdata, ReplyCallback<? super ReadvReply> cbk) {
        frame.wind(child, ReadvArgs.of(fd, size, offset, flags, xdata), cbk);
    }

    /**
     * Winds {@code readv} to several children at once, and calls back when all have replied.
     */
    public static void windReadvToAll(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            long size, long offset, int flags, @Nullable Dict xdata,
            RepliesCallback<ReadvReply> cbk) {
        frame.windAll(children, ReadvArgs.of(fd, size, offset, flags, xdata), cbk);
    }

    /**
     * Winds {@code readv} to several children at once, and calls back with the first good reply.
     */
    public static void windReadvToFirst(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            long size, long offset, int flags, @Nullable Dict xdata,
            FirstReplyCallback<ReadvReply> cbk) {
        frame.windFirst(children, ReadvArgs.of(fd, size, offset, flags, xdata), cbk);
    }

    /**
     * Starts {@code readv} on a child, independently of frames.
     */
    public static CompletableFuture<ReadvReply> startReadv(TranslatorContext context,
            Subvolume child, Credentials credentials, Fd fd, long size, long offset, int flags,
            @Nullable Dict xdata) {
        return context.start(child, credentials, ReadvArgs.of(fd, size, offset, flags, xdata));
    }

    /**
     * Unwinds {@code readv} to the parent, as a success.
     */
    public static void unwindReadv(FrameActions<ReadvReply> frame, int bytes,
            @Nullable Payload vector, @Nullable Iatt stbuf, @Nullable Dict xdata) {
        frame.unwind(ReadvReply.of(bytes, vector, stbuf, xdata));
    }

    /**
     * Winds {@code writev} to the first child, whose reply goes straight to the parent.
     */
    public static void windWritev(FrameActions<WritevReply> frame, Fd fd, Payload vector,
            long offset, int flags, @Nullable Dict xdata) {
        frame.wind(WritevArgs.of(fd, vector, offset, flags, xdata));
    }

    /**
     * Winds {@code writev} to the first child.
     */
    public static void windWritev(FrameActions<?> frame, Fd fd, Payload vector, long offset,
            int flags, @Nullable Dict xdata, ReplyCallback<? super WritevReply> cbk) {
        frame.wind(WritevArgs.of(fd, vector, offset, flags, xdata), cbk);
    }

    /**
     * Winds {@code writev} to a child.
     */
    public static void windWritev(FrameActions<?> frame, Subvolume child, Fd fd, Payload vector,
            long offset, int flags, @Nullable Dict xdata, ReplyCallback<? super WritevReply> cbk) {
        frame.wind(child, WritevArgs.of(fd, vector, offset, flags, xdata), cbk);
    }

    /**
     * Winds {@code writev} to several children at once, and calls back when all have replied.
     */
    public static void windWritevToAll(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            Payload vector, long offset, int flags, @Nullable Dict xdata,
            RepliesCallback<WritevReply> cbk) {
        frame.windAll(children, WritevArgs.of(fd, vector, offset, flags, xdata), cbk);
    }

    /**
     * Winds {@code writev} to several children at once, and calls back with the first good reply.
     */
    public static void windWritevToFirst(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            Payload vector, long offset, int flags, @Nullable Dict xdata,
            FirstReplyCallback<WritevReply> cbk) {
        frame.windFirst(children, WritevArgs.of(fd, vector, offset, flags, xdata), cbk);
    }

    /**
     * Starts {@code writev} on a child, independently of frames.
     */
    public static CompletableFuture<WritevReply> startWritev(TranslatorContext context,
            Subvolume child, Credentials credentials, Fd fd, Payload vector, long offset, int flags,
            @Nullable Dict xdata) {
        return context.start(child, credentials, WritevArgs.of(fd, vector, offset, flags, xdata));
    }

    /**
     * Unwinds {@code writev} to the parent, as a success.
     */
    public static void unwindWritev(FrameActions<WritevReply> frame, int bytes,
            @Nullable Iatt prebuf, @Nullable Iatt postbuf, @Nullable Dict xdata) {
        frame.unwind(WritevReply.of(bytes, prebuf, postbuf, xdata));
    }

    /**
     * Winds {@code put} to the first child, whose reply goes straight to the parent.
     */
    public static void windPut(FrameActions<PutReply> frame, Loc loc, int mode, int umask,
            int flags, Payload vector, long offset, @Nullable Dict xattr, @Nullable Dict xdata) {
        frame.wind(PutArgs.of(loc, mode, umask, flags, vector, offset, xattr, xdata));
    }

    /**
     * Winds {@code put} to the first child.
     */
    public static void windPut(FrameActions<?> frame, Loc loc, int mode, int umask, int flags,
            Payload vector, long offset, @Nullable Dict xattr, @Nullable Dict xdata,
            ReplyCallback<? super PutReply> cbk) {
        frame.wind(PutArgs.of(loc, mode, umask, flags, vector, offset, xattr, xdata), cbk);
    }

    /**
     * Winds {@code put} to a child.
     */
    public static void windPut(FrameActions<?> frame, Subvolume child, Loc loc, int mode, int umask,
            int flags, Payload vector, long offset, @Nullable Dict xattr, @Nullable Dict xdata,
            ReplyCallback<? super PutReply> cbk) {
        frame.wind(child, PutArgs.of(loc, mode, umask, flags, vector, offset, xattr, xdata), cbk);
    }

    /**
     * Winds {@code put} to several children at once, and calls back when all have replied.
     */
    public static void windPutToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int mode, int umask, int flags, Payload vector, long offset, @Nullable Dict xattr,
            @Nullable Dict xdata, RepliesCallback<PutReply> cbk) {
        frame.windAll(children, PutArgs.of(loc, mode, umask, flags, vector, offset, xattr, xdata), cbk);
    }

    /**
     * Winds {@code put} to several children at once, and calls back with the first good reply.
     */
    public static void windPutToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int mode, int umask, int flags, Payload vector, long offset, @Nullable Dict xattr,
            @Nullable Dict xdata, FirstReplyCallback<PutReply> cbk) {
        frame.windFirst(children, PutArgs.of(loc, mode, umask, flags, vector, offset, xattr, xdata), cbk);
    }

    /**
     * Starts {@code put} on a child, independently of frames.
     */
    public static CompletableFuture<PutReply> startPut(TranslatorContext context, Subvolume child,
            Credentials credentials, Loc loc, int mode, int umask, int flags, Payload vector,
            long offset, @Nullable Dict xattr, @Nullable Dict xdata) {
        return context.start(child, credentials, PutArgs.of(loc, mode, umask, flags, vector, offset, xattr, xdata));
    }

    /**
     * Unwinds {@code put} to the parent, as a success.
     */
    public static void unwindPut(FrameActions<PutReply> frame, @Nullable Inode inode,
            @Nullable Iatt buf, @Nullable Iatt preparent, @Nullable Iatt postparent,
            @Nullable Dict xdata) {
        frame.unwind(PutReply.of(inode, buf, preparent, postparent, xdata));
    }
}
