// Generated from example.Tracer. Do not edit.
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
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Winds and unwinds the fops of {@link Tracer}, and starts them independently of frames. Import it statically.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
@NullMarked
final class TracerStubs {
    private TracerStubs() {
    }

    /**
     * Winds {@code lookup} to the first child, whose reply goes straight to the parent.
     */
    static void windLookup(FrameActions<LookupReply> frame, Loc loc, @Nullable Dict xdata) {
        frame.wind(LookupArgs.of(loc, xdata));
    }

    /**
     * Winds {@code lookup} to the first child.
     */
    static void windLookup(FrameActions<?> frame, Loc loc, @Nullable Dict xdata,
            ReplyCallback<? super LookupReply> cbk) {
        frame.wind(LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Winds {@code lookup} to a child.
     */
    static void windLookup(FrameActions<?> frame, Subvolume child, Loc loc, @Nullable Dict xdata,
            ReplyCallback<? super LookupReply> cbk) {
        frame.wind(child, LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Winds {@code lookup} to several children at once, and calls back when all have replied.
     */
    static void windLookupToAll(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            @Nullable Dict xdata, RepliesCallback<LookupReply> cbk) {
        frame.windAll(children, LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Winds {@code lookup} to several children at once, and calls back with the first good reply.
     */
    static void windLookupToFirst(FrameActions<?> frame, List<Subvolume> children, Loc loc,
            @Nullable Dict xdata, FirstReplyCallback<LookupReply> cbk) {
        frame.windFirst(children, LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Starts {@code lookup} on a child, independently of frames.
     */
    static CompletableFuture<LookupReply> startLookup(TranslatorContext context, Subvolume child,
            Credentials credentials, Loc loc, @Nullable Dict xdata) {
        return context.start(child, credentials, LookupArgs.of(loc, xdata));
    }

    /**
     * Unwinds {@code lookup} to the parent, as a success.
     */
    static void unwindLookup(FrameActions<LookupReply> frame, @Nullable Inode inode,
            @Nullable Iatt buf, @Nullable Dict xdata, @Nullable Iatt postparent) {
        frame.unwind(LookupReply.of(inode, buf, xdata, postparent));
    }
}
