package org.glujava.type;

/**
 * A lock that moves when its file migrates (GlusterFS: {@code lock_migration_info_t}).
 *
 * @param flock the lock
 * @param client the uid of the client that holds it
 * @param flags its flags
 */
public record LockMigration(Flock flock, String client, int flags) {}
