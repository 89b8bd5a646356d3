package org.glujava.event;

import org.glujava.type.Dict;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;
import org.jspecify.annotations.Nullable;

/**
 * Sent when another client waits for an inodelk that this client holds (GlusterFS: {@code
 * GF_UPCALL_INODELK_CONTENTION}).
 *
 * @param gfid the file
 * @param client in a brick, the uid of the client that holds the lock; null on a client
 * @param domain the domain of the lock (the {@code volume} of the inodelk fop)
 * @param flock the lock that this client holds
 * @param pid the process that holds the lock
 * @param xdata further data from the brick; null for none
 */
public record InodelkContention(
        Gfid gfid,
        @Nullable String client,
        @Nullable String domain,
        Flock flock,
        int pid,
        @Nullable Dict xdata) implements Upcall {
    @Override
    public InodelkContention keep() {
        return new InodelkContention(gfid, client, domain, flock, pid, xdata == null ? null : xdata.keep());
    }
}
