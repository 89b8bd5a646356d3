package org.glujava.event;

import java.time.Duration;
import java.util.Set;
import org.glujava.type.Dict;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Records;
import org.jspecify.annotations.Nullable;

/**
 * Another client has changed a file or directory that this one has used lately: what is cached of it is not valid any
 * more (GlusterFS: {@code GF_UPCALL_CACHE_INVALIDATION}).
 *
 * <p>A brick tells only clients that have used the very inode within {@code cache-invalidation-timeout}, and not the
 * one that made the change. Names that come or go in a directory are told as {@link InvalidationFlag#TIMES} of that
 * directory when something is created, else as a change of what was removed, renamed or linked: a rename or a hard link
 * into a directory, of a file that this client never used, is not told at all. Several bricks tell the same more than
 * once.
 *
 * @param gfid what has changed
 * @param client in a brick, the uid of the client that it is for
 * @param flags what of it
 * @param expires after so long what is cached expires by itself
 * @param stat what it is now; null when the brick does not say
 * @param parentStat the same of its directory
 * @param oldParentStat the same of the directory that it was in before it was renamed
 * @param xattrs its changed xattrs: on a client with their values, null when there are none
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
                gfid, client, flags, expires, stat, parentStat, oldParentStat, Records.keep(xattrs));
    }
}
