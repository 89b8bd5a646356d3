package org.glujava.frame;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glujava.fop.FopId;

/**
 * The future of an operation, or a stage that depends on it. A thread that must not wait for it gets an exception.
 *
 * @param <T> the type of its value
 */
final class ReplyFuture<T> extends CompletableFuture<T> {
    private final WaitCheck waits;
    private final FopId fop;

    ReplyFuture(WaitCheck waits, FopId fop) {
        this.waits = waits;
        this.fop = fop;
    }

    /** Makes stages of the same class: they must not be waited for either. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new ReplyFuture<>(waits, fop);
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        checkMayWait();
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        checkMayWait();
        return super.get(timeout, unit);
    }

    @Override
    public T join() {
        checkMayWait();
        return super.join();
    }

    private void checkMayWait() {
        if (!isDone()) {
            waits.check(fop);
        }
    }
}
