package org.glujava.bench.section;

/** A Java program that does nothing: what its start takes, no translator in Java can do without. */
final class EmptyProgram {
    private EmptyProgram() {}

    public static void main(String[] arguments) {
        // The end.
    }
}
