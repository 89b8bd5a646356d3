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
import org.glujava.fop.LinkArgs;
import org.glujava.fop.LinkReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.ReaddirArgs;
import org.glujava.fop.ReaddirReply;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.RenameReply;
import org.glujava.fop.RmdirArgs;
import org.glujava.fop.RmdirReply;
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
 * Winds and unwinds the fops of {@link NegativeLookup}, and starts such of its own. To be imported statically.
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
     * Winds {@code unlink} to several children at once, and waits for all of them.
     */
    public static void windUnlinkToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int xflags, @Nullable Dict xdata, RepliesCallback<UnlinkReply> cbk) {
        frame.windAll(children, UnlinkArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Winds {@code unlink} to several children at once, and takes the first good reply.
     */
    public static void windUnlinkToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int xflags, @Nullable Dict xdata, FirstReplyCallback<UnlinkReply> cbk) {
        frame.windFirst(children, UnlinkArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Starts {@code unlink} on a child, as an operation of the translator's own.
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
     * Winds {@code rmdir} to several children at once, and waits for all of them.
     */
    public static void windRmdirToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int xflags, @Nullable Dict xdata, RepliesCallback<RmdirReply> cbk) {
        frame.windAll(children, RmdirArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Winds {@code rmdir} to several children at once, and takes the first good reply.
     */
    public static void windRmdirToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            int xflags, @Nullable Dict xdata, FirstReplyCallback<RmdirReply> cbk) {
        frame.windFirst(children, RmdirArgs.of(loc, xflags, xdata), cbk);
    }

    /**
     * Starts {@code rmdir} on a child, as an operation of the translator's own.
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
     * Winds {@code rename} to several children at once, and waits for all of them.
     */
    public static void windRenameToAll(FrameActions<?> frame, List<Subvolume> children, Loc oldloc,
            Loc newloc, @Nullable Dict xdata, RepliesCallback<RenameReply> cbk) {
        frame.windAll(children, RenameArgs.of(oldloc, newloc, xdata), cbk);
    }

    /**
     * Winds {@code rename} to several children at once, and takes the first good reply.
     */
    public static void windRenameToFirst(FrameActions<?> frame, List<Subvolume> children,
            Loc oldloc, Loc newloc, @Nullable Dict xdata, FirstReplyCallback<RenameReply> cbk) {
        frame.windFirst(children, RenameArgs.of(oldloc, newloc, xdata), cbk);
    }

    /**
     * Starts {@code rename} on a child, as an operation of the translator's own.
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
     * Winds {@code link} to several children at once, and waits for all of them.
     */
    public static void windLinkToAll(FrameActions<?> frame, List<Subvolume> children, Loc oldloc,
            Loc newloc, @Nullable Dict xdata, RepliesCallback<LinkReply> cbk) {
        frame.windAll(children, LinkArgs.of(oldloc, newloc, xdata), cbk);
    }

    /**
     * Winds {@code link} to several children at once, and takes the first good reply.
     */
    public static void windLinkToFirst(FrameActions<?> frame, List<Subvolume> children, Loc oldloc,
            Loc newloc, @Nullable Dict xdata, FirstReplyCallback<LinkReply> cbk) {
        frame.windFirst(children, LinkArgs.of(oldloc, newloc, xdata), cbk);
    }

    /**
     * Starts {@code link} on a child, as an operation of the translator's own.
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
     * Winds {@code setxattr} to several children at once, and waits for all of them.
     */
    public static void windSetxattrToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            Dict dict, int flags, @Nullable Dict xdata, RepliesCallback<SetxattrReply> cbk) {
        frame.windAll(children, SetxattrArgs.of(loc, dict, flags, xdata), cbk);
    }

    /**
     * Winds {@code setxattr} to several children at once, and takes the first good reply.
     */
    public static void windSetxattrToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            Dict dict, int flags, @Nullable Dict xdata, FirstReplyCallback<SetxattrReply> cbk) {
        frame.windFirst(children, SetxattrArgs.of(loc, dict, flags, xdata), cbk);
    }

    /**
     * Starts {@code setxattr} on a child, as an operation of the translator's own.
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
     * Winds {@code lookup} to several children at once, and waits for all of them.
     */
    public static void windLookupToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            @Nullable Dict xdata, RepliesCallback<LookupReply> cbk) {
        frame.windAll(children, LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Winds {@code lookup} to several children at once, and takes the first good reply.
     */
    public static void windLookupToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            @Nullable Dict xdata, FirstReplyCallback<LookupReply> cbk) {
        frame.windFirst(children, LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Starts {@code lookup} on a child, as an operation of the translator's own.
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
     * Winds {@code readdir} to several children at once, and waits for all of them.
     */
    public static void windReaddirToAll(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            long size, long offset, @Nullable Dict xdata, RepliesCallback<ReaddirReply> cbk) {
        frame.windAll(children, ReaddirArgs.of(fd, size, offset, xdata), cbk);
    }

    /**
     * Winds {@code readdir} to several children at once, and takes the first good reply.
     */
    public static void windReaddirToFirst(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            long size, long offset, @Nullable Dict xdata, FirstReplyCallback<ReaddirReply> cbk) {
        frame.windFirst(children, ReaddirArgs.of(fd, size, offset, xdata), cbk);
    }

    /**
     * Starts {@code readdir} on a child, as an operation of the translator's own.
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
     * Winds {@code readdirp} to several children at once, and waits for all of them.
     */
    public static void windReaddirpToAll(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            long size, long offset, @Nullable Dict xdata, RepliesCallback<ReaddirpReply> cbk) {
        frame.windAll(children, ReaddirpArgs.of(fd, size, offset, xdata), cbk);
    }

    /**
     * Winds {@code readdirp} to several children at once, and takes the first good reply.
     */
    public static void windReaddirpToFirst(FrameActions<?> frame, List<Subvolume> children, Fd fd,
            long size, long offset, @Nullable Dict xdata, FirstReplyCallback<ReaddirpReply> cbk) {
        frame.windFirst(children, ReaddirpArgs.of(fd, size, offset, xdata), cbk);
    }

    /**
     * Starts {@code readdirp} on a child, as an operation of the translator's own.
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
}
