package org.glujava.faults;

final class NullResult {
    private NullResult() {}

    static String name() {
        return null;
    }
}
