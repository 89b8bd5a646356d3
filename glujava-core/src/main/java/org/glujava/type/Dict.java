package org.glujava.type;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values beside a fop, as in xdata and xattrs (GlusterFS: {@code dict_t}).
 *
 * <p>One that a method is given is borrowed until the method returns, and never changed: others may hold it too. {@link
 * #edit()} makes another one.
 */
public interface Dict extends Borrowable<Dict> {
    /** All keys and values, in no particular order; a value that may be kept. */
    Map<String, DictValue> toMap();

    /** The value of a key, or null. */
    default @Nullable DictValue get(String key) {
        return toMap().get(key);
    }

    /** The text of a key, or null when there is no such key. */
    default @Nullable String getString(String key) {
        DictValue value = get(key);
        return value == null ? null : value.asString();
    }

    /** The number of a key, or a default when there is no such key. */
    default long getLong(String key, long otherwise) {
        DictValue value = get(key);
        return value == null ? otherwise : value.asLong();
    }

    /** The bytes of a key, or null when there is no such key. */
    default byte @Nullable [] getBytes(String key) {
        DictValue value = get(key);
        return value == null ? null : value.asBytes();
    }

    /** The gfid of a key, or null when there is no such key. */
    default @Nullable Gfid getGfid(String key) {
        DictValue value = get(key);
        return value == null ? null : value.asGfid();
    }

    /** How many keys there are. */
    default int size() {
        return toMap().size();
    }

    @Override
    default Dict keep() {
        return new EditedDict(null, toMap());
    }

    /** A dict like this one with other values. */
    default DictBuilder edit() {
        return new DictBuilder(this);
    }

    /** A new dict. */
    static DictBuilder builder() {
        return new DictBuilder(null);
    }
}
