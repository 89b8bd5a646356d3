package org.glujava.record;

import org.jspecify.annotations.Nullable;

/**
 * Finds what is stored for the address of an inode or fd, in fops. It is a class that a process loads one subclass of:
 * so the compiler calls that directly, where a function object would cost a check.
 */
public abstract class AddressLookup<T> {
    protected abstract @Nullable T find(long pointer);
}
