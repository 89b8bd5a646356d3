package org.glujava.fop;

import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.spi.SlotReader;
import org.glujava.spi.SlotWriter;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of all fops: those that a reader reads, or those that were made of values.
 *
 * @param <R> the reply of the fop
 */
abstract class FopArgs<R extends Reply> extends Args<R> {
    /** The reader of a frame's arguments; null for arguments that were made of values. */
    final @Nullable SlotReader reader;

    FopArgs(@Nullable SlotReader reader) {
        this.reader = reader;
    }

    /** Writes the arguments, each to its slot. */
    abstract void writeTo(SlotWriter out);
}
