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
        // The event's class makes Flight Recorder build all its metadata, some 90 ms. Every recording initializes it
        // before it starts, so no event of one is left out.
        return POSSIBLE && Asked.isInitialized() ? FopEvent.start(volume, translator, fop) : null;
    }

    /** Only this class and the event's use the module. */
    private static final class Asked {
        static boolean isInitialized() {
            return FlightRecorder.isInitialized();
        }
    }
}
