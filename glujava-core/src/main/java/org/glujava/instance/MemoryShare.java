package org.glujava.instance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.glujava.MemoryBudget;

/** The memory budget of one instance. From its first use on, it takes a share from the other instances. */
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
     * @param executor runs listeners
     * @param failures gets the exceptions of listeners
     */
    public MemoryShare(MemoryShares shares, Executor executor, Consumer<Throwable> failures) {
        this.shares = shares;
        this.executor = executor;
        this.failures = failures;
    }

    /** Joins the instances that share the memory, at the first call. */
    public synchronized MemoryBudget join() {
        if (!joined && !over) {
            joined = true;
            shares.join(this);
            atFirst = bytes;
            announced = bytes;
        }
        return this;
    }

    /** Leaves the other instances, for good. */
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
        announced = atFirst; // the budget may have changed since the translator read it
        announce();
    }

    /** Sets the budget, and calls the listeners if it has changed since their last call. */
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
            calling.set(false); // no thread or no memory: MemoryShares tries again
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
        announce(); // the budget may have changed between the loop's last check and finally
    }

    private void call(Runnable listener) {
        try {
            listener.run();
        } catch (Throwable t) {
            failures.accept(t);
        }
    }
}
