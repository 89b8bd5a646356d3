package org.glujava.event;

import org.glujava.type.Dict;
import org.glujava.type.EntrylkType;
import org.glujava.type.Gfid;
import org.glujava.type.Records;
import org.jspecify.annotations.Nullable;

/**
 * Somebody waits for an entrylk that this client holds (GlusterFS: {@code GF_UPCALL_ENTRYLK_CONTENTION}).
 *
 * @param gfid the directory
 * @param client in a brick, the uid of the client that holds it
 * @param domain the domain of the lock (the entrylk fop's {@code volume})
 * @param name the name that is locked; null for all names of the directory
 * @param type how
 * @param pid the process that holds it
 * @param xdata what else the brick says
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
        return new EntrylkContention(gfid, client, domain, name, type, pid, Records.keep(xdata));
    }
}
