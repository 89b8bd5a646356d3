package org.glujava.frame;

import org.glujava.record.Layout;
import org.glujava.record.Window;
import org.jspecify.annotations.Nullable;

/** Ends a turn, and makes the verdict for C: after a decision, without one, or after an exception. */
final class TurnEnd {
    private static final String AFTER_ALL = "answered with EIO, since its method failed after suspending it,";

    private TurnEnd() {}

    /**
     * Ends a turn, and returns the verdict. Does not use a suspended frame: another thread may have it.
     *
     * @param thrown the exception of the author's code; null for none
     */
    static int of(LiveFrame<?> frame, Turn turn, @Nullable Throwable thrown) {
        Window window = turn.window();
        if (!window.isKept()) {
            window.close();
        }
        Suspension suspension = turn.suspension();
        if (thrown != null) {
            // Claim the right to finish the frame first: the report may fail for lack of memory.
            boolean finishedElsewhere = suspension != null && !suspension.claim(AFTER_ALL);
            boolean reported = reportThrown(frame, turn, thrown);
            return finishedElsewhere ? Layout.VERDICT_SUSPENDED : frame.watched(broken(frame, turn, reported));
        }
        if (suspension != null && (suspension.isWhole() || !suspension.claim(AFTER_ALL))) {
            return Layout.VERDICT_SUSPENDED;
        }
        if (turn.verdict() == Layout.VERDICT_SUSPENDED) {
            // The suspension failed for lack of stack or memory, and the author's code went on.
            return frame.watched(broken(frame, turn, true));
        }
        if (!turn.isDecided()) {
            turn.breakOff();
            return frame.watched(broken(frame, turn, reportUndecided(frame, turn)));
        }
        return frame.watched(frame.endTurn());
    }

    /**
     * Reports an exception. Returns false if the report fails, for example for lack of memory: the frame must be
     * answered nevertheless.
     */
    private static boolean reportThrown(LiveFrame<?> frame, Turn turn, Throwable thrown) {
        try {
            frame.owner().threw(frame.fop(), turn.phase(), thrown);
            return true;
        } catch (Throwable t) {
            return false;
        }
    }

    private static boolean reportUndecided(LiveFrame<?> frame, Turn turn) {
        try {
            frame.owner().leftUndecided(frame.fop(), turn.phase());
            return true;
        } catch (Throwable t) {
            return false;
        }
    }

    /** Returns the verdict for a failure. C reports it if Java could not. */
    private static int broken(LiveFrame<?> frame, Turn turn, boolean reported) {
        turn.breakOff();
        if (!reported) {
            frame.endKept();
        }
        return reported ? frame.endTurn() : Layout.VERDICT_NONE;
    }
}
