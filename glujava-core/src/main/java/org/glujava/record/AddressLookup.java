package org.glujava.record;

import org.jspecify.annotations.Nullable;

/**
 * Finds the object stored for the address of an inode or fd. Called in fops. An abstract class with one loaded
 * subclass, so that the JIT compiler calls it directly; a function object would cost a type check.
 */
public abstract class AddressLookup<T> {
    protected abstract @Nullable T find(long pointer);
}
