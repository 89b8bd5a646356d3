package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method write numbers of the translator's among the metrics that GlusterFS writes at SIGUSR2, beside those
 * that GluJava counts for each volume. A class has at most one:
 *
 * <pre>{@code
 * @Metrics
 * void metrics(MetricsSection out) { out.put("hits", hits.sum()); }
 * }</pre>
 *
 * <p>Like a {@link Statedump} method it runs on a thread of its own and has a second.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Metrics {}
