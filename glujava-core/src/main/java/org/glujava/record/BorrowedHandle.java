package org.glujava.record;

/** A native object that was lent, most often through a window, and ends with the loan. */
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
