package org.glujava.lab.chaos;

/** Missing in the jar: classes that use it get a LinkageError. */
final class Missing {
    private Missing() {}

    static void use() {}
}
