package org.glujava.spi;

import java.util.Map;
import org.glujava.type.Dict;
import org.glujava.type.DictValue;
import org.jspecify.annotations.Nullable;

/** For GluJava only: a dict that was made in Java, or a child's or parent's dict with changes. */
public interface DictEdits {
    /** {@return the dict that was changed; null for a new one} */
    @Nullable Dict base();

    /** {@return the values that differ from the base; null for a removed key} */
    Map<String, @Nullable DictValue> edits();
}
