package org.glujava.testkit;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.glujava.context.NativeContexts;
import org.glujava.fop.FopId;
import org.glujava.frame.FrameWatch;
import org.glujava.instance.Alarms;
import org.glujava.instance.HostServices;
import org.glujava.instance.MemoryShares;
import org.glujava.instance.NativeInodes;
import org.glujava.instance.SectionLines;
import org.glujava.instance.UpcallThreads;
import org.glujava.record.NativeSide;
import org.glujava.testkit.memory.MemorySide;
import org.jspecify.annotations.Nullable;

/**
 * The services of an instance in a graph in memory.
 *
 * @param nativeSide its own, which no other version has
 * @param closer closes values of contexts
 */
record TestServices(
        MemorySide side,
        NativeSide nativeSide,
        TestVolumeGraph graph,
        TestLogger logger,
        ProblemReports reports,
        Tasks tasks,
        TestClock time,
        MemoryShares shares,
        Consumer<AutoCloseable> closer)
        implements HostServices, UpcallThreads {
    @Override
    public NativeInodes nativeInodes() {
        return side.translatorInodes();
    }

    @Override
    public NativeContexts nativeContexts() {
        return side.contexts();
    }

    @Override
    public UpcallThreads threads() {
        return this;
    }

    @Override
    public boolean isThisThreadCalledIn() {
        return side.calls().isInTurn();
    }

    /** Runs the work on this thread, which is a task's thread already. */
    @Override
    public int onOwnThread(IntSupplier work) {
        return work.getAsInt();
    }

    @Override
    public Tasks completions() {
        return tasks;
    }

    @Override
    public Alarms alarms() {
        return time.asAlarms();
    }

    @Override
    public Clock clock() {
        return time.asClock();
    }

    @Override
    public void closeLater(AutoCloseable value) {
        closer.accept(value);
    }

    /** Not used: {@link EventSender} reads sections without the native side. */
    @Override
    public SectionLines section(long address) {
        throw new UnsupportedOperationException();
    }

    /** Returns null: tests are not recorded. */
    @Override
    public @Nullable FrameWatch watch(String volume, String translator, FopId fop) {
        return null;
    }
}
