package org.glujava.testkit.memory;

/**
 * An fd of a test's graph.
 *
 * @param inode of what
 * @param flags of open(2)
 * @param pid who opened it
 * @param isAnonymous whether it stands for a file that nobody opened
 */
record MemoryFd(MemoryInode inode, int flags, long pid, boolean isAnonymous) {}
