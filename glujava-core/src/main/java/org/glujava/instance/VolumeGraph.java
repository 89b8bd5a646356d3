package org.glujava.instance;

import java.util.List;
import java.util.Optional;

/** What GlusterFS knows of the graph around a volume; see {@link org.glujava.TranslatorContext}. */
public interface VolumeGraph {
    /** Returns the values of an option in all translators of a type. */
    List<String> options(String type, String key);

    /** Returns the folder where the graph is mounted. */
    Optional<String> mountedFolder();
}
