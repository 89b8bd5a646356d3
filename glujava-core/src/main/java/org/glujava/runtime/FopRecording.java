package org.glujava.runtime;

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
        return POSSIBLE ? FopEvent.start(volume, translator, fop) : null;
    }
}
