package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class as a GlusterFS translator (xlator).
 *
 * <p>The class is top-level, not abstract, and has exactly one constructor that is not private. The constructor takes a
 * {@link TranslatorContext}, options ({@link Option}), or both, in any order.
 *
 * <pre>{@code
 * @Translator("deny")
 * public final class Deny {
 *     private final String name;
 *
 *     Deny(@Option("name") String name) {
 *         this.name = name;
 *     }
 *
 *     @Fop
 *     void lookup(Frame<LookupReply> frame, Loc loc) {
 *         if (name.equals(loc.name())) {
 *             frame.fail(Errno.EACCES);
 *         } else {
 *             frame.forward();
 *         }
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Each volume of type {@code features/glujava} in a volfile becomes one instance, with its own class loader.
 *   <li>The constructor runs while GlusterFS builds its graph. It must not wait for the network. An exception from it
 *       ends the mount.
 *   <li>Fops arrive on many threads at once: the class must be thread-safe.
 *   <li>A class that is {@link AutoCloseable} is closed when its instance ends normally (GlusterFS: {@code fini}). By
 *       then its operations, suspended frames and threads have ended, and no fop comes any more.
 *   <li>A process that exits closes no instance, nor does a FUSE mount whose graph is switched. So {@code close} is no
 *       place for work that must be done. At the end of the process, a {@link Notify} method that takes {@link
 *       org.glujava.event.ProcessEnd} is called.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Translator {
    /**
     * {@return the name that a volfile selects the translator by ({@code option translator NAME}): letters, digits and
     * dashes}
     */
    String value();
}
