package org.glujava.testkit;

import org.glujava.type.Flock;

/**
 * A record lock of a file of a {@link MemoryChild}.
 *
 * @param lock what is locked, by whom
 * @param fd the address of the fd it was taken with
 */
record MemoryLock(Flock lock, long fd) {}
