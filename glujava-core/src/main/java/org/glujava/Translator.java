package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class a GlusterFS translator (xlator).
 *
 * <p>The class is top-level, not abstract, and has one constructor that is not private. Its parameters are a
 * {@link TranslatorContext}, options ({@link Option}), or both, in any order. Each volume of type {@code
 * features/glujava} in a volfile becomes one instance, with a class loader of its own. The constructor runs while
 * GlusterFS builds its graph: it must not wait for the network, and an exception from it ends the mount.
 *
 * <p>A class that is {@link AutoCloseable} is closed when its instance ends in order: after its operations, suspended
 * frames and threads of the instance have ended, while no fop can come any more. A process that exits does not end its
 * instances, nor does a FUSE mount whose graph is switched: nothing that matters may depend on it. A {@link Notify}
 * method that takes {@link org.glujava.event.ProcessEnd} is called when the process ends.
 *
 * <p>Fops arrive on many threads at once: the class must be thread-safe.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Translator {
    /** The name that a volfile chooses it by ({@code option translator NAME}): letters, digits and dashes. */
    String value();
}
