package org.glujava.type;

/**
 * An object of GlusterFS's that is lent to a method of the translator: it is valid until the method returns, and only
 * on the method's thread.
 *
 * @param <T> the type
 */
public interface Borrowable<T> {
    /**
     * {@return a copy that is valid as long as it is needed, and that any thread may use} A copy that is {@link
     * AutoCloseable} must be closed.
     *
     * <p>Keeping a kept object makes another copy.
     */
    T keep();
}
