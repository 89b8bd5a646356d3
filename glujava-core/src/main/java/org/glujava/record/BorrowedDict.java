package org.glujava.record;

import java.util.Collections;
import java.util.Map;
import org.glujava.spi.Shown;
import org.glujava.type.Dict;
import org.glujava.type.DictValue;
import org.jspecify.annotations.Nullable;

/** A dict of GlusterFS. The first use reads all of it, by one native call. */
public final class BorrowedDict extends BorrowedHandle implements Dict {
    private @Nullable Map<String, DictValue> content;

    public BorrowedDict(Scope scope, long pointer) {
        super(scope, pointer);
    }

    @Override
    public Map<String, DictValue> toMap() {
        Map<String, DictValue> known = content;
        if (known == null) {
            known = Collections.unmodifiableMap(Packs.dict(scope().unpack(Layout.PACK_DICT, pointer())));
            content = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return Shown.of(this);
    }
}
