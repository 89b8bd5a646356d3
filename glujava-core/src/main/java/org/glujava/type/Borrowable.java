package org.glujava.type;

/**
 * Something of GlusterFS's that a method is only lent: it is valid until the method returns, and only on its thread.
 *
 * @param <T> what it is
 */
public interface Borrowable<T> {
    /**
     * A copy that may be kept for as long as it is needed, and used by any thread. Copying one that is kept already is
     * allowed.
     */
    T keep();
}
