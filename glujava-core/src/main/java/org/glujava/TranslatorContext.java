package org.glujava;

import java.util.List;

/** What a translator knows of the volume it is. Valid as long as the translator; usable from any thread. */
public interface TranslatorContext {
    /** The name of the volume in the volfile, such as {@code demo-negative-lookup}. */
    String volume();

    /** The translator's name, as in its {@link Translator} annotation. */
    String translator();

    /** The children in the order of the volfile's {@code subvolumes} line; at least one. */
    List<Subvolume> subvolumes();

    /** A logger into GlusterFS's log, under the volume's name; it obeys the volume's {@code option log-level}. */
    System.Logger logger();
}
