package org.glujava.type;

import org.jspecify.annotations.Nullable;

/**
 * A lock that moves when its file migrates (GlusterFS: {@code lock_migration_info_t}).
 *
 * @param flock the lock
 * @param client the uid of the client that holds the lock; null when GlusterFS does not say
 * @param flags the mode of the lock, one of {@link LockMode}
 */
public record LockMigration(Flock flock, @Nullable String client, int flags) {}
