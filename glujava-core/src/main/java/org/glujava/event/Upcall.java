package org.glujava.event;

import org.glujava.type.Gfid;
import org.jspecify.annotations.Nullable;

/**
 * A brick tells clients of something that concerns what they cache or hold (GlusterFS: {@code GF_EVENT_UPCALL}, {@code
 * struct gf_upcall}). Needs features such as cache-invalidation to be on in the brick.
 *
 * <p>On a client it comes from below on a thread of the network. In a brick it goes up to the server, which sends it;
 * it comes while the xlator below holds locks of its own.
 */
public sealed interface Upcall extends Event
        permits CacheInvalidation, LeaseRecall, InodelkContention, EntrylkContention, UnknownUpcall {
    /** What is concerned. */
    Gfid gfid();

    /** In a brick, whom it is for: the client's uid. Null on a client. */
    @Nullable String client();

    @Override
    default int number() {
        return 19;
    }
}
