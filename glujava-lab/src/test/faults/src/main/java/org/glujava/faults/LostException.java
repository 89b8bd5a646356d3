package org.glujava.faults;

final class LostException {
    private LostException() {}

    static void check(int size) {
        if (size < 0) {
            new IllegalArgumentException("a negative size");
        }
    }
}
