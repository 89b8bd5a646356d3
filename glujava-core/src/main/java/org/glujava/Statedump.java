package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that writes the translator's state into its section of a statedump (SIGUSR1; GlusterFS: {@code
 * dumpops}). A class has at most one.
 *
 * <pre>{@code
 * @Statedump
 * void dump(StatedumpSection out) { out.put("cached", cache.size()); }
 * }</pre>
 *
 * <p>The method runs on a thread of its own, because the whole dump waits for it. After one second the dump goes on
 * with the lines that were written by then, and a line says that the section is incomplete. While a method has not
 * returned, it is not called again. What it throws is in the section and in the log.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Statedump {}
