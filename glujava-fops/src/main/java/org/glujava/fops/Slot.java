package org.glujava.fops;

import java.util.Optional;
import java.util.Set;

/**
 * One argument of a fop, or one part of its reply.
 *
 * @param name its name in the table and in Java
 * @param kind the kind of its value
 * @param nullable whether GlusterFS may pass NULL; true for every pointer in a reply, because a failure may lack all
 *     parts
 * @param needed whether it must not be NULL when a translator winds the fop, or answers it with success
 * @param within the parts of a loc that must not be missing
 * @param constants the constants that a number is made of
 * @param made for an iatt, the type of file that the fop makes
 * @param most for a number, the greatest value with which Java may wind the fop; {@link #UNBOUNDED} for any
 * @param index its place among the fop's arguments (or the reply's parts), from 0; its bit in the masks
 * @param offset its first byte, from the start of the window
 */
public record Slot(
        String name,
        Kind kind,
        boolean nullable,
        boolean needed,
        Set<Within> within,
        Optional<ConstantSet> constants,
        MadeType made,
        int most,
        int index,
        int offset) {
    /** For a number without a greatest value. */
    public static final int UNBOUNDED = -1;

    /** Returns the Java name: {@code fdIn} for {@code fd_in}. */
    public String javaName() {
        return Names.camel(name);
    }
}
