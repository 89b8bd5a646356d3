package org.glujava.record;

import java.nio.ByteBuffer;
import org.glujava.spi.SlotReader;
import org.glujava.spi.Utf8;
import org.glujava.type.Dict;
import org.glujava.type.DirEntries;
import org.glujava.type.EntrylkCmd;
import org.glujava.type.EntrylkType;
import org.glujava.type.Fd;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Lease;
import org.glujava.type.Loc;
import org.glujava.type.LockList;
import org.glujava.type.NewPayload;
import org.glujava.type.Payload;
import org.glujava.type.SeekWhat;
import org.glujava.type.StatVfs;
import org.glujava.type.StrongChecksum;
import org.glujava.type.XattropFlags;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A view of one of a record's windows while its content is borrowed: arguments until the {@code @Fop} method returns, a
 * reply until its callback returns. Every use after {@link #close()} throws.
 *
 * <p>Each kind of value in the fop table has a reading method; its first two parameters identify the slot.
 */
// The table says which slots can be null, and the generated accessors have the annotations.
@NullUnmarked
public abstract class Window implements Scope, SlotReader, LateUse {
    private final CallRecord record;
    private final NativeSide nativeSide;
    private final int present;

    /** The offset of the window in the record; a short, because each frame has one. */
    private short base = Layout.IN;

    private boolean closed;

    /** Makes a view of the window that C has filled. */
    protected Window(CallRecord record, NativeSide nativeSide) {
        this.record = record;
        this.nativeSide = nativeSide;
        this.present = record.bytes().getInt(Layout.PRESENT);
    }

    /** A window without a turn: the author's code does not get it, or gets it from a frame's {@link LateUse}. */
    private static final class Plain extends Window {
        private final @Nullable LateUse turn;

        Plain(CallRecord record, NativeSide nativeSide, @Nullable LateUse turn) {
            super(record, nativeSide);
            this.turn = turn;
        }

        @Override
        public IllegalStateException tooLate() {
            return turn == null
                    ? new IllegalStateException("the reply was used after its method has returned")
                    : turn.tooLate();
        }
    }

    /** Returns the window that C has filled, of a record without a frame. */
    public static Window in(CallRecord record, NativeSide nativeSide) {
        return new Plain(record, nativeSide, null);
    }

    /** Returns the window that C has filled, with a reply for the author's code in a turn. */
    public static Window in(CallRecord record, NativeSide nativeSide, LateUse turn) {
        return new Plain(record, nativeSide, turn);
    }

    public CallRecord record() {
        return record;
    }

    /** Ends the time in which the content may be used. */
    public void close() {
        closed = true;
    }

    @Override
    public int opRet() {
        return record.bytes().getInt(Layout.OP_RET);
    }

    @Override
    public int opErrno() {
        return record.bytes().getInt(Layout.OP_ERRNO);
    }

    @Override
    public void check() {
        readable();
    }

    public ByteBuffer readable() {
        if (closed) {
            throw tooLate();
        }
        return record.bytes();
    }

    /** Returns the number at an offset. */
    int getInt(int offset) {
        return readable().getInt(base + offset);
    }

    long getLong(int offset) {
        return readable().getLong(base + offset);
    }

    /** Switches to the kept arguments, which are valid until the frame is answered. */
    public void moveToKept() {
        base = Layout.KEPT;
    }

    public boolean isKept() {
        return base == Layout.KEPT;
    }

    String text(int offset, int length, long address) {
        if (length > Layout.INLINE_STRING) {
            return longText(length, address);
        }
        ByteBuffer bytes = readable();
        byte[] text = record.takeText();
        bytes.get(base + offset, text, 0, length);
        String decoded = Utf8.decode(text, length);
        record.putBackText(text);
        return decoded;
    }

    String longText(int length, long address) {
        readable();
        return Utf8.decode(nativeSide.read(address, length));
    }

    /** Returns the gfid of a directory: the same object for many names in it. */
    Gfid directory(int offset) {
        readable();
        return record.directory(base + offset);
    }

    Gfid gfid(int offset) {
        return Structs.gfid(readable(), base + offset);
    }

    @Override
    public NativeSide nativeSide() {
        return nativeSide;
    }

    /** Allocates GlusterFS's memory for a payload, valid until the call's next verdict is carried out. */
    public NewPayload newPayload(long size) {
        return allocate(size);
    }

    AllocatedPayload allocate(long size) {
        readable();
        if (size < 0) {
            throw new IllegalArgumentException("a payload cannot have " + size + " bytes");
        }
        return new AllocatedPayload(this, nativeSide.pack(record.id(), Layout.PACK_PAYLOAD, size, new byte[0]), size);
    }

    @Override
    public byte[] unpack(int kind, long pointer) {
        readable();
        return nativeSide.unpack(kind, pointer);
    }

    /** Returns the credentials that the record's header does not have. */
    byte[] moreCredentials() {
        readable();
        return nativeSide.credentials(record.id());
    }

    ByteBuffer view(long address, long length) {
        readable();
        return nativeSide.view(address, length);
    }

    /** Returns a bit for each pointer that is not null. */
    int present() {
        return present;
    }

    boolean has(int slot) {
        readable();
        return (present & 1 << slot) != 0;
    }

    @Override
    public Loc loc(int slot, int offset) {
        return has(slot) ? new BorrowedLoc(this, offset) : null;
    }

    @Override
    public Fd fd(int slot, int offset) {
        return has(slot) ? new BorrowedFd(this, offset) : null;
    }

    @Override
    public Inode inode(int slot, int offset) {
        if (!has(slot)) {
            return null;
        }
        long pointer = record.bytes().getLong(base + offset + Layout.INODE_ADDRESS);
        return new BorrowedInode(this, pointer, offset + Layout.INODE_GFID, offset + Layout.INODE_TYPE);
    }

    @Override
    public Dict dict(int slot, int offset) {
        return has(slot) ? new BorrowedDict(this, record.bytes().getLong(base + offset)) : null;
    }

    @Override
    public Payload payload(int slot, int offset) {
        int at = base + offset;
        return has(slot)
                ? new BorrowedPayload(
                        this,
                        record.bytes().getLong(at + Layout.PAYLOAD_VECTOR),
                        record.bytes().getLong(at + Layout.PAYLOAD_COUNT),
                        record.bytes().getLong(at + Layout.PAYLOAD_IOBREF))
                : null;
    }

    @Override
    public DirEntries dirEntries(int slot, int offset) {
        return has(slot) ? new BorrowedDirEntries(this, record.bytes().getLong(base + offset)) : null;
    }

    @Override
    public LockList lockList(int slot, int offset) {
        return has(slot) ? new BorrowedLockList(this, record.bytes().getLong(base + offset)) : null;
    }

    @Override
    public Iatt iatt(int slot, int offset) {
        return has(slot) ? Structs.readIatt(record.bytes(), base + offset) : null;
    }

    @Override
    public StatVfs statVfs(int slot, int offset) {
        return has(slot) ? Structs.readStatVfs(record.bytes(), base + offset) : null;
    }

    @Override
    public Flock flock(int slot, int offset) {
        return has(slot) ? Structs.readFlock(record.bytes(), base + offset) : null;
    }

    @Override
    public Lease lease(int slot, int offset) {
        return has(slot) ? Structs.readLease(record.bytes(), base + offset) : null;
    }

    @Override
    public StrongChecksum strongChecksum(int slot, int offset) {
        if (!has(slot)) {
            return null;
        }
        byte[] sum = new byte[StrongChecksum.SIZE];
        record.bytes().get(base + offset, sum);
        return new StrongChecksum(sum);
    }

    @Override
    public String string(int slot, int offset) {
        int at = base + offset;
        if (!has(slot)) {
            return null;
        }
        int length = record.bytes().getInt(at + Layout.STRING_LENGTH);
        return text(offset + Layout.STRING_TEXT, length, record.bytes().getLong(at + Layout.STRING_ADDRESS));
    }

    @Override
    public int int32(int slot, int offset) {
        return readable().getInt(base + offset);
    }

    @Override
    public long int64(int slot, int offset) {
        return readable().getLong(base + offset);
    }

    /**
     * Returns the constant of a number. For numbers of later versions of GlusterFS, returns the last constant, UNKNOWN.
     */
    public static <E extends Enum<E>> E known(E[] all, int number) {
        return all[number >= 0 && number < all.length ? number : all.length - 1];
    }

    @Override
    public EntrylkCmd entrylkCmd(int slot, int offset) {
        return known(EntrylkCmd.values(), int32(slot, offset));
    }

    @Override
    public EntrylkType entrylkType(int slot, int offset) {
        return known(EntrylkType.values(), int32(slot, offset));
    }

    @Override
    public SeekWhat seekWhat(int slot, int offset) {
        return known(SeekWhat.values(), int32(slot, offset));
    }

    @Override
    public XattropFlags xattropFlags(int slot, int offset) {
        return known(XattropFlags.values(), int32(slot, offset));
    }
}
