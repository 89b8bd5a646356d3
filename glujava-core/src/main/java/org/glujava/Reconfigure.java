package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one method of a translator that takes other values of its options while it runs, such as after {@code
 * gluster volume set}.
 *
 * <p>Its parameters are among what the constructor takes: the record of options, whole, or options by their keys
 * ({@code @Option("ttl") Duration ttl}, of the same type and without a second default). It is called when one of these
 * has another value than before, with the values of all; and also when none has, before fops come again that have gone
 * past the translator ({@code option pass-through}, {@code max-failures}), since what it remembers may not hold any more.
 *
 * <p>All or nothing: the options of the volume, also GluJava's own, are read and checked before it is called. When it
 * throws, the change is refused as a whole, with a line in the log; the method must then have changed nothing. It runs
 * while GlusterFS holds a lock of the whole process: it must not wait, and has as long as the constructor ({@code
 * option start-timeout}). What comes after that is refused, though the method may still end.
 *
 * <p>Fops go on meanwhile, on many threads. For none of them to see half of the new values, publish them by one write:
 *
 * <pre>{@code
 * private volatile Settings settings;
 *
 * @Reconfigure
 * void reconfigure(Settings newSettings) {
 *     settings = newSettings;
 * }
 *
 * @Fop
 * void lookup(Frame<LookupReply> frame, Loc loc) {
 *     Settings now = settings;    // read once: all that this fop does is by the same settings
 * }
 * }</pre>
 *
 * <p>An option that the method does not take needs a restart: when it is changed, the log has a warning.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Reconfigure {}
