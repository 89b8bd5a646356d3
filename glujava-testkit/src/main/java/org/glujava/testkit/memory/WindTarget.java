package org.glujava.testkit.memory;

import org.glujava.fop.FopId;
import org.glujava.type.Credentials;

/** A child to which fops are wound. */
@FunctionalInterface
public interface WindTarget {
    /** Takes a fop, which must be answered once, now or later. */
    void wind(FopId fop, SlotValues args, Credentials credentials, ReplyTarget answer);
}
