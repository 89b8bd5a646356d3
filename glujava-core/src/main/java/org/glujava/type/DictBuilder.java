package org.glujava.type;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Dict} to wind or unwind: a new one ({@link Dict#builder()}) or a changed one ({@link Dict#edit()}).
 */
public final class DictBuilder {
    private final @Nullable Dict base;
    private final Map<String, @Nullable DictValue> edits = new LinkedHashMap<>();

    DictBuilder(@Nullable Dict base) {
        this.base = base;
    }

    /**
     * Puts a value of any type.
     *
     * @param key the key
     * @param value the value
     * @return this builder
     */
    public DictBuilder put(String key, DictValue value) {
        edits.put(key, value);
        return this;
    }

    /**
     * Puts a text as a GlusterFS string: UTF-8 with a zero byte at the end.
     *
     * <p>This is right for xdata, and for values that translators in C read as strings. If the dict is set as xattrs,
     * the zero byte is stored on disk, and programs get it as a part of the value: use {@link #putText} there. {@link
     * Dict#getString} reads both forms.
     *
     * @param key the key
     * @param value the value
     * @return this builder
     */
    public DictBuilder put(String key, String value) {
        return put(key, DictValue.of(value));
    }

    /**
     * Puts a text as programs set xattrs: UTF-8 without a zero byte at the end.
     *
     * @param key the key
     * @param text the text
     * @return this builder
     */
    public DictBuilder putText(String key, String text) {
        return put(key, DictValue.ofText(text));
    }

    /**
     * Puts a number as decimal text with a zero byte at the end. As an xattr, it is stored with the zero byte.
     *
     * @param key the key
     * @param value the value
     * @return this builder
     */
    public DictBuilder put(String key, long value) {
        return put(key, DictValue.of(value));
    }

    /**
     * Puts a number as decimal text with a zero byte at the end.
     *
     * @param key the key
     * @param value the value
     * @return this builder
     */
    public DictBuilder put(String key, double value) {
        return put(key, DictValue.of(value));
    }

    /**
     * Puts a copy of these bytes.
     *
     * @param key the key
     * @param value the value
     * @return this builder
     */
    public DictBuilder put(String key, byte[] value) {
        return put(key, DictValue.of(value));
    }

    /**
     * Puts the 16 bytes of a gfid.
     *
     * @param key the key
     * @param value the value
     * @return this builder
     */
    public DictBuilder put(String key, Gfid value) {
        return put(key, DictValue.of(value));
    }

    /**
     * Removes a key. Does nothing if there is no such key.
     *
     * @param key the key
     * @return this builder
     */
    public DictBuilder remove(String key) {
        edits.put(key, null);
        return this;
    }

    /** {@return the dict} */
    public Dict build() {
        return new EditedDict(base, edits);
    }
}
