package org.glujava.type;

/** The locks that move when a file migrates (GlusterFS: {@code lock_migration_info_t}). Borrowed until the method returns; can be passed on but not read yet. */
public interface LockList {}
