package org.glujava.record;

/** A native object that was borrowed through a window, and ends with it. */
abstract class BorrowedHandle extends Handle {
    private final Window window;
    private final long pointer;

    BorrowedHandle(Window window, long pointer) {
        this.window = window;
        this.pointer = pointer;
    }

    Window window() {
        return window;
    }

    @Override
    boolean isFrom(Window other) {
        return window == other;
    }

    @Override
    long pointer() {
        window.readable();
        return pointer;
    }
}
