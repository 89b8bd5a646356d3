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
 * Reads the arguments or the reply of one fop, for the classes of {@link org.glujava.fop}. There is one method for each
 * kind of value in the fop table. Its parameters are the place of a value in the table and the offset of its bytes,
 * which the generated classes know.
 *
 * <p>A reader is valid as long as the arguments or the reply are borrowed. After that, every method throws {@link
 * IllegalStateException}.
 */
// The table says which slots can be null, and the generated getters have the annotations.
@NullUnmarked
public interface SlotReader {
    /** {@return the {@code op_ret} of a reply} */
    int opRet();

    /** {@return the {@code op_errno} of a reply} */
    int opErrno();

    /**
     * {@return a loc; null if there is none}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    Loc loc(int slot, int offset);

    /**
     * {@return an fd; null if there is none}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    Fd fd(int slot, int offset);

    /**
     * {@return an inode; null if there is none}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    Inode inode(int slot, int offset);

    /**
     * {@return a dict; null if there is none}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    Dict dict(int slot, int offset);

    /**
     * {@return content of a file; null if there is none}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    Payload payload(int slot, int offset);

    /**
     * {@return entries of a directory; null if there is none}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    DirEntries dirEntries(int slot, int offset);

    /**
     * {@return a list of locks; null if there is none}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    LockList lockList(int slot, int offset);

    /**
     * {@return a stat; null if there is none}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    Iatt iatt(int slot, int offset);

    /**
     * {@return the size of a file system; null if there is none}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    StatVfs statVfs(int slot, int offset);

    /**
     * {@return a lock; null if there is none}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    Flock flock(int slot, int offset);

    /**
     * {@return a lease; null if there is none}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    Lease lease(int slot, int offset);

    /**
     * {@return a strong checksum; null if there is none}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    StrongChecksum strongChecksum(int slot, int offset);

    /**
     * {@return a text; null if there is none}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    String string(int slot, int offset);

    /**
     * {@return a number of 32 bits}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    int int32(int slot, int offset);

    /**
     * {@return a number of 64 bits}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    long int64(int slot, int offset);

    /**
     * {@return the command of an entrylk}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    EntrylkCmd entrylkCmd(int slot, int offset);

    /**
     * {@return the type of an entrylk}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    EntrylkType entrylkType(int slot, int offset);

    /**
     * {@return the {@code what} of a seek: data or a hole}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    SeekWhat seekWhat(int slot, int offset);

    /**
     * {@return the operation of an xattrop}
     *
     * @param slot its place
     * @param offset the offset of its bytes
     */
    XattropFlags xattropFlags(int slot, int offset);
}
