package org.glujava.instance;

import java.util.List;
import java.util.Optional;

/** The graph around a volume; see {@link org.glujava.TranslatorContext}. */
public interface VolumeGraph {
    /** Returns the values of an option in all translators of a type. */
    List<String> options(String type, String key);

    /** Returns the folder of the volume that is the root of the mount; empty for the whole volume. */
    Optional<String> mountedFolder();
}
