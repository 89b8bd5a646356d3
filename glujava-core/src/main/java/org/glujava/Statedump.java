package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that writes the translator's state into its section of a statedump (SIGUSR1; GlusterFS: {@code
 * dumpops}). A class has at most one such method.
 *
 * <pre>{@code
 * @Statedump
 * void dump(StatedumpSection out) { out.put("cached", cache.size()); }
 * }</pre>
 *
 * <p>The method runs on a separate thread. The dump waits for it one second at most. Then the dump goes on with the
 * lines written so far, and a line says that the section is incomplete. The method is not called again before it has
 * returned. An exception from it is written into the section and into the log.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Statedump {}
