package org.glujava.record;

import org.jspecify.annotations.Nullable;

/** A native object that Java knows by its address alone, borrowed through a window. */
abstract class Handle {
    private final Window window;
    private final long pointer;

    Handle(Window window, long pointer) {
        this.window = window;
        this.pointer = pointer;
    }

    Window window() {
        return window;
    }

    boolean isFrom(Window other) {
        return window == other;
    }

    long pointer() {
        window.readable();
        return pointer;
    }

    /** The address behind one of the public handle types; 0 for null. */
    static long pointer(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Handle handle) {
            return handle.pointer();
        }
        throw new IllegalArgumentException("not an object of GlusterFS: " + value.getClass().getName());
    }
}
