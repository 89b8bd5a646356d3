package org.glujava.runtime;

import jdk.jfr.FlightRecorder;
import org.glujava.fop.FopId;
import org.glujava.frame.FrameWatch;
import org.jspecify.annotations.Nullable;

/** Records fops in Flight Recorder, if the Java runtime has the module jdk.jfr. */
final class FopRecording {
    private static final boolean POSSIBLE =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private FopRecording() {}

    /** Returns the watch for a frame; null when no recording runs. */
    static @Nullable FrameWatch start(String volume, String translator, FopId fop) {
        // Loading the event's class makes Flight Recorder build its metadata, which takes about 90 ms. Every recording
        // initializes Flight Recorder before it starts, so no event is lost.
        return POSSIBLE && Recorder.isInitialized() ? FopEvent.start(volume, translator, fop) : null;
    }

    /** Only this class and {@link FopEvent} use the module. */
    private static final class Recorder {
        static boolean isInitialized() {
            return FlightRecorder.isInitialized();
        }
    }
}
