package org.glujava.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glujava.Subvolume;
import org.glujava.fop.FopId;
import org.glujava.frame.FrameOwner;
import org.glujava.frame.FrameWatch;
import org.glujava.frame.Phase;
import org.glujava.frame.Suspension;
import org.glujava.record.NativeSide;
import org.jspecify.annotations.Nullable;

/** The translator under test, as its frames know it. */
final class Instance implements FrameOwner {
    private final String translator;
    private final Map<FopId, String> methods;
    private final List<Subvolume> subvolumes;
    private final NativeSide nativeSide;
    private final Problems problems;
    private final TestClock clock;
    private volatile Duration frameTimeout;
    private volatile int maxSuspended;

    /** Those that are suspended, each with what takes back its alarm. */
    private final Map<Suspension, Runnable> suspended = new ConcurrentHashMap<>();

    private volatile boolean over;

    Instance(
            String translator,
            Map<FopId, String> methods,
            List<Subvolume> subvolumes,
            NativeSide nativeSide,
            Problems problems,
            TestClock clock,
            Map<String, String> options) {
        this.translator = translator;
        this.methods = Map.copyOf(methods);
        this.subvolumes = subvolumes;
        this.nativeSide = nativeSide;
        this.problems = problems;
        this.clock = clock;
        limit(options);
    }

    /** GluJava's own options. */
    void limit(Map<String, String> options) {
        frameTimeout = Duration.ofSeconds(Long.decode(options.getOrDefault("frame-timeout", "1800")));
        maxSuspended = Integer.decode(options.getOrDefault("max-suspended", "16384"));
    }

    Duration frameTimeout() {
        return frameTimeout;
    }

    @Override
    public NativeSide nativeSide() {
        return nativeSide;
    }

    @Override
    public String translator() {
        return translator;
    }

    @Override
    public String method(FopId fop) {
        return methods.getOrDefault(fop, "an unknown method");
    }

    /** A test wants to know each place. */
    @Override
    public boolean debugsFrames() {
        return true;
    }

    @Override
    public List<Subvolume> subvolumes() {
        return subvolumes;
    }

    /** Nobody records tests. */
    @Override
    public @Nullable FrameWatch watch(FopId fop) {
        return null;
    }

    @Override
    public void threw(FopId fop, Phase phase, Throwable thrown) {
        if (!problems.knows(thrown)) {
            problems.add(
                    Problem.Kind.THREW,
                    phase + " of " + method(fop) + ", fop " + fop.fopName() + ", threw " + thrown,
                    thrown);
        }
    }

    @Override
    public void leftUndecided(FopId fop, Phase phase) {
        problems.add(
                Problem.Kind.UNDECIDED,
                phase + " of " + method(fop) + ", fop " + fop.fopName()
                        + ", returned without winding, forwarding, unwinding or suspending its frame",
                null);
    }

    @Override
    public void misused(IllegalStateException complaint) {
        problems.add(Problem.Kind.MISUSED, String.valueOf(complaint.getMessage()), complaint);
    }

    @Override
    public void checkMaySuspend(FopId fop) {
        if (suspended.size() >= maxSuspended) {
            throw new IllegalStateException("translator " + translator + ": this frame of the " + fop.fopName()
                    + " fop cannot be suspended: " + maxSuspended + " are (option max-suspended)");
        }
    }

    @Override
    public void suspended(Suspension suspension) {
        suspended.put(suspension, clock.asAlarms().set(frameTimeout.toNanos(), () -> suspension.giveUp(
                "it has been suspended for " + frameTimeout.toSeconds() + " s (option frame-timeout)")));
    }

    @Override
    public void finished(Suspension suspension) {
        @Nullable Runnable alarm = suspended.remove(suspension);
        if (alarm != null) {
            alarm.run();
        }
    }

    @Override
    public void abandoned(Suspension suspension, String reason) {
        if (!over) {
            problems.add(Problem.Kind.SUSPENDED, complaint(suspension, reason), null);
        }
    }

    private String complaint(Suspension suspension, String reason) {
        return method(suspension.fop()) + ", fop " + suspension.fop().fopName() + ", suspended its frame at "
                + suspension.place() + " and did not finish it: " + reason;
    }

    /** The test is over: what is suspended now stays so. */
    void end() {
        suspended.keySet().forEach(suspension -> suspension.giveUp("the test is over"));
        over = true;
    }
}
