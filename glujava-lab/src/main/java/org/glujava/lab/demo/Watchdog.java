package org.glujava.lab.demo;

import java.time.Duration;
import org.glujava.lab.Await;
import org.glujava.lab.Lab;
import org.glujava.lab.LabException;

/**
 * Ends a demo that makes no progress. A stat in a mount that does not answer cannot be interrupted, but it returns when
 * the lab kills the client.
 */
final class Watchdog {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Lab lab;
    private volatile String step = "the start";
    private volatile long since = System.nanoTime();

    Watchdog(Lab lab) {
        this.lab = lab;
        Thread thread = new Thread(this::watch, "demo-watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    /** Records that {@code step} begins now with a new time limit. Throws if the lab has been closed meanwhile. */
    void at(String step) {
        if (lab.closed()) {
            throw new LabException("the lab is closed");
        }
        this.step = step;
        this.since = System.nanoTime();
    }

    private void watch() {
        Await.within(Duration.ofDays(365), () -> lab.closed() || System.nanoTime() - since > PATIENCE.toNanos());
        if (!lab.closed()) {
            System.err.println("glujava demo: " + step + " has not ended within " + PATIENCE.toSeconds()
                    + " s; giving up. Errors in GlusterFS's logs: " + lab.errors());
            lab.close();
            Runtime.getRuntime().exit(1);
        }
    }
}
