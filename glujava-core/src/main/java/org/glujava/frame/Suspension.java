package org.glujava.frame;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.glujava.fop.FopId;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.glujava.record.Window;
import org.glujava.spi.Utf8;
import org.jspecify.annotations.Nullable;

/** The one right to finish a suspended frame. Who claims it finishes the frame; everybody else comes too late. */
public final class Suspension {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final Set<String> OWN_CLASSES = Set.of(Suspension.class.getName(), LiveFrame.class.getName());

    private enum Right {
        FREE,
        CLAIMED,
        /** Claimed by somebody who could not tell the native side: only giving up is left. */
        LOST
    }

    private final LiveFrame<?> frame;
    private final CallRecord record;
    private final FrameOwner owner;
    private final int number;
    private final String place;
    private final long since;
    private final AtomicReference<Right> right = new AtomicReference<>(Right.FREE);

    /** How it ended, for those who come too late; null until then, and for a moment after it. */
    private volatile @Nullable String end;

    private volatile @Nullable Throwable placeOfEnd;

    /** The turn that finishes the frame. It sees the native side's own copies. */
    private final Turn turn;

    private boolean whole;

    /**
     * @param turn the one that finishes the frame
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
        turn.show(Window.in(record, owner.nativeSide(), turn));
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

    /** Where in the author's code the frame was suspended. */
    public String place() {
        return place;
    }

    /** How long ago. */
    public long ageNanos() {
        return owner.nanoTime() - since;
    }

    /** When, by {@link FrameOwner#nanoTime}. */
    public long since() {
        return since;
    }

    Turn turn() {
        return turn;
    }

    /** Nothing went wrong on the way: what has the suspended frame can finish it, or it is found when forgotten. */
    void whole() {
        whole = true;
    }

    /** For the thread that suspended the frame. */
    boolean isWhole() {
        return whole;
    }

    /**
     * Takes the right to finish the frame, and returns false when it is taken already.
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

    /** What needs memory comes first: who has claimed must also finish. */
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
            resume(verdict); // even where the decision was not possible, and there is no memory to say so
        }
    }

    /**
     * Without stack even this may fail, before or after the native side has heard: then the frame is given up in time,
     * which does nothing if it had heard.
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

    /* A report that fails must not leave the frame unanswered, and the making of one may: no lambdas. Then C reports. */

    private int reportThrown(Throwable thrown) {
        try {
            owner.threw(fop(), frame.phase(), thrown);
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

    /** Fails the frame with EIO if nobody has finished it; false when somebody has. */
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
