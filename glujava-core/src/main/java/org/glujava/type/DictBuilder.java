package org.glujava.type;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Dict} to wind or unwind, from nothing or from another one. */
public final class DictBuilder {
    private final @Nullable Dict base;
    private final Map<String, @Nullable DictValue> edits = new LinkedHashMap<>();

    DictBuilder(@Nullable Dict base) {
        this.base = base;
    }

    public DictBuilder put(String key, DictValue value) {
        edits.put(key, value);
        return this;
    }

    public DictBuilder put(String key, String value) {
        return put(key, DictValue.of(value));
    }

    public DictBuilder put(String key, long value) {
        return put(key, DictValue.of(value));
    }

    public DictBuilder put(String key, double value) {
        return put(key, DictValue.of(value));
    }

    public DictBuilder put(String key, byte[] value) {
        return put(key, DictValue.of(value));
    }

    public DictBuilder put(String key, Gfid value) {
        return put(key, DictValue.of(value));
    }

    public DictBuilder remove(String key) {
        edits.put(key, null);
        return this;
    }

    public Dict build() {
        return new EditedDict(base, edits);
    }
}
