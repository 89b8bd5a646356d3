package org.glujava.frame;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.glujava.Reply;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.glujava.record.ReferenceWatch;
import org.glujava.record.Waiter;
import org.glujava.record.Window;
import org.jspecify.annotations.Nullable;

/** One of the translator's own operations, from its wind to its reply. */
final class Operation<R extends Reply> implements Waiter {
    private final Operations operations;
    private final CallRecord record;
    private final FopId fop;
    private final Executor completions;
    private final CompletableFuture<R> future;
    private final long since;
    private final @Nullable Object place;

    /**
     * @param completions completes the future
     * @param waits checks each thread that is about to wait for the future
     */
    Operation(Operations operations, CallRecord record, FopId fop, Executor completions, WaitCheck waits) {
        this.future = new ReplyFuture<>(waits, fop);
        this.operations = operations;
        this.record = record;
        this.fop = fop;
        this.completions = completions;
        this.since = operations.nanoTime();
        this.place = operations.nativeSide().handles().watch().started();
    }

    FopId fop() {
        return fop;
    }

    Executor completions() {
        return completions;
    }

    CompletableFuture<R> future() {
        return future;
    }

    long ageNanos() {
        return operations.nanoTime() - since;
    }

    @Override
    @SuppressWarnings("unchecked") // Its arguments were an Args<R>.
    public int resume(int event) {
        Window window = Window.in(record, operations.nativeSide());
        try {
            ReferenceWatch watch = operations.nativeSide().handles().watch();
            R reply = (R) watch.replied(place, () -> FopTypes.reply(fop, window).keep());
            operations.over(this, () -> {
                if (!future.complete(reply)) {
                    reply.close(); // the future has another result
                }
            });
        } catch (Throwable t) {
            operations.over(this, () -> future.completeExceptionally(t));
        } finally {
            window.close();
        }
        return Layout.VERDICT_DONE;
    }
}
