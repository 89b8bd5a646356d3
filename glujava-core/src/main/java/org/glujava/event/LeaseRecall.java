package org.glujava.event;

import java.util.UUID;
import org.glujava.type.Dict;
import org.glujava.type.Gfid;
import org.glujava.type.Records;
import org.jspecify.annotations.Nullable;

/**
 * A lease on a file must be given back, for another client wants the file (GlusterFS: {@code GF_UPCALL_RECALL_LEASE}).
 *
 * @param gfid the file
 * @param client in a brick, the uid of the client that has the lease
 * @param leaseType to what it may be lowered
 * @param transaction of the fop for which it is recalled
 * @param xdata what else the brick says
 */
public record LeaseRecall(
        Gfid gfid, @Nullable String client, int leaseType, UUID transaction, @Nullable Dict xdata) implements Upcall {
    @Override
    public LeaseRecall keep() {
        return new LeaseRecall(gfid, client, leaseType, transaction, Records.keep(xdata));
    }
}
