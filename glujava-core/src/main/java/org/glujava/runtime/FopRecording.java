package org.glujava.runtime;

import org.glujava.fop.FopId;
import org.glujava.frame.FrameWatch;
import org.jspecify.annotations.Nullable;

/** Flight Recorder's view of fops, where there is one: a run-time need not have the module jdk.jfr. */
final class FopRecording {
    private static final boolean POSSIBLE =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private FopRecording() {}

    /** Null when nobody records. */
    static @Nullable FrameWatch start(String volume, String translator, FopId fop) {
        return POSSIBLE ? FopEvent.start(volume, translator, fop) : null;
    }
}
