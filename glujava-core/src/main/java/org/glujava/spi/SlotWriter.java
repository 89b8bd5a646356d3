package org.glujava.spi;

import org.glujava.type.Dict;
import org.glujava.type.DirEntries;
import org.glujava.type.EntrylkCmd;
import org.glujava.type.EntrylkType;
import org.glujava.type.Fd;
import org.glujava.type.Flock;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Lease;
import org.glujava.type.Loc;
import org.glujava.type.LockList;
import org.glujava.type.Payload;
import org.glujava.type.SeekWhat;
import org.glujava.type.StatVfs;
import org.glujava.type.StrongChecksum;
import org.glujava.type.XattropFlags;
import org.jspecify.annotations.NullUnmarked;

/**
 * Writes the arguments or the reply of one fop, for the classes of {@link org.glujava.fop}. There is one method for each
 * kind of value in the fop table, as in {@link SlotReader}.
 */
// The table says which slots can be null, and the generated code passes null for them only.
@NullUnmarked
public interface SlotWriter {
    /**
     * Writes a loc.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value; null for none
     */
    void putLoc(int slot, int offset, Loc value);

    /**
     * Writes an fd.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value; null for none
     */
    void putFd(int slot, int offset, Fd value);

    /**
     * Writes an inode.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value; null for none
     */
    void putInode(int slot, int offset, Inode value);

    /**
     * Writes a dict.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value; null for none
     */
    void putDict(int slot, int offset, Dict value);

    /**
     * Writes content of a file.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value; null for none
     */
    void putPayload(int slot, int offset, Payload value);

    /**
     * Writes entries of a directory.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value; null for none
     */
    void putDirEntries(int slot, int offset, DirEntries value);

    /**
     * Writes a list of locks.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value; null for none
     */
    void putLockList(int slot, int offset, LockList value);

    /**
     * Writes a stat.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value; null for none
     */
    void putIatt(int slot, int offset, Iatt value);

    /**
     * Writes the size of a file system.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value; null for none
     */
    void putStatVfs(int slot, int offset, StatVfs value);

    /**
     * Writes a lock.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value; null for none
     */
    void putFlock(int slot, int offset, Flock value);

    /**
     * Writes a lease.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value; null for none
     */
    void putLease(int slot, int offset, Lease value);

    /**
     * Writes a strong checksum.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value; null for none
     */
    void putStrongChecksum(int slot, int offset, StrongChecksum value);

    /**
     * Writes a text.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value; null for none
     */
    void putString(int slot, int offset, String value);

    /**
     * Writes a number of 32 bits.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value
     */
    void putInt32(int slot, int offset, int value);

    /**
     * Writes a number of 64 bits.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value
     */
    void putInt64(int slot, int offset, long value);

    /**
     * Writes the command of an entrylk.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value
     */
    void putEntrylkCmd(int slot, int offset, EntrylkCmd value);

    /**
     * Writes the type of an entrylk.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value
     */
    void putEntrylkType(int slot, int offset, EntrylkType value);

    /**
     * Writes the {@code what} of a seek: data or a hole.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value
     */
    void putSeekWhat(int slot, int offset, SeekWhat value);

    /**
     * Writes the operation of an xattrop.
     *
     * @param slot its place
     * @param offset the offset of its bytes
     * @param value the value
     */
    void putXattropFlags(int slot, int offset, XattropFlags value);
}
