package org.glujava.record;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glujava.fop.FopId;
import org.glujava.type.Utf8;

/** The one right to finish a suspended frame. Who claims it finishes the frame; everybody else comes too late. */
public final class Suspension {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final Set<String> OWN_CLASSES = Set.of(Suspension.class.getName(), LiveFrame.class.getName());

    private final LiveFrame<?> frame;
    private final CallRecord record;
    private final FrameOwner owner;
    private final String place;
    private final long since = System.nanoTime();
    private final AtomicBoolean claimed = new AtomicBoolean();

    /** What the frame has to show while it is suspended: the native side's own copies. */
    private final Window window;

    Suspension(LiveFrame<?> frame, CallRecord record, FrameOwner owner) {
        this.frame = frame;
        this.record = record;
        this.owner = owner;
        this.place = callerOutsideGluJava();
        writeOrigin();
        this.window = Window.in(record, owner.nativeSide(), frame.decision());
    }

    /** For a statedump, which does not enter Java. */
    private void writeOrigin() {
        byte[] text = Utf8.encode(place);
        int length = Math.min(text.length, Layout.ORIGIN_SIZE - 1);
        record.bytes().put(Layout.ORIGIN, text, 0, length);
        record.bytes().put(Layout.ORIGIN + length, (byte) 0);
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
        return System.nanoTime() - since;
    }

    Window window() {
        return window;
    }

    /** Takes the right to finish the frame. */
    boolean claim() {
        if (!claimed.compareAndSet(false, true)) {
            return false;
        }
        owner.finished(this);
        return true;
    }

    void finish(Runnable decide) {
        if (!claim()) {
            throw new IllegalStateException(
                    "the frame of the " + fop().fopName() + " fop suspended at " + place + " was finished already");
        }
        int verdict;
        try {
            verdict = frame.decideLater(window, decide);
        } catch (RuntimeException | Error e) {
            // The decision was not possible: the frame must be answered all the same.
            verdict = reportThrown(e);
        }
        resume(verdict);
    }

    /** Without stack even this may fail: then the frame is still suspended, and is given up in time. */
    private void resume(int verdict) {
        boolean resumed = false;
        try {
            owner.nativeSide().resume(record.id(), verdict);
            resumed = true;
        } finally {
            if (!resumed) {
                claimed.set(false);
                owner.suspended(this);
            }
        }
    }

    /** A report that fails must not leave the frame unanswered: then C reports. No memory is taken on the way there. */
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
        if (!claim()) {
            return false;
        }
        int verdict = reportAbandoned(reason);
        window.close();
        frame.endReplies();
        resume(verdict);
        return true;
    }

    private static String callerOutsideGluJava() {
        return WALKER.walk(frames -> frames.filter(frame -> !OWN_CLASSES.contains(frame.getClassName()))
                .findFirst()
                .map(StackWalker.StackFrame::toString)
                .orElse("an unknown place"));
    }
}
