package org.glujava.fop;

import org.glujava.Reply;
import org.glujava.spi.SlotReader;
import org.glujava.spi.SlotWriter;
import org.jspecify.annotations.Nullable;

/** The replies of all fops: those that a reader reads, or those that were made of values. */
abstract class FopReply extends Reply {
    /** The reader of a child's reply; null for a reply that was made of values. */
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
