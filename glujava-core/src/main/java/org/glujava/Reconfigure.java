package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that takes changed options while the translator runs, such as after {@code gluster volume set}
 * (GlusterFS: {@code reconfigure}). A class has at most one such method.
 *
 * <p><b>Parameters.</b> The method takes all or some of the constructor's options: the whole record of options, or
 * single options by their keys ({@code @Option("ttl") Duration ttl}, with the same type and no default). A change of
 * any other option needs a restart, and the log has a warning.
 *
 * <p><b>When.</b> Called with the values of all these options when one of them has changed. Also called without a
 * change, when fops have bypassed the translator ({@code option pass-through}, {@code max-failures}) and are about to
 * come again: cached data may be stale then.
 *
 * <p><b>Refusal.</b> A change takes effect as a whole or not at all. All options of the volume, also those of GluJava,
 * are read and checked before the call. When the method throws, the whole change is refused, with a line in the log. So
 * the method must throw before it changes anything.
 *
 * <p><b>Time.</b> GlusterFS holds a lock of the whole process meanwhile: the method must not wait. It has as much time
 * as the constructor ({@code option start-timeout}). After that the change is refused, although the method may still
 * finish.
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
