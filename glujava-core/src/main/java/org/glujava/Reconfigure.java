package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that takes changed options while the translator runs, such as after {@code gluster volume set}
 * (GlusterFS: {@code reconfigure}). A class has at most one.
 *
 * <p><b>Parameters.</b> The method takes options of the constructor, all or some: the whole record of options, or
 * options by their keys ({@code @Option("ttl") Duration ttl}, with the same type and without a second default). An
 * option that it does not take needs a restart; when such an option is changed, the log has a warning.
 *
 * <p><b>When.</b> Called with the values of all these options when one of them has changed. Also called without a
 * change, before fops come again after they went past the translator ({@code option pass-through}, {@code
 * max-failures}): what the translator remembers may be stale then.
 *
 * <p><b>Refusal.</b> A change takes effect as a whole or not at all. All options of the volume, also those of GluJava,
 * are read and checked before the call. When the method throws, the whole change is refused, with a line in the log;
 * the method must have changed nothing then.
 *
 * <p><b>Time.</b> GlusterFS holds a lock of the whole process meanwhile: the method must not wait. It has as long as
 * the constructor ({@code option start-timeout}). After that the change is refused, although the method may still end.
 *
 * <p><b>Threads.</b> Fops go on meanwhile, on many threads. Publish all new values by one write, so that no fop sees
 * half of them:
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
 *     Settings now = settings;    // read once: the whole fop uses the same settings
 *     if (now.ttl().isZero()) {
 *         frame.fail(Errno.ENOENT);
 *         return;
 *     }
 *     frame.forward();
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Reconfigure {}
