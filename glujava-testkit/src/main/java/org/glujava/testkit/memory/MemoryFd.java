package org.glujava.testkit.memory;

/**
 * An fd of a test's graph.
 *
 * @param inode the inode of the file
 * @param flags the flags of open(2)
 * @param pid the process that opened it
 * @param isAnonymous whether it was made without an open
 */
record MemoryFd(MemoryInode inode, int flags, long pid, boolean isAnonymous) {}
