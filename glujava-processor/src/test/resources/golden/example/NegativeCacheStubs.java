// Generated from example.NegativeCache. Do not edit.
package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.glujava.FirstReplyCallback;
import org.glujava.FrameActions;
import org.glujava.RepliesCallback;
import org.glujava.ReplyCallback;
import org.glujava.Subvolume;
import org.glujava.TranslatorContext;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.CreateReply;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.IpcArgs;
import org.glujava.fop.IpcReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.MkdirReply;
import org.glujava.fop.RmdirArgs;
import org.glujava.fop.RmdirReply;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.Fd;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Winds and unwinds the fops of {@link NegativeCache}, and starts them independently of frames. Import it statically.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
@NullMarked
public final class NegativeCacheStubs {
    private NegativeCacheStubs() {
    }

    /**
     * Winds {@code mkdir} to the first child, whose reply goes straight to the parent.
     */
    public static void windMkdir(FrameActions<MkdirReply> frame, Loc loc, int mode, int umask,
            @Nullable Dict xdata) {
        frame.wind(MkdirArgs.of(loc, mode, umask, xdata));
    }

    /**
     * Winds {@code mkdir} to the first child.
     */
    public static void windMkdir(FrameActions<?> frame, Loc loc, int mode, int umask,
            @Nullable Dict xdata, ReplyCallback<? super MkdirReply> cbk) {
        frame.wind(MkdirArgs.of(loc, mode, umask, xdata), cbk);
    }

    /**
     * Winds {@code mkdir} to a child.
     */
    public static void windMkdir(FrameActions<?> frame, Subvolume child, Loc loc, int mode,
            int umask, @Nullable Dict xdata, ReplyCallback<? super MkdirReply> cbk) {
        frame.wind(child, MkdirArgs.of(loc, mode, umask, xdata), cbk);
    }

    /**
     * Winds {@code mkdir} to several children at once, and calls back when all have replied.
     */
    public static void windMkdirToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int mode, int umask, @Nullable Dict xdata, RepliesCallback<MkdirReply> cbk) {
        frame.windAll(children, MkdirArgs.of(loc, mode, umask, xdata), cbk);
    }

    /**
     * Winds {@code mkdir} to several children at once, and calls back with the first good reply.
     */
    public static void windMkdirToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int mode, int umask, @Nullable Dict xdata, FirstReplyCallback<MkdirReply> cbk) {
        frame.windFirst(children, MkdirArgs.of(loc, mode, umask, xdata), cbk);
    }

    /**
     * Starts {@code mkdir} on a child, independently of frames.
     */
    public static CompletableFuture<MkdirReply> startMkdir(TranslatorContext context,
            Subvolume child, Credentials credentials, Loc loc, int mode, int umask,
            @Nullable Dict xdata) {
        return context.start(child, credentials, MkdirArgs.of(loc, mode, umask, xdata));
    }

    /**
     * Unwinds {@code mkdir} to the parent, as a success.
     */
    public static void unwindMkdir(FrameActions<MkdirReply> frame, @Nullable Inode inode,
            @Nullable Iatt buf, @Nullable Iatt preparent, @Nullable Iatt postparent,
            @Nullable Dict xdata) {
        frame.unwind(MkdirReply.of(inode, buf, preparent, postparent, xdata));
    }

    /**
     * Winds {@code rmdir} to the first child, whose reply goes straight to the parent.
     */
    public static void windRmdir(FrameActions<RmdirReply> frame, Loc loc, int xflags,
            @Nullable Dict xdata) {
        frame.wind(RmdirArgs.of(loc, xflags, xdata));
    }

    /**
     * Winds {@code rmdir} to the first child.
     */
    public static void windRmdir(FrameActions<?> frame, Loc loc, int xflags, @Nullable Dict xdata,
            ReplyCallback<? super RmdirReply> cbk) {
        frame.wind(RmdirArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Winds {@code rmdir} to a child.
     */
    public static void windRmdir(FrameActions<?> frame, Subvolume child, Loc loc, int xflags,
            @Nullable Dict xdata, ReplyCallback<? super RmdirReply> cbk) {
        frame.wind(child, RmdirArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Winds {@code rmdir} to several children at once, and calls back when all have replied.
     */
    public static void windRmdirToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int xflags, @Nullable Dict xdata, RepliesCallback<RmdirReply> cbk) {
        frame.windAll(children, RmdirArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Winds {@code rmdir} to several children at once, and calls back with the first good reply.
     */
    public static void windRmdirToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int xflags, @Nullable Dict xdata, FirstReplyCallback<RmdirReply> cbk) {
        frame.windFirst(children, RmdirArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Starts {@code rmdir} on a child, independently of frames.
     */
    public static CompletableFuture<RmdirReply> startRmdir(TranslatorContext context,
            Subvolume child, Credentials credentials, Loc loc, int xflags, @Nullable Dict xdata) {
        return context.start(child, credentials, RmdirArgs.of(loc, xflags, xdata));
    }

    /**
     * Unwinds {@code rmdir} to the parent, as a success.
     */
    public static void unwindRmdir(FrameActions<RmdirReply> frame, @Nullable Iatt preparent,
            @Nullable Iatt postparent, @Nullable Dict xdata) {
        frame.unwind(RmdirReply.of(preparent, postparent, xdata));
    }

    /**
     * Winds {@code getxattr} to the first child, whose reply goes straight to the parent.
     */
    public static void windGetxattr(FrameActions<GetxattrReply> frame, Loc loc,
            @Nullable String name, @Nullable Dict xdata) {
        frame.wind(GetxattrArgs.of(loc, name, xdata));
    }

    /**
     * Winds {@code getxattr} to the first child.
     */
    public static void windGetxattr(FrameActions<?> frame, Loc loc, @Nullable String name,
            @Nullable Dict xdata, ReplyCallback<? super GetxattrReply> cbk) {
        frame.wind(GetxattrArgs.of(loc, name, xdata), cbk);
    }

    /**
     * Winds {@code getxattr} to a child.
     */
    public static void windGetxattr(FrameActions<?> frame, Subvolume child, Loc loc,
            @Nullable String name, @Nullable Dict xdata, ReplyCallback<? super GetxattrReply> cbk) {
        frame.wind(child, GetxattrArgs.of(loc, name, xdata), cbk);
    }

    /**
     * Winds {@code getxattr} to several children at once, and calls back when all have replied.
     */
    public static void windGetxattrToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            @Nullable String name, @Nullable Dict xdata, RepliesCallback<GetxattrReply> cbk) {
        frame.windAll(children, GetxattrArgs.of(loc, name, xdata), cbk);
    }

    /**
     * Winds {@code getxattr} to several children at once, and calls back with the first good reply.
     */
    public static void windGetxattrToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            @Nullable String name, @Nullable Dict xdata, FirstReplyCallback<GetxattrReply> cbk) {
        frame.windFirst(children, GetxattrArgs.of(loc, name, xdata), cbk);
    }

    /**
     * Starts {@code getxattr} on a child, independently of frames.
     */
    public static CompletableFuture<GetxattrReply> startGetxattr(TranslatorContext context,
            Subvolume child, Credentials credentials, Loc loc, @Nullable String name,
            @Nullable Dict xdata) {
        return context.start(child, credentials, GetxattrArgs.of(loc, name, xdata));
    }

    /**
     * Unwinds {@code getxattr} to the parent, as a success.
     */
    public static void unwindGetxattr(FrameActions<GetxattrReply> frame, int size,
            @Nullable Dict dict, @Nullable Dict xdata) {
        frame.unwind(GetxattrReply.of(size, dict, xdata));
    }

    /**
     * Winds {@code create} to the first child, whose reply goes straight to the parent.
     */
    public static void windCreate(FrameActions<CreateReply> frame, Loc loc, int flags, int mode,
            int umask, Fd fd, @Nullable Dict xdata) {
        frame.wind(CreateArgs.of(loc, flags, mode, umask, fd, xdata));
    }

    /**
     * Winds {@code create} to the first child.
     */
    public static void windCreate(FrameActions<?> frame, Loc loc, int flags, int mode, int umask,
            Fd fd, @Nullable Dict xdata, ReplyCallback<? super CreateReply> cbk) {
        frame.wind(CreateArgs.of(loc, flags, mode, umask, fd, xdata), cbk);
    }

    /**
     * Winds {@code create} to a child.
     */
    public static void windCreate(FrameActions<?> frame, Subvolume child, Loc loc, int flags,
            int mode, int umask, Fd fd, @Nullable Dict xdata,
            ReplyCallback<? super CreateReply> cbk) {
        frame.wind(child, CreateArgs.of(loc, flags, mode, umask, fd, xdata), cbk);
    }

    /**
     * Winds {@code create} to several children at once, and calls back when all have replied.
     */
    public static void windCreateToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int flags, int mode, int umask, Fd fd, @Nullable Dict xdata,
            RepliesCallback<CreateReply> cbk) {
        frame.windAll(children, CreateArgs.of(loc, flags, mode, umask, fd, xdata), cbk);
    }

    /**
     * Winds {@code create} to several children at once, and calls back with the first good reply.
     */
    public static void windCreateToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int flags, int mode, int umask, Fd fd, @Nullable Dict xdata,
            FirstReplyCallback<CreateReply> cbk) {
        frame.windFirst(children, CreateArgs.of(loc, flags, mode, umask, fd, xdata), cbk);
    }

    /**
     * Starts {@code create} on a child, independently of frames.
     */
    public static CompletableFuture<CreateReply> startCreate(TranslatorContext context,
            Subvolume child, Credentials credentials, Loc loc, int flags, int mode, int umask,
            Fd fd, @Nullable Dict xdata) {
        return context.start(child, credentials, CreateArgs.of(loc, flags, mode, umask, fd, xdata));
    }

    /**
     * Unwinds {@code create} to the parent, as a success.
     */
    public static void unwindCreate(FrameActions<CreateReply> frame, @Nullable Fd fd,
            @Nullable Inode inode, @Nullable Iatt buf, @Nullable Iatt preparent,
            @Nullable Iatt postparent, @Nullable Dict xdata) {
        frame.unwind(CreateReply.of(fd, inode, buf, preparent, postparent, xdata));
    }

    /**
     * Winds {@code lookup} to the first child, whose reply goes straight to the parent.
     */
    public static void windLookup(FrameActions<LookupReply> frame, Loc loc, @Nullable Dict xdata) {
        frame.wind(LookupArgs.of(loc, xdata));
    }

    /**
     * Winds {@code lookup} to the first child.
     */
    public static void windLookup(FrameActions<?> frame, Loc loc, @Nullable Dict xdata,
            ReplyCallback<? super LookupReply> cbk) {
        frame.wind(LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Winds {@code lookup} to a child.
     */
    public static void windLookup(FrameActions<?> frame, Subvolume child, Loc loc,
            @Nullable Dict xdata, ReplyCallback<? super LookupReply> cbk) {
        frame.wind(child, LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Winds {@code lookup} to several children at once, and calls back when all have replied.
     */
    public static void windLookupToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            @Nullable Dict xdata, RepliesCallback<LookupReply> cbk) {
        frame.windAll(children, LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Winds {@code lookup} to several children at once, and calls back with the first good reply.
     */
    public static void windLookupToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            @Nullable Dict xdata, FirstReplyCallback<LookupReply> cbk) {
        frame.windFirst(children, LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Starts {@code lookup} on a child, independently of frames.
     */
    public static CompletableFuture<LookupReply> startLookup(TranslatorContext context,
            Subvolume child, Credentials credentials, Loc loc, @Nullable Dict xdata) {
        return context.start(child, credentials, LookupArgs.of(loc, xdata));
    }

    /**
     * Unwinds {@code lookup} to the parent, as a success.
     */
    public static void unwindLookup(FrameActions<LookupReply> frame, @Nullable Inode inode,
            @Nullable Iatt buf, @Nullable Dict xdata, @Nullable Iatt postparent) {
        frame.unwind(LookupReply.of(inode, buf, xdata, postparent));
    }

    /**
     * Winds {@code ipc} to the first child, whose reply goes straight to the parent.
     */
    public static void windIpc(FrameActions<IpcReply> frame, int op, @Nullable Dict xdata) {
        frame.wind(IpcArgs.of(op, xdata));
    }

    /**
     * Winds {@code ipc} to the first child.
     */
    public static void windIpc(FrameActions<?> frame, int op, @Nullable Dict xdata,
            ReplyCallback<? super IpcReply> cbk) {
        frame.wind(IpcArgs.of(op, xdata), cbk);
    }

    /**
     * Winds {@code ipc} to a child.
     */
    public static void windIpc(FrameActions<?> frame, Subvolume child, int op, @Nullable Dict xdata,
            ReplyCallback<? super IpcReply> cbk) {
        frame.wind(child, IpcArgs.of(op, xdata), cbk);
    }

    /**
     * Winds {@code ipc} to several children at once, and calls back when all have replied.
     */
    public static void windIpcToAll(FrameActions<?> frame, List<Subvolume> children, int op,
            @Nullable Dict xdata, RepliesCallback<IpcReply> cbk) {
        frame.windAll(children, IpcArgs.of(op, xdata), cbk);
    }

    /**
     * Winds {@code ipc} to several children at once, and calls back with the first good reply.
     */
    public static void windIpcToFirst(FrameActions<?> frame, List<Subvolume> children, int op,
            @Nullable Dict xdata, FirstReplyCallback<IpcReply> cbk) {
        frame.windFirst(children, IpcArgs.of(op, xdata), cbk);
    }

    /**
     * Starts {@code ipc} on a child, independently of frames.
     */
    public static CompletableFuture<IpcReply> startIpc(TranslatorContext context, Subvolume child,
            Credentials credentials, int op, @Nullable Dict xdata) {
        return context.start(child, credentials, IpcArgs.of(op, xdata));
    }

    /**
     * Unwinds {@code ipc} to the parent, as a success.
     */
    public static void unwindIpc(FrameActions<IpcReply> frame, int result, @Nullable Dict xdata) {
        frame.unwind(IpcReply.of(result, xdata));
    }
}
