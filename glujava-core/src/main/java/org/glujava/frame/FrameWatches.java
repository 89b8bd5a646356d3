package org.glujava.frame;

import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.jspecify.annotations.Nullable;

/** Shows turns of Java to whoever watches a frame, if anybody does. */
final class FrameWatches {
    private FrameWatches() {}

    static void turnBegins(@Nullable FrameWatch watch) {
        if (watch != null) {
            watch.turnBegins();
        }
    }

    /** Shows a verdict before C has it, and returns it. What fails here must not leave the frame unanswered. */
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
