package org.glujava.testkit.memory;

import org.glujava.type.Dict;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Changes a test's arguments on their way into a graph. */
public interface Shaping {
    /** Returns the loc that is sent instead of a given one. */
    Loc loc(int slot, Loc given);

    /** Returns the dict that is sent instead of a given one. */
    @Nullable Dict dict(int slot, @Nullable Dict given);
}
