package org.glujava.bench.section;

/** A Java program that does nothing. Its start time is the minimum for every translator in Java. */
final class EmptyProgram {
    private EmptyProgram() {}

    public static void main(String[] arguments) {
        // Does nothing.
    }
}
