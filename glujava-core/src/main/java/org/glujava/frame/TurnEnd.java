package org.glujava.frame;

import org.glujava.record.Layout;
import org.glujava.record.Window;
import org.jspecify.annotations.Nullable;

/** How a turn ends: with a decision, with none, or with an exception. Whatever it was, C gets a verdict. */
final class TurnEnd {
    private static final String AFTER_ALL = "answered with EIO, since its method failed after suspending it,";

    private TurnEnd() {}

    /**
     * Ends a turn, and returns the verdict. Nothing of a suspended frame may be touched: another thread may have it.
     *
     * @param thrown what the author's code threw, if it did
     */
    static int of(LiveFrame<?> frame, Turn turn, @Nullable Throwable thrown) {
        Window window = turn.window();
        if (!window.isKept()) {
            window.close();
        }
        Suspension suspension = turn.suspension();
        if (thrown != null) {
            // The right to finish the frame comes first: reporting may fail, without memory for one.
            boolean finishedElsewhere = suspension != null && !suspension.claim(AFTER_ALL);
            boolean reported = reportThrown(frame, turn, thrown);
            return finishedElsewhere ? Layout.VERDICT_SUSPENDED : frame.watched(broken(frame, turn, reported));
        }
        if (suspension != null && (suspension.isWhole() || !suspension.claim(AFTER_ALL))) {
            return Layout.VERDICT_SUSPENDED;
        }
        if (turn.verdict() == Layout.VERDICT_SUSPENDED) {
            // By an author who went on when there was too little stack or memory to suspend it.
            return frame.watched(broken(frame, turn, true));
        }
        if (!turn.isDecided()) {
            turn.breakOff();
            return frame.watched(broken(frame, turn, reportUndecided(frame, turn)));
        }
        return frame.watched(frame.verdict());
    }

    /** A report that fails, if only because there is no memory to make it, must not leave the frame unanswered. */
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

    /** What Java could not report, C does. */
    private static int broken(LiveFrame<?> frame, Turn turn, boolean reported) {
        turn.breakOff();
        if (!reported) {
            frame.endKept();
        }
        return reported ? frame.verdict() : Layout.VERDICT_NONE;
    }
}
