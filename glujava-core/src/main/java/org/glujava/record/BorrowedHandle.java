package org.glujava.record;

/** A borrowed native object, most often read from a window. It is valid as long as its scope. */
abstract class BorrowedHandle extends Handle {
    private final Scope scope;
    private final long pointer;

    BorrowedHandle(Scope scope, long pointer) {
        this.scope = scope;
        this.pointer = pointer;
    }

    Scope scope() {
        return scope;
    }

    @Override
    boolean isFrom(Window other) {
        return scope == other;
    }

    @Override
    long pointer() {
        scope.check();
        return pointer;
    }
}
