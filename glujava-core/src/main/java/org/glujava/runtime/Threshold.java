package org.glujava.runtime;

/** The log level of a volume. Read without a native call, and refreshed once a second. */
final class Threshold {
    private static final int NOTHING = 0;

    private final int instance;
    private volatile int level;
    private volatile boolean ended;

    Threshold(int instance) {
        this.instance = instance;
        refresh();
    }

    int level() {
        return level;
    }

    void refresh() {
        if (!ended) {
            level = Natives.glujava_log_level(instance);
        }
        if (ended) { // by another thread meanwhile
            level = NOTHING;
        }
    }

    /** Stops logging: another instance may get the number. */
    void end() {
        ended = true;
        level = NOTHING;
    }
}
