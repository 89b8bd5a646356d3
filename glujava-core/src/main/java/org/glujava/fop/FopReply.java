package org.glujava.fop;

import org.glujava.Reply;
import org.glujava.spi.SlotReader;
import org.glujava.spi.SlotWriter;
import org.jspecify.annotations.Nullable;

/** Base of all replies. Their parts come from a {@link SlotReader}, or were given to {@code of}. */
abstract class FopReply extends Reply {
    /** The reader of a child's reply; null for a reply made by {@code of}. */
    final @Nullable SlotReader reader;

    FopReply(SlotReader reader) {
        super(reader.opRet(), reader.opErrno());
        this.reader = reader;
    }

    FopReply(int opRet, int opErrno) {
        super(opRet, opErrno);
        this.reader = null;
    }

    /** Writes the parts of the reply, each to its slot. */
    abstract void writeTo(SlotWriter out);
}
