package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.glujava.fop.FopId;

/**
 * Marks a method that is called for every frame of a fop that a parent winds to this translator.
 *
 * <p>The method returns void. It takes the fop's {@link Frame} and any of the fop's arguments, in any order. A
 * parameter has the name that the argument has in GlusterFS, and its type.
 *
 * <pre>{@code
 * @Fop
 * void lookup(Frame<LookupReply> frame, Loc loc) {
 *     frame.forward();
 * }
 * }</pre>
 *
 * <p>Before it returns, it must wind, forward, unwind, fail or suspend its frame. Otherwise the fop fails with EIO and
 * the log says so.
 *
 * <p>A fop without such a method never enters Java.
 *
 * <p>One method can take several fops, or {@link #all()}. It then has this form, and finds the arguments by their names
 * in {@link Args#values()}:
 *
 * <pre>{@code
 * @Fop(all = true)
 * <R extends Reply> void any(Frame<R> frame, Args<R> args) {
 *     frame.forward();
 * }
 * }</pre>
 *
 * <p>If the replies of its fops share more, the type parameter can say so: {@code <R extends Reply & HasEntries<R>>} for
 * {@code @Fop({FopId.READDIR, FopId.READDIRP})}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Fop {
    /**
     * {@return the fops that the method takes; by default the one that the method is named after, such as {@code
     * copyFileRange}}
     */
    FopId[] value() default {};

    /** {@return whether the method takes all fops that have no other method} */
    boolean all() default false;
}
