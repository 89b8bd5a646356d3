package org.glujava.event;

import org.glujava.type.Gfid;
import org.jspecify.annotations.Nullable;

/**
 * A message from a brick to clients, about files that they cache, or about locks and leases that they hold (GlusterFS:
 * {@code GF_EVENT_UPCALL}, {@code struct gf_upcall}). A feature such as cache-invalidation must be on in the brick.
 *
 * <p>On a client, it comes from a child, on a network thread. In a brick, it is on its way up to the server, which
 * sends it to the client; the xlator below holds its own locks meanwhile.
 */
public sealed interface Upcall extends Event
        permits CacheInvalidation, LeaseRecall, InodelkContention, EntrylkContention, UnknownUpcall {
    /** {@return the file or directory that the upcall is about} */
    Gfid gfid();

    /** {@return the uid of the client that gets the upcall, in a brick; null on a client} */
    @Nullable String client();

    @Override
    default int number() {
        return 19;
    }
}
