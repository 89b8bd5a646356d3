package org.glujava.testkit.memory;

import org.glujava.fop.FopId;
import org.glujava.type.Credentials;

/** Where a fop is wound to. */
@FunctionalInterface
public interface WindTarget {
    /** A fop comes from above; it is answered once, now or later. */
    void wind(FopId fop, SlotValues args, Credentials credentials, ReplyTarget answer);
}
