package org.glujava.record;

import org.jspecify.annotations.Nullable;

/** An inode or fd that GlusterFS is freeing. */
interface Ending {
    /** What this translator had of it, until the method that is told of it returns. */
    @Nullable ContextEntry contexts();
}
