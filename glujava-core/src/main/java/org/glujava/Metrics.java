package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that writes the translator's numbers into the metrics dump (SIGUSR2; GlusterFS: {@code
 * dump_metrics}). They follow the numbers that GluJava counts for each volume. A class has at most one such method.
 *
 * <pre>{@code
 * @Metrics
 * void metrics(MetricsSection out) { out.put("hits", hits.sum()); }
 * }</pre>
 *
 * <p>Like a {@link Statedump} method, it runs on a separate thread, and the dump waits for it one second at most.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Metrics {}
