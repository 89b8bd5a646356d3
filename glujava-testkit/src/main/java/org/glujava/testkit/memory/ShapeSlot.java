package org.glujava.testkit.memory;

/**
 * One argument of a fop, or one part of its reply, in a window.
 *
 * @param number its place in the fop table
 * @param offset where it stands
 * @param kind what it is
 */
record ShapeSlot(int number, int offset, SlotKind kind) {}
