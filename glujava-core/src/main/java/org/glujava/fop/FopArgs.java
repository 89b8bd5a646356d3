package org.glujava.fop;

import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.spi.SlotReader;
import org.glujava.spi.SlotWriter;
import org.jspecify.annotations.Nullable;

/**
 * Base of all arguments. Their values come from a {@link SlotReader}, or were given to {@code of}.
 *
 * @param <R> the reply of the fop
 */
abstract class FopArgs<R extends Reply> extends Args<R> {
    /** The reader of a frame's arguments; null for arguments made by {@code of}. */
    final @Nullable SlotReader reader;

    FopArgs(@Nullable SlotReader reader) {
        this.reader = reader;
    }

    /** Writes the arguments, each to its slot. */
    abstract void writeTo(SlotWriter out);
}
