package org.glujava.event;

import java.util.UUID;
import org.glujava.type.Dict;
import org.glujava.type.Gfid;
import org.jspecify.annotations.Nullable;

/**
 * Sent when a lease on a file must be given back, because another client needs the file (GlusterFS: {@code
 * GF_UPCALL_RECALL_LEASE}).
 *
 * @param gfid the file
 * @param client in a brick, the uid of the client that has the lease; null on a client
 * @param leaseType the type to which the client may lower the lease
 * @param transaction the transaction id of the fop that needs the file
 * @param xdata further data from the brick; null for none
 */
public record LeaseRecall(
        Gfid gfid,
        @Nullable String client,
        int leaseType,
        UUID transaction,
        @Nullable Dict xdata) implements Upcall {
    @Override
    public LeaseRecall keep() {
        return new LeaseRecall(gfid, client, leaseType, transaction, xdata == null ? null : xdata.keep());
    }
}
