package org.glujava.lab.translators;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.StatReply;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Treats lookups as their names say, in each way that a frame allows. */
@Translator("winding")
public final class Winding {
    private static final long SMALL = 3;
    private static final long BIG = 123_456_789;

    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "winding");
        thread.setDaemon(true);
        return thread;
    });

    @Fop
    @SuppressWarnings("GluJava.DroppedSuspend") // "forgotten" is what the test is about
    void lookup(Frame<LookupReply> frame, Loc loc, @Nullable Dict xdata) {
        String name = String.valueOf(loc.name());
        switch (name) {
            case "alias" -> WindingStubs.windLookup(frame, target(loc), xdata, frame::unwind);
            case "same-arguments" -> WindingStubs.windLookup(frame, loc, xdata, frame::unwind);
            case "tail-alias" -> frame.wind(LookupArgs.of(target(loc), xdata));
            case "suspended" -> later(frame.suspend(), SuspendedFrame::forward);
            case "suspended-watched" -> later(frame.suspend(), held -> held.forward(frame::unwind));
            case "suspended-alias" ->
                later(frame.suspend(), held -> {
                    LookupArgs args = (LookupArgs) held.args();
                    held.wind(LookupArgs.of(target(args.loc()), args.xdata()), frame::unwind);
                });
            case "suspended-reply" ->
                frame.forward(reply -> later(frame.suspend(), held -> held.unwind((LookupReply) held.reply())));
            case "suspended-fails" -> later(frame.suspend(), held -> held.fail(Errno.EXDEV));
            case "finished-at-once" -> frame.suspend().forward(frame::unwind);
            case "forgotten" -> {
                frame.suspend();
                executor.execute(System::gc);
            }
            default -> frame.forward();
        }
    }

    /** Edits a reply: a file of {@link #SMALL} bytes looks big. */
    @Fop
    void stat(Frame<StatReply> frame) {
        frame.forward(reply -> {
            Iatt buf = reply.buf();
            boolean small = !reply.failed() && buf != null && buf.size() == SMALL;
            frame.unwind(small ? reply.withBuf(buf.withSize(BIG)) : reply);
        });
    }

    private interface Finish {
        void of(SuspendedFrame<LookupReply> held);
    }

    private void later(SuspendedFrame<LookupReply> held, Finish finish) {
        executor.execute(() -> finish.of(held));
    }

    private static Loc target(Loc loc) {
        return loc.edit().name("target").path("/target").build();
    }
}
