// Generated from example.NegativeCache. Do not edit.
package example;

import java.lang.String;
import javax.annotation.processing.Generated;
import org.glujava.Frame;
import org.glujava.ReplyCallback;
import org.glujava.Subvolume;
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
import org.glujava.type.Dict;
import org.glujava.type.Fd;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Winds and unwinds the fops of {@link NegativeCache}. To be imported statically.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
@NullMarked
public final class NegativeCacheStubs {
    private NegativeCacheStubs() {
    }

    /**
     * Winds {@code mkdir} to the first child, whose reply goes straight to the parent.
     */
    public static void windMkdir(Frame<MkdirReply> frame, Loc loc, int mode, int umask,
            @Nullable Dict xdata) {
        frame.wind(MkdirArgs.of(loc, mode, umask, xdata));
    }

    /**
     * Winds {@code mkdir} to the first child.
     */
    public static void windMkdir(Frame<?> frame, Loc loc, int mode, int umask, @Nullable Dict xdata,
            ReplyCallback<? super MkdirReply> cbk) {
        frame.wind(MkdirArgs.of(loc, mode, umask, xdata), cbk);
    }

    /**
     * Winds {@code mkdir} to a child.
     */
    public static void windMkdir(Frame<?> frame, Subvolume child, Loc loc, int mode, int umask,
            @Nullable Dict xdata, ReplyCallback<? super MkdirReply> cbk) {
        frame.wind(child, MkdirArgs.of(loc, mode, umask, xdata), cbk);
    }

    /**
     * Unwinds {@code mkdir} to the parent, as a success.
     */
    public static void unwindMkdir(Frame<MkdirReply> frame, @Nullable Inode inode,
            @Nullable Iatt buf, @Nullable Iatt preparent, @Nullable Iatt postparent,
            @Nullable Dict xdata) {
        frame.unwind(MkdirReply.of(inode, buf, preparent, postparent, xdata));
    }

    /**
     * Winds {@code rmdir} to the first child, whose reply goes straight to the parent.
     */
    public static void windRmdir(Frame<RmdirReply> frame, Loc loc, int xflags,
            @Nullable Dict xdata) {
        frame.wind(RmdirArgs.of(loc, xflags, xdata));
    }

    /**
     * Winds {@code rmdir} to the first child.
     */
    public static void windRmdir(Frame<?> frame, Loc loc, int xflags, @Nullable Dict xdata,
            ReplyCallback<? super RmdirReply> cbk) {
        frame.wind(RmdirArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Winds {@code rmdir} to a child.
     */
    public static void windRmdir(Frame<?> frame, Subvolume child, Loc loc, int xflags,
            @Nullable Dict xdata, ReplyCallback<? super RmdirReply> cbk) {
        frame.wind(child, RmdirArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Unwinds {@code rmdir} to the parent, as a success.
     */
    public static void unwindRmdir(Frame<RmdirReply> frame, @Nullable Iatt preparent,
            @Nullable Iatt postparent, @Nullable Dict xdata) {
        frame.unwind(RmdirReply.of(preparent, postparent, xdata));
    }

    /**
     * Winds {@code getxattr} to the first child, whose reply goes straight to the parent.
     */
    public static void windGetxattr(Frame<GetxattrReply> frame, Loc loc, @Nullable String name,
            @Nullable Dict xdata) {
        frame.wind(GetxattrArgs.of(loc, name, xdata));
    }

    /**
     * Winds {@code getxattr} to the first child.
     */
    public static void windGetxattr(Frame<?> frame, Loc loc, @Nullable String name,
            @Nullable Dict xdata, ReplyCallback<? super GetxattrReply> cbk) {
        frame.wind(GetxattrArgs.of(loc, name, xdata), cbk);
    }

    /**
     * Winds {@code getxattr} to a child.
     */
    public static void windGetxattr(Frame<?> frame, Subvolume child, Loc loc, @Nullable String name,
            @Nullable Dict xdata, ReplyCallback<? super GetxattrReply> cbk) {
        frame.wind(child, GetxattrArgs.of(loc, name, xdata), cbk);
    }

    /**
     * Unwinds {@code getxattr} to the parent, as a success.
     */
    public static void unwindGetxattr(Frame<GetxattrReply> frame, int size, @Nullable Dict dict,
            @Nullable Dict xdata) {
        frame.unwind(GetxattrReply.of(size, dict, xdata));
    }

    /**
     * Winds {@code create} to the first child, whose reply goes straight to the parent.
     */
    public static void windCreate(Frame<CreateReply> frame, Loc loc, int flags, int mode, int umask,
            Fd fd, @Nullable Dict xdata) {
        frame.wind(CreateArgs.of(loc, flags, mode, umask, fd, xdata));
    }

    /**
     * Winds {@code create} to the first child.
     */
    public static void windCreate(Frame<?> frame, Loc loc, int flags, int mode, int umask, Fd fd,
            @Nullable Dict xdata, ReplyCallback<? super CreateReply> cbk) {
        frame.wind(CreateArgs.of(loc, flags, mode, umask, fd, xdata), cbk);
    }

    /**
     * Winds {@code create} to a child.
     */
    public static void windCreate(Frame<?> frame, Subvolume child, Loc loc, int flags, int mode,
            int umask, Fd fd, @Nullable Dict xdata, ReplyCallback<? super CreateReply> cbk) {
        frame.wind(child, CreateArgs.of(loc, flags, mode, umask, fd, xdata), cbk);
    }

    /**
     * Unwinds {@code create} to the parent, as a success.
     */
    public static void unwindCreate(Frame<CreateReply> frame, @Nullable Fd fd,
            @Nullable Inode inode, @Nullable Iatt buf, @Nullable Iatt preparent,
            @Nullable Iatt postparent, @Nullable Dict xdata) {
        frame.unwind(CreateReply.of(fd, inode, buf, preparent, postparent, xdata));
    }

    /**
     * Winds {@code lookup} to the first child, whose reply goes straight to the parent.
     */
    public static void windLookup(Frame<LookupReply> frame, Loc loc, @Nullable Dict xdata) {
        frame.wind(LookupArgs.of(loc, xdata));
    }

    /**
     * Winds {@code lookup} to the first child.
     */
    public static void windLookup(Frame<?> frame, Loc loc, @Nullable Dict xdata,
            ReplyCallback<? super LookupReply> cbk) {
        frame.wind(LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Winds {@code lookup} to a child.
     */
    public static void windLookup(Frame<?> frame, Subvolume child, Loc loc, @Nullable Dict xdata,
            ReplyCallback<? super LookupReply> cbk) {
        frame.wind(child, LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Unwinds {@code lookup} to the parent, as a success.
     */
    public static void unwindLookup(Frame<LookupReply> frame, @Nullable Inode inode,
            @Nullable Iatt buf, @Nullable Dict xdata, @Nullable Iatt postparent) {
        frame.unwind(LookupReply.of(inode, buf, xdata, postparent));
    }

    /**
     * Winds {@code ipc} to the first child, whose reply goes straight to the parent.
     */
    public static void windIpc(Frame<IpcReply> frame, int op, @Nullable Dict xdata) {
        frame.wind(IpcArgs.of(op, xdata));
    }

    /**
     * Winds {@code ipc} to the first child.
     */
    public static void windIpc(Frame<?> frame, int op, @Nullable Dict xdata,
            ReplyCallback<? super IpcReply> cbk) {
        frame.wind(IpcArgs.of(op, xdata), cbk);
    }

    /**
     * Winds {@code ipc} to a child.
     */
    public static void windIpc(Frame<?> frame, Subvolume child, int op, @Nullable Dict xdata,
            ReplyCallback<? super IpcReply> cbk) {
        frame.wind(child, IpcArgs.of(op, xdata), cbk);
    }

    /**
     * Unwinds {@code ipc} to the parent, as a success.
     */
    public static void unwindIpc(Frame<IpcReply> frame, int result, @Nullable Dict xdata) {
        frame.unwind(IpcReply.of(result, xdata));
    }
}
