package org.glujava.instance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.glujava.MemoryBudget;

/** The budget of one instance. It counts among the others from its first use on. */
public final class MemoryShare implements MemoryBudget {
    private final MemoryShares shares;
    private final Executor executor;
    private final Consumer<Throwable> failures;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean calling = new AtomicBoolean();
    private boolean joined;
    private volatile boolean over;
    private volatile long bytes;
    private volatile long announced;
    private volatile long atFirst;

    /**
     * @param executor where listeners run
     * @param failures gets what they throw
     */
    public MemoryShare(MemoryShares shares, Executor executor, Consumer<Throwable> failures) {
        this.shares = shares;
        this.executor = executor;
        this.failures = failures;
    }

    /** Joins the others, the first time. */
    public synchronized MemoryBudget join() {
        if (!joined && !over) {
            joined = true;
            shares.join(this);
            atFirst = bytes;
            announced = bytes;
        }
        return this;
    }

    /** Leaves them, for good. */
    public synchronized void end() {
        over = true;
        if (joined) {
            joined = false;
            shares.leave(this);
        }
        bytes = 0;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public long heap() {
        return shares.heap();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
        announced = atFirst; // it may have changed since the translator has read it
        announce();
    }

    /** Has another budget. Listeners that have not heard of it yet are called. */
    void take(long newBytes) {
        if (!over) {
            bytes = newBytes;
            announce();
        }
    }

    private void announce() {
        if (announced == bytes || !calling.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(this::callListeners);
        } catch (RuntimeException | Error e) {
            calling.set(false); // no thread or no memory for it now: it is tried again
        }
    }

    private void callListeners() {
        try {
            while (announced != bytes) {
                announced = bytes;
                listeners.forEach(this::call);
            }
        } finally {
            calling.set(false);
        }
        announce(); // of a change between the last look and the line before
    }

    private void call(Runnable listener) {
        try {
            listener.run();
        } catch (Throwable t) {
            failures.accept(t);
        }
    }
}
