package org.glujava.runtime;

import java.time.Duration;
import java.util.List;
import org.glujava.Subvolume;
import org.glujava.TranslatorContext;

/** What a translator is told of its volume. */
record VolumeContext(VolumeDescription description, String translator, System.Logger logger)
        implements TranslatorContext {
    private static final String DEFAULT_FRAME_TIMEOUT = "1800";

    /** How long a frame may be suspended. GlusterFS has checked that it is a number. */
    Duration frameTimeout() {
        return Duration.ofSeconds(
                Long.parseLong(description.options().getOrDefault("frame-timeout", DEFAULT_FRAME_TIMEOUT)));
    }

    @Override
    public String volume() {
        return description.volume();
    }

    @Override
    public List<Subvolume> subvolumes() {
        return description.subvolumes();
    }
}
