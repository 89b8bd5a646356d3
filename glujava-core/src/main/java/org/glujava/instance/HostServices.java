package org.glujava.instance;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.glujava.TranslatorLogger;
import org.glujava.context.NativeContexts;
import org.glujava.fop.FopId;
import org.glujava.frame.Completions;
import org.glujava.frame.FrameWatch;
import org.glujava.record.NativeSide;
import org.jspecify.annotations.Nullable;

/** The services that an instance gets from its host: GlusterFS's process, or a test's graph in memory. */
public interface HostServices {
    NativeSide nativeSide();

    NativeInodes nativeInodes();

    NativeContexts nativeContexts();

    VolumeGraph graph();

    TranslatorLogger logger();

    FailureReports reports();

    UpcallThreads threads();

    /** Returns the executor for the translator's tasks. */
    Executor tasks();

    Completions completions();

    /** Returns the time for timeouts and scheduled tasks. */
    Alarms alarms();

    /** Returns the clock for the time of day. */
    Clock clock();

    /** Returns the budgets that the instances of the process share. */
    MemoryShares shares();

    /** Closes a value of a context on another thread. */
    void closeLater(AutoCloseable value);

    /** Returns the receiver for the lines of a section, by the section's native address. */
    SectionLines section(long address);

    /** Returns the watch that records a frame that has just entered; null when nothing records. */
    @Nullable FrameWatch watch(String volume, String translator, FopId fop);
}
