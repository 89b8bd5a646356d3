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

/** What an instance gets from where it runs: GlusterFS's process, or a test's graph in memory. */
public interface HostServices {
    NativeSide nativeSide();

    NativeInodes nativeInodes();

    NativeContexts nativeContexts();

    VolumeGraph graph();

    TranslatorLogger logger();

    FailureReports reports();

    UpcallThreads threads();

    /** Runs the translator's tasks. */
    Executor tasks();

    Completions completions();

    /** The time that timeouts and scheduled tasks go by. */
    Alarms alarms();

    /** The time of day. */
    Clock clock();

    /** The memory that the instances of the process share. */
    MemoryShares shares();

    /** Closes a value that was in a context, on another thread. */
    void closeLater(AutoCloseable value);

    /** Returns where the lines of a section go that the native side waits for at an address. */
    SectionLines section(long address);

    /** Returns what records a frame that has just entered; null when nothing records. */
    @Nullable FrameWatch watch(String volume, String translator, FopId fop);
}
