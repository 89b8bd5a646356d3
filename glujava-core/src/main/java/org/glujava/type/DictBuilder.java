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

    /**
     * Puts a text as GlusterFS's own strings are: with a zero behind it. Right for xdata, and for what translators in C read
     * as a string. Set as an xattr, the zero is on disk, and programs get it as a part of the value: for these {@link
     * #putText} is right. {@link Dict#getString} reads both.
     */
    public DictBuilder put(String key, String value) {
        return put(key, DictValue.of(value));
    }

    /** Puts a text and no more, as programs set xattrs: its bytes in UTF-8, without a zero behind them. */
    public DictBuilder putText(String key, String text) {
        return put(key, DictValue.ofText(text));
    }

    /** Puts a number as decimal text with a zero behind it; as of a text, the zero is in an xattr, too. */
    public DictBuilder put(String key, long value) {
        return put(key, DictValue.of(value));
    }

    /** Puts a number as decimal text with a zero behind it. */
    public DictBuilder put(String key, double value) {
        return put(key, DictValue.of(value));
    }

    /** Puts bytes as they are. */
    public DictBuilder put(String key, byte[] value) {
        return put(key, DictValue.of(value));
    }

    /** Puts the 16 bytes of a gfid. */
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
