package org.glujava.frame;

import java.util.ArrayList;
import java.util.List;
import org.glujava.Subvolume;
import org.glujava.fop.FopId;
import org.glujava.record.FakeNativeSide;
import org.glujava.record.NativeSide;

/** An owner of frames that notes what is reported to it. */
public final class FakeOwner implements FrameOwner {
    public final FakeNativeSide nativeSide = new FakeNativeSide();
    public final List<String> reports = new ArrayList<>();
    int suspensions;
    Suspension newest;
    /** What an assertion in an author's method found, for {@link RecordDriver} to throw. */
    AssertionError failedAssertion;

    boolean reportFails;
    boolean suspendedFails;
    boolean debugsFrames;
    FrameWatch watch;

    @Override
    public NativeSide nativeSide() {
        return nativeSide;
    }

    @Override
    public String translator() {
        return "fake";
    }

    @Override
    public String method(FopId fop) {
        return "Fake." + fop.fopName();
    }

    @Override
    public boolean debugsFrames() {
        return debugsFrames;
    }

    @Override
    public List<Subvolume> subvolumes() {
        return List.of(new Subvolume(0, "left"), new Subvolume(1, "right"));
    }

    @Override
    public FrameWatch watch(FopId fop) {
        return watch;
    }

    @Override
    public void threw(FopId fop, Phase phase, Throwable thrown) {
        if (thrown instanceof AssertionError failed) {
            failedAssertion = failed;
        }
        if (reportFails) {
            throw new OutOfMemoryError("made up");
        }
        reports.add(fop + " " + phase.name() + " threw " + thrown.getMessage());
    }

    @Override
    public void leftUndecided(FopId fop, Phase phase) {
        reports.add(fop + " " + phase.name() + " undecided");
    }

    @Override
    public void checkMaySuspend(FopId fop) {}

    @Override
    public void suspended(Suspension suspension) {
        if (suspendedFails) {
            throw new StackOverflowError("made up");
        }
        suspensions++;
        newest = suspension;
    }

    @Override
    public void finished(Suspension suspension) {
        suspensions--;
    }

    @Override
    public synchronized void abandoned(Suspension suspension, String reason) {
        if (reportFails) {
            throw new OutOfMemoryError("made up");
        }
        reports.add(suspension.fop() + " abandoned: " + reason);
        notifyAll();
    }
}
