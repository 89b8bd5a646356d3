package org.glujava.type;

/**
 * A GlusterFS object that a method of the translator borrows. It is valid until the method returns, and only on the
 * method's thread.
 *
 * @param <T> the type
 */
public interface Borrowable<T> {
    /**
     * {@return a copy that stays valid after the method has returned, and that any thread may use} A copy that is
     * {@link AutoCloseable} must be closed.
     *
     * <p>{@code keep} on a kept object makes another copy, which must be closed separately.
     */
    T keep();
}
