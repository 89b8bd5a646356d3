package org.glujava.type;

/**
 * Size and free space of a file system (statvfs(3)). Blocks are of {@code fragmentSize} bytes.
 *
 * @param blockSize preferred size of a transfer, in bytes
 * @param fragmentSize the unit of the block counts, in bytes
 * @param blocks all blocks
 * @param freeBlocks free blocks
 * @param availableBlocks free blocks for users other than root
 * @param files all inodes
 * @param freeFiles free inodes
 * @param availableFiles free inodes for users other than root
 * @param id the file system's id
 * @param flags ST_RDONLY and the like
 * @param maxNameLength longest name of a file, in bytes
 */
public record StatVfs(
        long blockSize,
        long fragmentSize,
        long blocks,
        long freeBlocks,
        long availableBlocks,
        long files,
        long freeFiles,
        long availableFiles,
        long id,
        long flags,
        long maxNameLength) {}
