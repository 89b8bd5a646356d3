// Generated from example.Tracer. Do not edit.
package example;

import javax.annotation.processing.Generated;
import org.glujava.Frame;
import org.glujava.ReplyCallback;
import org.glujava.Subvolume;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.type.Dict;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Winds and unwinds the fops of {@link Tracer}. To be imported statically.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
@NullMarked
final class TracerStubs {
    private TracerStubs() {
    }

    /**
     * Winds {@code lookup} to the first child, whose reply goes straight to the parent.
     */
    static void windLookup(Frame<LookupReply> frame, Loc loc, @Nullable Dict xdata) {
        frame.wind(LookupArgs.of(loc, xdata));
    }

    /**
     * Winds {@code lookup} to the first child.
     */
    static void windLookup(Frame<?> frame, Loc loc, @Nullable Dict xdata,
            ReplyCallback<? super LookupReply> cbk) {
        frame.wind(LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Winds {@code lookup} to a child.
     */
    static void windLookup(Frame<?> frame, Subvolume child, Loc loc, @Nullable Dict xdata,
            ReplyCallback<? super LookupReply> cbk) {
        frame.wind(child, LookupArgs.of(loc, xdata), cbk);
    }

    /**
     * Unwinds {@code lookup} to the parent, as a success.
     */
    static void unwindLookup(Frame<LookupReply> frame, @Nullable Inode inode, @Nullable Iatt buf,
            @Nullable Dict xdata, @Nullable Iatt postparent) {
        frame.unwind(LookupReply.of(inode, buf, xdata, postparent));
    }
}
