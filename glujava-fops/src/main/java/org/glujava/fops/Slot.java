package org.glujava.fops;

import java.util.Optional;
import java.util.Set;

/**
 * One argument of a fop, or one part of its reply.
 *
 * @param name its name in the table and in Java
 * @param kind the kind of its value
 * @param nullable whether GlusterFS may pass NULL; in a reply every pointer may be, since a failure carries nothing
 * @param needed whether it must be there when a translator winds the fop, or answers it with success
 * @param within what must be there within it
 * @param constants what a number is made of
 * @param made of an iatt, the type of file that the fop makes
 * @param most of a number, the greatest that Java may wind the fop with; {@link #UNBOUNDED} for any
 * @param index its place among the fop's arguments (or the reply's parts), from 0; its bit in the masks
 * @param offset where its bytes begin, from the start of the window
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
    /** Of a number that may be any. */
    public static final int UNBOUNDED = -1;

    /** {@code fd_in} in the table is {@code fdIn} in Java. */
    public String javaName() {
        return Names.camel(name);
    }
}
