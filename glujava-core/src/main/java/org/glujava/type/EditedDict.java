package org.glujava.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glujava.spi.DictEdits;
import org.glujava.spi.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A dict made in Java, or a GlusterFS dict with changes. The changes stay in Java until the dict is wound or unwound.
 */
final class EditedDict implements Dict, DictEdits {
    private final @Nullable Dict base;
    private final Map<String, @Nullable DictValue> edits;

    EditedDict(@Nullable Dict base, Map<String, @Nullable DictValue> edits) {
        // Merge edits of an edited dict into one.
        var all = new LinkedHashMap<String, @Nullable DictValue>();
        if (base instanceof EditedDict other) {
            all.putAll(other.edits);
        }
        all.putAll(edits);
        this.base = base instanceof EditedDict other ? other.base : base;
        this.edits = Collections.unmodifiableMap(all);
    }

    @Override
    public @Nullable Dict base() {
        return base;
    }

    @Override
    public Map<String, @Nullable DictValue> edits() {
        return edits;
    }

    @Override
    public Map<String, DictValue> toMap() {
        Map<String, DictValue> all = base == null ? new LinkedHashMap<>() : new LinkedHashMap<>(base.toMap());
        edits.forEach((key, value) -> {
            if (value == null) {
                all.remove(key);
            } else {
                all.put(key, value);
            }
        });
        return Collections.unmodifiableMap(all);
    }

    @Override
    public String toString() {
        return Shown.of(this);
    }
}
