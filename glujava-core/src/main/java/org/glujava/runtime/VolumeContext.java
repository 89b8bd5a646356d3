package org.glujava.runtime;

import java.util.List;
import org.glujava.Subvolume;
import org.glujava.TranslatorContext;

/** What a translator is told of its volume. */
record VolumeContext(VolumeDescription description, String translator, System.Logger logger)
        implements TranslatorContext {
    @Override
    public String volume() {
        return description.volume();
    }

    @Override
    public List<Subvolume> subvolumes() {
        return description.subvolumes();
    }
}
