package org.glujava.fops;

/**
 * One argument of a fop, or one part of its reply.
 *
 * @param name its name in the table and in Java
 * @param kind what it is
 * @param nullable whether GlusterFS may pass NULL
 * @param index its place among the fop's arguments (or the reply's parts), from 0; its bit in the masks
 * @param offset where its bytes begin, from the start of the window
 */
public record Slot(String name, Kind kind, boolean nullable, int index, int offset) {

    /** {@code fd_in} in the table is {@code fdIn} in Java. */
    public String javaName() {
        return Names.camel(name);
    }
}
