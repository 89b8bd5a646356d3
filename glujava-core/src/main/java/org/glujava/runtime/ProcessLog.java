package org.glujava.runtime;

import org.glujava.LogLevel;
import org.glujava.instance.Throttle;

/** Lines of GlusterFS's log that belong to no volume in particular. */
final class ProcessLog {
    private static final int LINES_A_SECOND = 100;
    private static final Throttle THROTTLE = new Throttle(LINES_A_SECOND);

    private ProcessLog() {}

    /** True, also when there were too many. */
    static boolean log(LogLevel level, String text) {
        if (THROTTLE.admits()) {
            for (String line : LogText.lines(text + THROTTLE.leftOut())) {
                Natives.glujava_log_process(level.number(), LogText.zeroBehind(line));
            }
        }
        return true;
    }
}
