package org.glujava.driver;

import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;

/**
 * Suspends at the fop and again at the reply. Another thread continues, with the original values or with rebuilt ones.
 */
@Translator("suspend")
public final class Suspending {
    private static final int ANEW = 1;

    private final ExecutorService others = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "driver");
        thread.setDaemon(true);
        return thread;
    });

    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame, Args<R> args) {
        boolean anew = frame.credentials().pid() == ANEW;
        SuspendedFrame<R> held = frame.suspend();
        others.execute(() -> {
            if (anew) {
                Args<R> own = Objects.requireNonNull(held.args());
                held.wind(
                        Remake.args(own, EqualCopies.ALL, new EqualCopies(held::newPayload)),
                        reply -> passBack(frame, true));
            } else {
                held.forward(reply -> passBack(frame, false));
            }
        });
    }

    @SuppressWarnings("unchecked") // The reply to the wound fop, which is the frame's own.
    private <R extends Reply> void passBack(Frame<R> frame, boolean anew) {
        SuspendedFrame<R> held = frame.suspend();
        others.execute(() -> {
            R reply = (R) Objects.requireNonNull(held.reply());
            held.unwind(anew ? Remake.reply(reply, EqualCopies.ALL, new EqualCopies(held::newPayload)) : reply);
        });
    }
}
