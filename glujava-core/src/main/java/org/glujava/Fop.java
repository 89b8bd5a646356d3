package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.glujava.fop.FopId;

/**
 * Makes a method answer a fop: it is called for every frame of that fop that comes from above.
 *
 * <p>The method returns void and takes the fop's {@link Frame} and those of the fop's arguments that it wants, by their
 * names in GlusterFS and with their types, in any order. It must leave its frame wound, forwarded, unwound or suspended
 * before it returns; otherwise the fop fails with EIO and the log says so.
 *
 * <p>A fop without such a method never enters Java.
 *
 * <p>One method can be for several fops, or for {@link #all()}. It then looks so, and sees the arguments by their names
 * in {@link Args#values()}:
 *
 * <pre>{@code
 * @Fop(all = true)
 * <R extends Reply> void any(Frame<R> frame, Args<R> args) { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Fop {
    /** The fop; by default the one that the method is named after, such as {@code copyFileRange}. */
    FopId[] value() default {};

    /** Whether the method is for all fops that have no other method. */
    boolean all() default false;
}
