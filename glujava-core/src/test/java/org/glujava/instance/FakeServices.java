package org.glujava.instance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.glujava.TranslatorLogger;
import org.glujava.context.NativeContexts;
import org.glujava.fop.FopId;
import org.glujava.frame.Completions;
import org.glujava.frame.FrameWatch;
import org.glujava.frame.Phase;
import org.glujava.record.FakeNativeSide;
import org.glujava.record.NativeSide;

/** Services that do everything on the calling thread, and note failures. */
final class FakeServices implements HostServices, FailureReports {
    final FakeNativeSide nativeSide = new FakeNativeSide();
    final FakeAlarms alarms = new FakeAlarms();
    final List<String> reports = new ArrayList<>();
    private final MemoryShares shares = new MemoryShares(1 << 20, alarms::nanoTime);

    @Override
    public NativeSide nativeSide() {
        return nativeSide;
    }

    @Override
    public NativeInodes nativeInodes() {
        return new FakeInodes();
    }

    @Override
    public NativeContexts nativeContexts() {
        return null;
    }

    @Override
    public VolumeGraph graph() {
        return null;
    }

    @Override
    public TranslatorLogger logger() {
        return null;
    }

    @Override
    public FailureReports reports() {
        return this;
    }

    @Override
    public UpcallThreads threads() {
        return new FakeThreads();
    }

    @Override
    public Executor tasks() {
        return Runnable::run;
    }

    @Override
    public Completions completions() {
        return Runnable::run;
    }

    @Override
    public Alarms alarms() {
        return alarms;
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public MemoryShares shares() {
        return shares;
    }

    @Override
    public void closeLater(AutoCloseable value) {}

    @Override
    public SectionLines section(long address) {
        return (key, value) -> {};
    }

    @Override
    public FrameWatch watch(String volume, String translator, FopId fop) {
        return null;
    }

    @Override
    public void frameThrew(FopId fop, Phase phase, String method, Throwable thrown) {
        reports.add(phase + " of " + method + " threw " + thrown);
    }

    @Override
    public void frameUndecided(FopId fop, Phase phase, String method) {
        reports.add(phase + " of " + method + " undecided");
    }

    @Override
    public void frameAbandoned(FopId fop, String method, String place, String reason) {
        reports.add(method + " abandoned: " + reason);
    }

    @Override
    public void misused(IllegalStateException complaint) {
        reports.add("misused: " + complaint.getMessage());
    }

    @Override
    public void taskThrew(Throwable thrown) {
        reports.add("task threw " + thrown);
    }

    @Override
    public void methodThrew(String what, Throwable thrown, String outcome) {
        reports.add(what + " threw " + thrown + "; " + outcome);
    }
}
