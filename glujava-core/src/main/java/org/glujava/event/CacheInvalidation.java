package org.glujava.event;

import java.time.Duration;
import java.util.Set;
import org.glujava.type.Dict;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.jspecify.annotations.Nullable;

/**
 * Sent when another client has changed a file or directory that this client has used lately. Cached data of that file
 * is stale (GlusterFS: {@code GF_UPCALL_CACHE_INVALIDATION}).
 *
 * <ul>
 *   <li>A brick sends it only to clients that have used the same inode within {@code cache-invalidation-timeout}, and
 *       not to the client that made the change.
 *   <li>When a name is created in a directory, the flags are {@link InvalidationFlag#TIMES} of that directory. When a
 *       name is removed, renamed or linked, the brick reports a change of the file, not of the directory.
 *   <li>A rename or a hard link into a directory is not reported at all, if this client never used the file.
 *   <li>Each brick that has the file reports the change, so an event may come several times.
 * </ul>
 *
 * @param gfid the file or directory that was changed
 * @param client in a brick, the uid of the client that the event is for; null on a client
 * @param flags the kinds of change
 * @param expires the time after which cached data expires by itself
 * @param stat the present attributes; null when the brick does not send them
 * @param parentStat the present attributes of the directory that contains the file; null when the brick does not send
 *     them
 * @param oldParentStat the present attributes of the directory that contained the file before a rename; null when the
 *     brick does not send them
 * @param xattrs the changed xattrs, on a client with their values; null when no xattr was changed
 */
public record CacheInvalidation(
        Gfid gfid,
        @Nullable String client,
        Set<InvalidationFlag> flags,
        Duration expires,
        @Nullable Iatt stat,
        @Nullable Iatt parentStat,
        @Nullable Iatt oldParentStat,
        @Nullable Dict xattrs)
        implements Upcall {
    @Override
    public CacheInvalidation keep() {
        return new CacheInvalidation(
                gfid, client, flags, expires, stat, parentStat, oldParentStat, xattrs == null ? null : xattrs.keep());
    }
}
