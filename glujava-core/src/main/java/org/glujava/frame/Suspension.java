package org.glujava.frame;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.glujava.fop.FopId;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.glujava.spi.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * The right to finish a suspended frame. The first thread that claims it finishes the frame; all others get an
 * exception.
 */
public final class Suspension {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final Set<String> OWN_CLASSES = Set.of(Suspension.class.getName(), LiveFrame.class.getName());

    private enum Right {
        FREE,
        CLAIMED,
        /** Claimed by a thread that could not call the native side. The frame can only be given up. */
        LOST
    }

    private final LiveFrame<?> frame;
    private final CallRecord record;
    private final FrameOwner owner;
    private final int number;
    private final String place;
    private final long since;
    private final AtomicReference<Right> right = new AtomicReference<>(Right.FREE);

    /** The way in which it ended, for messages; null until then, and for a moment after it. */
    private volatile @Nullable String end;

    private volatile @Nullable Throwable placeOfEnd;

    /** The turn that finishes the frame. It sees the native side's copies of arguments and replies. */
    private final Turn turn;

    private boolean whole;

    /**
     * @param turn the turn that finishes the frame
     * @param place from {@link #notePlace}
     */
    Suspension(LiveFrame<?> frame, Turn turn, CallRecord record, FrameOwner owner, String place) {
        this.frame = frame;
        this.record = record;
        this.owner = owner;
        this.since = owner.nanoTime();
        this.number = record.bytes().getInt(Layout.SUSPENSION);
        this.place = place;
        this.turn = turn;
    }

    /**
     * Returns the place in the author's code, and writes it into the record for statedumps, which do not enter Java.
     * Called before the native side suspends the record: a statedump may come at once.
     */
    static String notePlace(CallRecord record) {
        String place = callerOutsideGluJava();
        byte[] text = Utf8.encode(place);
        int length = Math.min(text.length, Layout.ORIGIN_SIZE - 1);
        record.bytes().put(Layout.ORIGIN, text, 0, length);
        record.bytes().put(Layout.ORIGIN + length, (byte) 0);
        return place;
    }

    public FopId fop() {
        return frame.fop();
    }

    /** Returns the place in the author's code where the frame was suspended. */
    public String place() {
        return place;
    }

    /** Returns the time since the suspension. */
    public long ageNanos() {
        return owner.nanoTime() - since;
    }

    /** Returns the time of the suspension, by {@link FrameOwner#nanoTime}. */
    public long since() {
        return since;
    }

    Turn turn() {
        return turn;
    }

    /**
     * Called when the suspension has succeeded: the author has the {@link SuspendedLiveFrame}, which fails the frame
     * when it becomes garbage.
     */
    void whole() {
        whole = true;
    }

    /** Returns whether the suspension has succeeded. Only for the thread that suspended the frame. */
    boolean isWhole() {
        return whole;
    }

    /**
     * Claims the right to finish the frame. Returns false when it is claimed already.
     *
     * @param inWords the decision, for the message about a second one
     */
    boolean claim(String inWords) {
        if (!claim(Right.FREE, inWords)) {
            return false;
        }
        owner.finished(this);
        return true;
    }

    /** Allocates before it claims: a thread that has claimed must finish. */
    private boolean claim(Right from, String inWords) {
        Throwable here = owner.debugsFrames() ? new Throwable("here the suspended frame was " + inWords) : null;
        if (!right.compareAndSet(from, Right.CLAIMED)) {
            return false;
        }
        end = inWords;
        placeOfEnd = here;
        return true;
    }

    void finish(Runnable decide) {
        if (!claim(Right.FREE, "finished")) {
            var complaint = new IllegalStateException(
                    "translator " + owner.translator() + ": the frame of the "
                            + fop().fopName() + " fop that was suspended at " + place + " was "
                            + (end == null ? "finished" : end) + " already"
                            + (owner.debugsFrames() ? "" : Turn.HINT),
                    placeOfEnd);
            owner.misused(complaint);
            throw complaint;
        }
        int verdict = Layout.VERDICT_BROKEN;
        try {
            verdict = frame.decideLater(turn, decide);
        } catch (RuntimeException | Error e) {
            verdict = reportThrown(e);
            frame.endKept();
        } finally {
            resume(verdict); // also when the decision failed and there was no memory to report it
        }
    }

    /**
     * Passes the verdict to the native side. With too little stack even this may fail, before or after the native side
     * got the verdict. Then the frame is given up later, which does nothing if the native side got the verdict.
     */
    private void resume(int verdict) {
        boolean resumed = false;
        try {
            owner.nativeSide().resume(record.id(), number, frame.watched(verdict));
            resumed = true;
        } finally {
            if (resumed) {
                owner.finished(this);
            } else {
                right.set(Right.LOST);
            }
        }
    }

    /*
     * Reports a failure. If that fails, C reports, and the frame is answered nevertheless. No lambdas: making one may
     * fail without memory.
     */

    private int reportThrown(Throwable thrown) {
        try {
            owner.threw(fop(), turn.phase(), thrown);
            return Layout.VERDICT_BROKEN;
        } catch (RuntimeException | Error e) {
            return Layout.VERDICT_NONE;
        }
    }

    private int reportAbandoned(String reason) {
        try {
            owner.abandoned(this, reason);
            return Layout.VERDICT_BROKEN;
        } catch (RuntimeException | Error e) {
            return Layout.VERDICT_NONE;
        }
    }

    /** Fails the frame with EIO if it is not finished yet. Returns false if it is. */
    public boolean giveUp(String reason) {
        if (!claim(Right.FREE, "answered with EIO, since " + reason + ",") && !claim(Right.LOST, "given up")) {
            return false;
        }
        int verdict = Layout.VERDICT_NONE;
        try {
            verdict = reportAbandoned(reason);
            turn.window().close();
            turn.endReplies();
            frame.endKept();
        } finally {
            resume(verdict);
        }
        return true;
    }

    private static String callerOutsideGluJava() {
        return WALKER.walk(frames -> frames.filter(frame -> !OWN_CLASSES.contains(frame.getClassName()))
                .findFirst()
                .map(StackWalker.StackFrame::toString)
                .orElse("an unknown place"));
    }
}
