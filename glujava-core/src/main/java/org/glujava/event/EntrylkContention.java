package org.glujava.event;

import org.glujava.type.Dict;
import org.glujava.type.EntrylkType;
import org.glujava.type.Gfid;
import org.jspecify.annotations.Nullable;

/**
 * Sent when another client waits for an entrylk that this client holds (GlusterFS: {@code
 * GF_UPCALL_ENTRYLK_CONTENTION}).
 *
 * @param gfid the directory
 * @param client in a brick, the uid of the client that holds the lock; null on a client
 * @param domain the domain of the lock (the {@code volume} of the entrylk fop)
 * @param name the locked name; null for all names in the directory
 * @param type the type of the lock
 * @param pid the process that holds the lock
 * @param xdata further data from the brick; null for none
 */
public record EntrylkContention(
        Gfid gfid,
        @Nullable String client,
        @Nullable String domain,
        @Nullable String name,
        EntrylkType type,
        int pid,
        @Nullable Dict xdata)
        implements Upcall {
    @Override
    public EntrylkContention keep() {
        return new EntrylkContention(gfid, client, domain, name, type, pid, xdata == null ? null : xdata.keep());
    }
}
