package org.glujava.frame;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Completes the futures of a translator's own operations: never on GlusterFS's threads, which must not wait. */
public interface Completions extends Executor {
    /** Returns where a future is completed that one thread waits for, and that nothing else depends on. */
    default Executor whileWaiting() {
        return Runnable::run;
    }

    /** Called on a thread that is going to wait for a future. */
    default void beforeWaiting(CompletableFuture<?> future) {}
}
