package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method write what the translator knows of itself into its section of a statedump (SIGUSR1). A class has at
 * most one:
 *
 * <pre>{@code
 * @Statedump
 * void dump(StatedumpSection out) { out.put("cached", cache.size()); }
 * }</pre>
 *
 * <p>It runs on a thread of its own, for the whole dump waits for it: after a second the dump goes on with what has
 * been written by then, and says so. While a method has not returned it is not called again. What it throws stands in
 * the section and in the log.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Statedump {}
