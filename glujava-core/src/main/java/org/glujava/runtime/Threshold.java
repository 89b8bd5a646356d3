package org.glujava.runtime;

/** Down to which level a volume logs. Read without a call into GlusterFS, and asked for anew once a second. */
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
        if (ended) { // meanwhile
            level = NOTHING;
        }
    }

    /** The instance's number may be another's from now on: nothing is logged any more. */
    void end() {
        ended = true;
        level = NOTHING;
    }
}
