package org.glujava.frame;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Completes the futures of a translator's own operations. It never does so on GlusterFS's threads, which must not wait.
 */
public interface Completions extends Executor {
    /** Returns the executor for a future for which one thread waits, and on which no stage depends. */
    default Executor whileWaiting() {
        return Runnable::run;
    }

    /** Called on a thread before it waits for a future. */
    default void beforeWaiting(CompletableFuture<?> future) {}
}
