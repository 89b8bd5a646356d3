package org.glujava.lab.translators;

/** A class that was forgotten when the jar was packed. */
final class Unpacked {
    private Unpacked() {}

    static void use() {}
}
