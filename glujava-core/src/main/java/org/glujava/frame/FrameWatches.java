package org.glujava.frame;

import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.jspecify.annotations.Nullable;

/** Calls a frame's watch, if it has one. */
final class FrameWatches {
    private FrameWatches() {}

    static void turnBegins(@Nullable FrameWatch watch) {
        if (watch != null) {
            watch.turnBegins();
        }
    }

    /**
     * Reports a verdict to the watch before C gets it, and returns the verdict. A failure here must not leave the frame
     * unanswered.
     */
    static int turnEnds(@Nullable FrameWatch watch, CallRecord record, int verdict) {
        if (watch != null) {
            try {
                Outcome outcome = Outcome.of(verdict);
                watch.turnEnds(outcome, errno(outcome, record));
            } catch (Throwable t) {
                return verdict;
            }
        }
        return verdict;
    }

    private static int errno(Outcome outcome, CallRecord record) {
        return switch (outcome) {
            case FAILED -> record.bytes().getInt(Layout.OP_ERRNO);
            case UNWOUND ->
                record.bytes().getInt(Layout.OP_RET) < 0 ? record.bytes().getInt(Layout.OP_ERRNO) : 0;
            default -> 0;
        };
    }
}
