package org.glujava;

/**
 * Passes an object of a translator to another version of the translator, which replaces it while the volume runs. The
 * two versions have classes of their own, so an object of one cannot be used by the other: {@code give} of the old
 * version describes it by a class of the JDK or of GluJava, and {@code take} of the new version makes its own object from
 * that.
 *
 * @param <T> the object
 * @param <S> its description, such as {@code String}, {@code Long}, {@code byte[]} or {@code Map}; it must contain no
 *     object of the translator's own classes, and nothing that the old version closes when it ends, such as a {@link
 *     org.glujava.type.KeptInode}
 * @see TranslatorContext#handOver
 */
public interface HandOver<T, S> {
    /**
     * Describes an object. Called in the old version, while fops use the object.
     *
     * @param object the object
     * @return its description
     */
    S give(T object);

    /**
     * Makes an object. Called in the new version, after its constructor and before its first fop.
     *
     * @param description what the old version has returned from its {@code give}
     * @return the object
     */
    T take(S description);
}
