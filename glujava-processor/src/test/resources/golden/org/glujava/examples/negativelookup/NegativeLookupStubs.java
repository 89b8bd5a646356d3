// Generated from org.glujava.examples.negativelookup.NegativeLookup. Do not edit.
package org.glujava.examples.negativelookup;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.glujava.FirstReplyCallback;
import org.glujava.FrameActions;
import org.glujava.RepliesCallback;
import org.glujava.ReplyCallback;
import org.glujava.Subvolume;
import org.glujava.TranslatorContext;
import org.glujava.fop.FgetxattrArgs;
import org.glujava.fop.FgetxattrReply;
import org.glujava.fop.FremovexattrArgs;
import org.glujava.fop.FremovexattrReply;
import org.glujava.fop.FsetattrArgs;
import org.glujava.fop.FsetattrReply;
import org.glujava.fop.FsetxattrArgs;
import org.glujava.fop.FsetxattrReply;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.LinkArgs;
import org.glujava.fop.LinkReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.ReaddirArgs;
import org.glujava.fop.ReaddirReply;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.RemovexattrArgs;
import org.glujava.fop.RemovexattrReply;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.RenameReply;
import org.glujava.fop.RmdirArgs;
import org.glujava.fop.RmdirReply;
import org.glujava.fop.SetattrArgs;
import org.glujava.fop.SetattrReply;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.SetxattrReply;
import org.glujava.fop.UnlinkArgs;
import org.glujava.fop.UnlinkReply;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.DirEntries;
import org.glujava.type.Fd;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Winds and unwinds the fops of {@link NegativeLookup}, and starts them independently of frames. Import it statically.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
@NullMarked
public final class NegativeLookupStubs {
    private NegativeLookupStubs() {
    }

    /**
     * Winds {@code unlink} to the first child, whose reply goes straight to the parent.
     */
    public static void windUnlink(FrameActions<UnlinkReply> frame, Loc loc, int xflags,
            @Nullable Dict xdata) {
        frame.wind(UnlinkArgs.of(loc, xflags, xdata));
    }

    /**
     * Winds {@code unlink} to the first child.
     */
    public static void windUnlink(FrameActions<?> frame, Loc loc, int xflags, @Nullable Dict xdata,
            ReplyCallback<? super UnlinkReply> cbk) {
        frame.wind(UnlinkArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Winds {@code unlink} to a child.
     */
    public static void windUnlink(FrameActions<?> frame, Subvolume child, Loc loc, int xflags,
            @Nullable Dict xdata, ReplyCallback<? super UnlinkReply> cbk) {
        frame.wind(child, UnlinkArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Winds {@code unlink} to several children at once, and calls back when all have replied.
     */
    public static void windUnlinkToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int xflags, @Nullable Dict xdata, RepliesCallback<UnlinkReply> cbk) {
        frame.windAll(children, UnlinkArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Winds {@code unlink} to several children at once, and calls back with the first good reply.
     */
    public static void windUnlinkToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int xflags, @Nullable Dict xdata, FirstReplyCallback<UnlinkReply> cbk) {
        frame.windFirst(children, UnlinkArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Starts {@code unlink} on a child, independently of frames.
     */
    public static CompletableFuture<UnlinkReply> startUnlink(TranslatorContext context,
            Subvolume child, Credentials credentials, Loc loc, int xflags, @Nullable Dict xdata) {
        return context.start(child, credentials, UnlinkArgs.of(loc, xflags, xdata));
    }

    /**
     * Unwinds {@code unlink} to the parent, as a success.
     */
    public static void unwindUnlink(FrameActions<UnlinkReply> frame, @Nullable Iatt preparent,
            @Nullable Iatt postparent, @Nullable Dict xdata) {
        frame.unwind(UnlinkReply.of(preparent, postparent, xdata));
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
     * Winds {@code rename} to the first child, whose reply goes straight to the parent.
     */
    public static void windRename(FrameActions<RenameReply> frame, Loc oldloc, Loc newloc,
            @Nullable Dict xdata) {
        frame.wind(RenameArgs.of(oldloc, newloc, xdata));
    }

    /**
     * Winds {@code rename} to the first child.
     */
    public static void windRename(FrameActions<?> frame, Loc oldloc, Loc newloc,
            @Nullable Dict xdata, ReplyCallback<? super RenameReply> cbk) {
        frame.wind(RenameArgs.of(oldloc, newloc, xdata), cbk);
    }

    /**
     * Winds {@code rename} to a child.
     */
    public static void windRename(FrameActions<?> frame, Subvolume child, Loc oldloc, Loc newloc,
            @Nullable Dict xdata, ReplyCallback<? super RenameReply> cbk) {
        frame.wind(child, RenameArgs.of(oldloc, newloc, xdata), cbk);
    }

    /**
     * Winds {@code rename} to several children at once, and calls back when all have replied.
     */
    public static void windRenameToAll(FrameActions<?> frame, List<Subvolume> children, Loc oldloc,
            Loc newloc, @Nullable Dict xdata, RepliesCallback<RenameReply> cbk) {
        frame.windAll(children, RenameArgs.of(oldloc, newloc, xdata), cbk);
    }

    /**
     * Winds {@code rename} to several children at once, and calls back with the first good reply.
     */
    public static void windRenameToFirst(FrameActions<?> frame, List<Subvolume> children,
            Loc oldloc, Loc newloc, @Nullable Dict xdata, FirstReplyCallback<RenameReply> cbk) {
        frame.windFirst(children, RenameArgs.of(oldloc, newloc, xdata), cbk);
    }

    /**
     * Starts {@code rename} on a child, independently of frames.
     */
    public static CompletableFuture<RenameReply> startRename(TranslatorContext context,
            Subvolume child, Credentials credentials, Loc oldloc, Loc newloc,
            @Nullable Dict xdata) {
        return context.start(child, credentials, RenameArgs.of(oldloc, newloc, xdata));
    }

    /**
     * Unwinds {@code rename} to the parent, as a success.
     */
    public static void unwindRename(FrameActions<RenameReply> frame, @Nullable Iatt buf,
            @Nullable Iatt preoldparent, @Nullable Iatt postoldparent, @Nullable Iatt prenewparent,
            @Nullable Iatt postnewparent, @Nullable Dict xdata) {
        frame.unwind(RenameReply.of(buf, preoldparent, postoldparent, prenewparent, postnewparent, xdata));
    }

    /**
     * Winds {@code link} to the first child, whose reply goes straight to the parent.
     */
    public static void windLink(FrameActions<LinkReply> frame, Loc oldloc, Loc newloc,
            @Nullable Dict xdata) {
        frame.wind(LinkArgs.of(oldloc, newloc, xdata));
    }

    /**
     * Winds {@code link} to the first child.
     */
    public static void windLink(FrameActions<?> frame, Loc oldloc, Loc newloc, @Nullable Dict xdata,
            ReplyCallback<? super LinkReply> cbk) {
        frame.wind(LinkArgs.of(oldloc, newloc, xdata), cbk);
    }

    /**
     * Winds {@code link} to a child.
     */
    public static void windLink(FrameActions<?> frame, Subvolume child, Loc oldloc, Loc newloc,
            @Nullable Dict xdata, ReplyCallback<? super LinkReply> cbk) {
        frame.wind(child, LinkArgs.of(oldloc, newloc, xdata), cbk);
    }

    /**
     * Winds {@code link} to several children at once, and calls back when all have replied.
     */
    public static void windLinkToAll(FrameActions<?> frame, List<Subvolume> children, Loc oldloc,
            Loc newloc, @Nullable Dict xdata, RepliesCallback<LinkReply> cbk) {
        frame.windAll(children, LinkArgs.of(oldloc, newloc, xdata), cbk);
    }

    /**
     * Winds {@code link} to several children at once, and calls back with the first good reply.
     */
    public static void windLinkToFirst(FrameActions<?> frame, List<Subvolume> children, Loc oldloc,
            Loc newloc, @Nullable Dict xdata, FirstReplyCallback<LinkReply> cbk) {
        frame.windFirst(children, LinkArgs.of(oldloc, newloc, xdata), cbk);
    }

    /**
     * Starts {@code link} on a child, independently of frames.
     */
    public static CompletableFuture<LinkReply> startLink(TranslatorContext context, Subvolume child,
            Credentials credentials, Loc oldloc, Loc newloc, @Nullable Dict xdata) {
        return context.start(child, credentials, LinkArgs.of(oldloc, newloc, xdata));
    }

    /**
     * Unwinds {@code link} to the parent, as a success.
     */
    public static void unwindLink(FrameActions<LinkReply> frame, @Nullable Inode inode,
            @Nullable Iatt buf, @Nullable Iatt preparent, @Nullable Iatt postparent,
            @Nullable Dict xdata) {
        frame.unwind(LinkReply.of(inode, buf, preparent, postparent, xdata));
    }

    /**
     * Winds {@code setxattr} to the first child, whose reply goes straight to the parent.
     */
    public static void windSetxattr(FrameActions<SetxattrReply> frame, Loc loc, Dict dict,
            int flags, @Nullable Dict xdata) {
        frame.wind(SetxattrArgs.of(loc, dict, flags, xdata));
    }

    /**
     * Winds {@code setxattr} to the first child.
     */
    public static void windSetxattr(FrameActions<?> frame, Loc loc, Dict dict, int flags,
            @Nullable Dict xdata, ReplyCallback<? super SetxattrReply> cbk) {
        frame.wind(SetxattrArgs.of(loc, dict, flags, xdata), cbk);
    }

    /**
     * Winds {@code setxattr} to a child.
     */
    public static void windSetxattr(FrameActions<?> frame, Subvolume child, Loc loc, Dict dict,
            int flags, @Nullable Dict xdata, ReplyCallback<? super SetxattrReply> cbk) {
        frame.wind(child, SetxattrArgs.of(loc, dict, flags, xdata), cbk);
    }

    /**
     * Winds {@code setxattr} to several children at once, and calls back when all have replied.
     */
    public static void windSetxattrToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            Dict dict, int flags, @Nullable Dict xdata, RepliesCallback<SetxattrReply> cbk) {
        frame.windAll(children, SetxattrArgs.of(loc, dict, flags, xdata), cbk);
    }

    /**
     * Winds {@code setxattr} to several children at once, and calls back with the first good reply.
     */
    public static void windSetxattrToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            Dict dict, int flags, @Nullable Dict xdata, FirstReplyCallback<SetxattrReply> cbk) {
        frame.windFirst(children, SetxattrArgs.of(loc, dict, flags, xdata), cbk);
    }

    /**
     * Starts {@code setxattr} on a child, independently of frames.
     */
    public static CompletableFuture<SetxattrReply> startSetxattr(TranslatorContext context,
            Subvolume child, Credentials credentials, Loc loc, Dict dict, int flags,
            @Nullable Dict xdata) {
        return context.start(child, credentials, SetxattrArgs.of(loc, dict, flags, xdata));
    }

    /**
     * Unwinds {@code setxattr} to the parent, as a success.
     */
    public static void unwindSetxattr(FrameActions<SetxattrReply> frame, @Nullable Dict xdata) {
        frame.unwind(SetxattrReply.of(xdata));
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
     * Winds {@code removexattr} to the first child, whose reply goes straight to the parent.
     */
    public static void windRemovexattr(FrameActions<RemovexattrReply> frame, Loc loc, String name,
            @Nullable Dict xdata) {
        frame.wind(RemovexattrArgs.of(loc, name, xdata));
    }

    /**
     * Winds {@code removexattr} to the first child.
     */
    public static void windRemovexattr(FrameActions<?> frame, Loc loc, String name,
            @Nullable Dict xdata, ReplyCallback<? super RemovexattrReply> cbk) {
        frame.wind(RemovexattrArgs.of(loc, name, xdata), cbk);
    }

    /**
     * Winds {@code removexattr} to a child.
     */
    public static void windRemovexattr(FrameActions<?> frame, Subvolume child, Loc loc, String name,
            @Nullable Dict xdata, ReplyCallback<? super RemovexattrReply> cbk) {
        frame.wind(child, RemovexattrArgs.of(loc, name, xdata), cbk);
    }

    /**
     * Winds {@code removexattr} to several children at once, and calls back when all have replied.
     */
    public static void windRemovexattrToAll(FrameActions<?> frame, List<Subvolume> children,
            Loc loc, String name, @Nullable Dict xdata, RepliesCallback<RemovexattrReply> cbk) {
        frame.windAll(children, RemovexattrArgs.of(loc, name, xdata), cbk);
    }

    /**
     * Winds {@code removexattr} to several children at once, and calls back with the first good reply.
     */
    public static void windRemovexattrToFirst(FrameActions<?> frame, List<Subvolume> children,
            Loc loc, String name, @Nullable Dict xdata, FirstReplyCallback<RemovexattrReply> cbk) {
        frame.windFirst(children, RemovexattrArgs.of(loc, name, xdata), cbk);
    }

    /**
     * Starts {@code removexattr} on a child, independently of frames.
     */
    public static CompletableFuture<RemovexattrReply> startRemovexattr(TranslatorContext context,
            Subvolume child, Credentials credentials, Loc loc, String name, @Nullable Dict xdata) {
        return context.start(child, credentials, RemovexattrArgs.of(loc, name, xdata));
    }

    /**
     * Unwinds {@code removexattr} to the parent, as a success.
     */
    public static void unwindRemovexattr(FrameActions<RemovexattrReply> frame,
            @Nullable Dict xdata) {
        frame.unwind(RemovexattrReply.of(xdata));
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
     * Winds {@code readdir} to the first child, whose reply goes straight to the parent.
     */
    public static void windReaddir(FrameActions<ReaddirReply> frame, Fd fd, long size, long offset,
            @Nullable Dict xdata) {
        frame.wind(ReaddirArgs.of(fd, size, offset, xdata));
    }

    /**
     * Winds {@code readdir} to the first child.
     */
    public static void windReaddir(FrameActions<?> frame, Fd fd, long size, long offset,
            @Nullable Dict xdata, ReplyCallback<? super ReaddirReply> cbk) {
        frame.wind(ReaddirArgs.of(fd, size, offset, xdata), cbk);
    }

    /**
     * Winds {@code readdir} to a child.
     */
    public static void windReaddir(FrameActions<?> frame, Subvolume child, Fd fd, long size,
            long offset, @Nullable Dict xdata, ReplyCallback<? super ReaddirReply> cbk) {
        frame.wind(child, ReaddirArgs.of(fd, size, offset, xdata), cbk);
    }

    /**
     * Winds {@code readdir} to several children at once, and calls back when all have replied.
     */
    public static void windReaddirToAll(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            long size, long offset, @Nullable Dict xdata, RepliesCallback<ReaddirReply> cbk) {
        frame.windAll(children, ReaddirArgs.of(fd, size, offset, xdata), cbk);
    }

    /**
     * Winds {@code readdir} to several children at once, and calls back with the first good reply.
     */
    public static void windReaddirToFirst(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            long size, long offset, @Nullable Dict xdata, FirstReplyCallback<ReaddirReply> cbk) {
        frame.windFirst(children, ReaddirArgs.of(fd, size, offset, xdata), cbk);
    }

    /**
     * Starts {@code readdir} on a child, independently of frames.
     */
    public static CompletableFuture<ReaddirReply> startReaddir(TranslatorContext context,
            Subvolume child, Credentials credentials, Fd fd, long size, long offset,
            @Nullable Dict xdata) {
        return context.start(child, credentials, ReaddirArgs.of(fd, size, offset, xdata));
    }

    /**
     * Unwinds {@code readdir} to the parent, as a success.
     */
    public static void unwindReaddir(FrameActions<ReaddirReply> frame, int count,
            @Nullable DirEntries entries, @Nullable Dict xdata) {
        frame.unwind(ReaddirReply.of(count, entries, xdata));
    }

    /**
     * Winds {@code fgetxattr} to the first child, whose reply goes straight to the parent.
     */
    public static void windFgetxattr(FrameActions<FgetxattrReply> frame, Fd fd,
            @Nullable String name, @Nullable Dict xdata) {
        frame.wind(FgetxattrArgs.of(fd, name, xdata));
    }

    /**
     * Winds {@code fgetxattr} to the first child.
     */
    public static void windFgetxattr(FrameActions<?> frame, Fd fd, @Nullable String name,
            @Nullable Dict xdata, ReplyCallback<? super FgetxattrReply> cbk) {
        frame.wind(FgetxattrArgs.of(fd, name, xdata), cbk);
    }

    /**
     * Winds {@code fgetxattr} to a child.
     */
    public static void windFgetxattr(FrameActions<?> frame, Subvolume child, Fd fd,
            @Nullable String name, @Nullable Dict xdata,
            ReplyCallback<? super FgetxattrReply> cbk) {
        frame.wind(child, FgetxattrArgs.of(fd, name, xdata), cbk);
    }

    /**
     * Winds {@code fgetxattr} to several children at once, and calls back when all have replied.
     */
    public static void windFgetxattrToAll(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            @Nullable String name, @Nullable Dict xdata, RepliesCallback<FgetxattrReply> cbk) {
        frame.windAll(children, FgetxattrArgs.of(fd, name, xdata), cbk);
    }

    /**
     * Winds {@code fgetxattr} to several children at once, and calls back with the first good reply.
     */
    public static void windFgetxattrToFirst(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            @Nullable String name, @Nullable Dict xdata, FirstReplyCallback<FgetxattrReply> cbk) {
        frame.windFirst(children, FgetxattrArgs.of(fd, name, xdata), cbk);
    }

    /**
     * Starts {@code fgetxattr} on a child, independently of frames.
     */
    public static CompletableFuture<FgetxattrReply> startFgetxattr(TranslatorContext context,
            Subvolume child, Credentials credentials, Fd fd, @Nullable String name,
            @Nullable Dict xdata) {
        return context.start(child, credentials, FgetxattrArgs.of(fd, name, xdata));
    }

    /**
     * Unwinds {@code fgetxattr} to the parent, as a success.
     */
    public static void unwindFgetxattr(FrameActions<FgetxattrReply> frame, int size,
            @Nullable Dict dict, @Nullable Dict xdata) {
        frame.unwind(FgetxattrReply.of(size, dict, xdata));
    }

    /**
     * Winds {@code fsetxattr} to the first child, whose reply goes straight to the parent.
     */
    public static void windFsetxattr(FrameActions<FsetxattrReply> frame, Fd fd, Dict dict,
            int flags, @Nullable Dict xdata) {
        frame.wind(FsetxattrArgs.of(fd, dict, flags, xdata));
    }

    /**
     * Winds {@code fsetxattr} to the first child.
     */
    public static void windFsetxattr(FrameActions<?> frame, Fd fd, Dict dict, int flags,
            @Nullable Dict xdata, ReplyCallback<? super FsetxattrReply> cbk) {
        frame.wind(FsetxattrArgs.of(fd, dict, flags, xdata), cbk);
    }

    /**
     * Winds {@code fsetxattr} to a child.
     */
    public static void windFsetxattr(FrameActions<?> frame, Subvolume child, Fd fd, Dict dict,
            int flags, @Nullable Dict xdata, ReplyCallback<? super FsetxattrReply> cbk) {
        frame.wind(child, FsetxattrArgs.of(fd, dict, flags, xdata), cbk);
    }

    /**
     * Winds {@code fsetxattr} to several children at once, and calls back when all have replied.
     */
    public static void windFsetxattrToAll(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            Dict dict, int flags, @Nullable Dict xdata, RepliesCallback<FsetxattrReply> cbk) {
        frame.windAll(children, FsetxattrArgs.of(fd, dict, flags, xdata), cbk);
    }

    /**
     * Winds {@code fsetxattr} to several children at once, and calls back with the first good reply.
     */
    public static void windFsetxattrToFirst(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            Dict dict, int flags, @Nullable Dict xdata, FirstReplyCallback<FsetxattrReply> cbk) {
        frame.windFirst(children, FsetxattrArgs.of(fd, dict, flags, xdata), cbk);
    }

    /**
     * Starts {@code fsetxattr} on a child, independently of frames.
     */
    public static CompletableFuture<FsetxattrReply> startFsetxattr(TranslatorContext context,
            Subvolume child, Credentials credentials, Fd fd, Dict dict, int flags,
            @Nullable Dict xdata) {
        return context.start(child, credentials, FsetxattrArgs.of(fd, dict, flags, xdata));
    }

    /**
     * Unwinds {@code fsetxattr} to the parent, as a success.
     */
    public static void unwindFsetxattr(FrameActions<FsetxattrReply> frame, @Nullable Dict xdata) {
        frame.unwind(FsetxattrReply.of(xdata));
    }

    /**
     * Winds {@code setattr} to the first child, whose reply goes straight to the parent.
     */
    public static void windSetattr(FrameActions<SetattrReply> frame, Loc loc, Iatt stbuf, int valid,
            @Nullable Dict xdata) {
        frame.wind(SetattrArgs.of(loc, stbuf, valid, xdata));
    }

    /**
     * Winds {@code setattr} to the first child.
     */
    public static void windSetattr(FrameActions<?> frame, Loc loc, Iatt stbuf, int valid,
            @Nullable Dict xdata, ReplyCallback<? super SetattrReply> cbk) {
        frame.wind(SetattrArgs.of(loc, stbuf, valid, xdata), cbk);
    }

    /**
     * Winds {@code setattr} to a child.
     */
    public static void windSetattr(FrameActions<?> frame, Subvolume child, Loc loc, Iatt stbuf,
            int valid, @Nullable Dict xdata, ReplyCallback<? super SetattrReply> cbk) {
        frame.wind(child, SetattrArgs.of(loc, stbuf, valid, xdata), cbk);
    }

    /**
     * Winds {@code setattr} to several children at once, and calls back when all have replied.
     */
    public static void windSetattrToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            Iatt stbuf, int valid, @Nullable Dict xdata, RepliesCallback<SetattrReply> cbk) {
        frame.windAll(children, SetattrArgs.of(loc, stbuf, valid, xdata), cbk);
    }

    /**
     * Winds {@code setattr} to several children at once, and calls back with the first good reply.
     */
    public static void windSetattrToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            Iatt stbuf, int valid, @Nullable Dict xdata, FirstReplyCallback<SetattrReply> cbk) {
        frame.windFirst(children, SetattrArgs.of(loc, stbuf, valid, xdata), cbk);
    }

    /**
     * Starts {@code setattr} on a child, independently of frames.
     */
    public static CompletableFuture<SetattrReply> startSetattr(TranslatorContext context,
            Subvolume child, Credentials credentials, Loc loc, Iatt stbuf, int valid,
            @Nullable Dict xdata) {
        return context.start(child, credentials, SetattrArgs.of(loc, stbuf, valid, xdata));
    }

    /**
     * Unwinds {@code setattr} to the parent, as a success.
     */
    public static void unwindSetattr(FrameActions<SetattrReply> frame, @Nullable Iatt preop,
            @Nullable Iatt postop, @Nullable Dict xdata) {
        frame.unwind(SetattrReply.of(preop, postop, xdata));
    }

    /**
     * Winds {@code fsetattr} to the first child, whose reply goes straight to the parent.
     */
    public static void windFsetattr(FrameActions<FsetattrReply> frame, Fd fd, Iatt stbuf, int valid,
            @Nullable Dict xdata) {
        frame.wind(FsetattrArgs.of(fd, stbuf, valid, xdata));
    }

    /**
     * Winds {@code fsetattr} to the first child.
     */
    public static void windFsetattr(FrameActions<?> frame, Fd fd, Iatt stbuf, int valid,
            @Nullable Dict xdata, ReplyCallback<? super FsetattrReply> cbk) {
        frame.wind(FsetattrArgs.of(fd, stbuf, valid, xdata), cbk);
    }

    /**
     * Winds {@code fsetattr} to a child.
     */
    public static void windFsetattr(FrameActions<?> frame, Subvolume child, Fd fd, Iatt stbuf,
            int valid, @Nullable Dict xdata, ReplyCallback<? super FsetattrReply> cbk) {
        frame.wind(child, FsetattrArgs.of(fd, stbuf, valid, xdata), cbk);
    }

    /**
     * Winds {@code fsetattr} to several children at once, and calls back when all have replied.
     */
    public static void windFsetattrToAll(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            Iatt stbuf, int valid, @Nullable Dict xdata, RepliesCallback<FsetattrReply> cbk) {
        frame.windAll(children, FsetattrArgs.of(fd, stbuf, valid, xdata), cbk);
    }

    /**
     * Winds {@code fsetattr} to several children at once, and calls back with the first good reply.
     */
    public static void windFsetattrToFirst(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            Iatt stbuf, int valid, @Nullable Dict xdata, FirstReplyCallback<FsetattrReply> cbk) {
        frame.windFirst(children, FsetattrArgs.of(fd, stbuf, valid, xdata), cbk);
    }

    /**
     * Starts {@code fsetattr} on a child, independently of frames.
     */
    public static CompletableFuture<FsetattrReply> startFsetattr(TranslatorContext context,
            Subvolume child, Credentials credentials, Fd fd, Iatt stbuf, int valid,
            @Nullable Dict xdata) {
        return context.start(child, credentials, FsetattrArgs.of(fd, stbuf, valid, xdata));
    }

    /**
     * Unwinds {@code fsetattr} to the parent, as a success.
     */
    public static void unwindFsetattr(FrameActions<FsetattrReply> frame, @Nullable Iatt preop,
            @Nullable Iatt postop, @Nullable Dict xdata) {
        frame.unwind(FsetattrReply.of(preop, postop, xdata));
    }

    /**
     * Winds {@code readdirp} to the first child, whose reply goes straight to the parent.
     */
    public static void windReaddirp(FrameActions<ReaddirpReply> frame, Fd fd, long size,
            long offset, @Nullable Dict xdata) {
        frame.wind(ReaddirpArgs.of(fd, size, offset, xdata));
    }

    /**
     * Winds {@code readdirp} to the first child.
     */
    public static void windReaddirp(FrameActions<?> frame, Fd fd, long size, long offset,
            @Nullable Dict xdata, ReplyCallback<? super ReaddirpReply> cbk) {
        frame.wind(ReaddirpArgs.of(fd, size, offset, xdata), cbk);
    }

    /**
     * Winds {@code readdirp} to a child.
     */
    public static void windReaddirp(FrameActions<?> frame, Subvolume child, Fd fd, long size,
            long offset, @Nullable Dict xdata, ReplyCallback<? super ReaddirpReply> cbk) {
        frame.wind(child, ReaddirpArgs.of(fd, size, offset, xdata), cbk);
    }

    /**
     * Winds {@code readdirp} to several children at once, and calls back when all have replied.
     */
    public static void windReaddirpToAll(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            long size, long offset, @Nullable Dict xdata, RepliesCallback<ReaddirpReply> cbk) {
        frame.windAll(children, ReaddirpArgs.of(fd, size, offset, xdata), cbk);
    }

    /**
     * Winds {@code readdirp} to several children at once, and calls back with the first good reply.
     */
    public static void windReaddirpToFirst(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            long size, long offset, @Nullable Dict xdata, FirstReplyCallback<ReaddirpReply> cbk) {
        frame.windFirst(children, ReaddirpArgs.of(fd, size, offset, xdata), cbk);
    }

    /**
     * Starts {@code readdirp} on a child, independently of frames.
     */
    public static CompletableFuture<ReaddirpReply> startReaddirp(TranslatorContext context,
            Subvolume child, Credentials credentials, Fd fd, long size, long offset,
            @Nullable Dict xdata) {
        return context.start(child, credentials, ReaddirpArgs.of(fd, size, offset, xdata));
    }

    /**
     * Unwinds {@code readdirp} to the parent, as a success.
     */
    public static void unwindReaddirp(FrameActions<ReaddirpReply> frame, int count,
            @Nullable DirEntries entries, @Nullable Dict xdata) {
        frame.unwind(ReaddirpReply.of(count, entries, xdata));
    }

    /**
     * Winds {@code fremovexattr} to the first child, whose reply goes straight to the parent.
     */
    public static void windFremovexattr(FrameActions<FremovexattrReply> frame, Fd fd, String name,
            @Nullable Dict xdata) {
        frame.wind(FremovexattrArgs.of(fd, name, xdata));
    }

    /**
     * Winds {@code fremovexattr} to the first child.
     */
    public static void windFremovexattr(FrameActions<?> frame, Fd fd, String name,
            @Nullable Dict xdata, ReplyCallback<? super FremovexattrReply> cbk) {
        frame.wind(FremovexattrArgs.of(fd, name, xdata), cbk);
    }

    /**
     * Winds {@code fremovexattr} to a child.
     */
    public static void windFremovexattr(FrameActions<?> frame, Subvolume child, Fd fd, String name,
            @Nullable Dict xdata, ReplyCallback<? super FremovexattrReply> cbk) {
        frame.wind(child, FremovexattrArgs.of(fd, name, xdata), cbk);
    }

    /**
     * Winds {@code fremovexattr} to several children at once, and calls back when all have replied.
     */
    public static void windFremovexattrToAll(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            String name, @Nullable Dict xdata, RepliesCallback<FremovexattrReply> cbk) {
        frame.windAll(children, FremovexattrArgs.of(fd, name, xdata), cbk);
    }

    /**
     * Winds {@code fremovexattr} to several children at once, and calls back with the first good reply.
     */
    public static void windFremovexattrToFirst(FrameActions<?> frame, List<Subvolume> children,
            Fd fd, String name, @Nullable Dict xdata, FirstReplyCallback<FremovexattrReply> cbk) {
        frame.windFirst(children, FremovexattrArgs.of(fd, name, xdata), cbk);
    }

    /**
     * Starts {@code fremovexattr} on a child, independently of frames.
     */
    public static CompletableFuture<FremovexattrReply> startFremovexattr(TranslatorContext context,
            Subvolume child, Credentials credentials, Fd fd, String name, @Nullable Dict xdata) {
        return context.start(child, credentials, FremovexattrArgs.of(fd, name, xdata));
    }

    /**
     * Unwinds {@code fremovexattr} to the parent, as a success.
     */
    public static void unwindFremovexattr(FrameActions<FremovexattrReply> frame,
            @Nullable Dict xdata) {
        frame.unwind(FremovexattrReply.of(xdata));
    }
}
