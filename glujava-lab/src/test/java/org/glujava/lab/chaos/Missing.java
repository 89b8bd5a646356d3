package org.glujava.lab.chaos;

/** Is not in the jar: its users get a LinkageError. */
final class Missing {
    private Missing() {}

    static void use() {}
}
