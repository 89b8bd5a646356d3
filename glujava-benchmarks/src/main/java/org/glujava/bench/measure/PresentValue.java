package org.glujava.bench.measure;

import java.util.Map;
import java.util.NoSuchElementException;

/** Reads maps whose keys the benchmark itself has put there. */
public final class PresentValue {
    private PresentValue() {}

    /**
     * {@return the value of a key}
     *
     * @throws NoSuchElementException if the map does not have the key
     */
    public static <K, V> V of(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new NoSuchElementException("no value of " + key);
        }
        return value;
    }
}
