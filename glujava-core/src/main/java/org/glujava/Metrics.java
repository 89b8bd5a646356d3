package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that writes the translator's numbers into the metrics that GlusterFS dumps at SIGUSR2, beside those
 * that GluJava counts for each volume. A class has at most one.
 *
 * <pre>{@code
 * @Metrics
 * void metrics(MetricsSection out) { out.put("hits", hits.sum()); }
 * }</pre>
 *
 * <p>It has the thread and the time of a {@link Statedump} method: a thread of its own, and one second.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Metrics {}
