package org.glujava.testkit.memory;

/**
 * One argument of a fop, or one part of its reply, in a window.
 *
 * @param number its place in the fop table
 * @param offset its first byte in the window
 * @param kind the kind of its value
 */
record ShapeSlot(int number, int offset, SlotKind kind) {}
