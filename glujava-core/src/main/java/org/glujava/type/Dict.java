package org.glujava.type;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values that accompany a fop, such as xdata and xattrs (GlusterFS: {@code dict_t}).
 *
 * <p>The dict that a method gets is borrowed until the method returns. It cannot be changed, because other xlators may
 * hold it, too; {@link #edit()} makes a changed copy.
 *
 * <pre>{@code
 * frame.forward(reply -> {
 *     Dict xdata = reply.xdata();
 *     DictBuilder more = xdata == null ? Dict.builder() : xdata.edit();
 *     frame.unwind(reply.withXdata(more.put("user.seen", 1).build()));
 * });
 * }</pre>
 *
 * <p>The {@code get} methods for a type read the bytes as that type, even if the dict has another type for the value:
 * see {@link DictValue}.
 */
public interface Dict extends Borrowable<Dict> {
    /** {@return all keys and values, in no particular order} The map is unmodifiable; the values may be kept. */
    Map<String, DictValue> toMap();

    /**
     * {@return the value of a key, or null if there is no such key}
     *
     * @param key the key
     */
    default @Nullable DictValue get(String key) {
        return toMap().get(key);
    }

    /**
     * {@return the value of a key as text, up to the first zero byte; null if there is no such key}
     *
     * @param key the key
     */
    default @Nullable String getString(String key) {
        DictValue value = get(key);
        return value == null ? null : value.asString();
    }

    /**
     * {@return the value of a key as a whole number}
     *
     * @param key the key
     * @param otherwise the number to return if there is no such key
     * @throws IllegalStateException when the value is no whole number
     */
    default long getLong(String key, long otherwise) {
        DictValue value = get(key);
        return value == null ? otherwise : value.asLong();
    }

    /**
     * {@return a copy of the bytes of a value, or null if there is no such key}
     *
     * @param key the key
     */
    default byte @Nullable [] getBytes(String key) {
        DictValue value = get(key);
        return value == null ? null : value.asBytes();
    }

    /**
     * {@return the value of a key as a gfid, or null if there is no such key}
     *
     * @param key the key
     * @throws IllegalStateException when the value has not 16 bytes
     */
    default @Nullable Gfid getGfid(String key) {
        DictValue value = get(key);
        return value == null ? null : value.asGfid();
    }

    /** {@return the number of keys} */
    default int size() {
        return toMap().size();
    }

    /** Returns a copy in Java, which may be kept and needs no closing. */
    @Override
    default Dict keep() {
        return new EditedDict(null, toMap());
    }

    /**
     * {@return a builder that starts with the keys and values of this dict} The dict that it builds is valid as long as
     * this dict.
     */
    default DictBuilder edit() {
        return new DictBuilder(this);
    }

    /** {@return a builder that starts with no keys} */
    static DictBuilder builder() {
        return new DictBuilder(null);
    }
}
