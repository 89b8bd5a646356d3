package org.glujava.record;

import java.nio.ByteBuffer;
import java.util.Map;
import org.glujava.type.Dict;
import org.glujava.type.DictValue;
import org.glujava.type.DirEntries;
import org.glujava.type.EditedDict;
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
import org.glujava.type.Payload;
import org.glujava.type.Records;
import org.glujava.type.SeekWhat;
import org.glujava.type.StatVfs;
import org.glujava.type.StrongChecksum;
import org.glujava.type.Structs;
import org.glujava.type.Utf8;
import org.glujava.type.XattropFlags;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A view of one of a record's windows for as long as what stands there is borrowed: arguments until the {@code @Fop}
 * method returns, a reply until its callback returns. Every use after {@link #close()} throws. Each kind of the fop
 * table has one reading and one writing method here; the first two parameters say which slot.
 */
// Whether a slot can be NULL is the table's knowledge: the generated accessors say it, this class cannot.
@NullUnmarked
public final class Window {
    private final CallRecord record;
    private final NativeSide nativeSide;
    private final ByteBuffer bytes;
    private int base;

    /** What stands in the other window with the same shape, so that equal values need not be written; or null. */
    private final @Nullable Window original;

    private int present;
    private int changed;
    private boolean closed;
    private @Nullable Suspension suspension;

    private Window(CallRecord record, NativeSide nativeSide, int base, int present, @Nullable Window original) {
        this.record = record;
        this.nativeSide = nativeSide;
        this.bytes = record.bytes();
        this.base = base;
        this.present = present;
        this.original = original;
    }

    /** The window that C has filled. */
    public static Window in(CallRecord record, NativeSide nativeSide) {
        return new Window(record, nativeSide, Layout.IN, record.bytes().getInt(Layout.PRESENT), null);
    }

    /** The window that C will read. */
    static Window out(CallRecord record, NativeSide nativeSide, @Nullable Window original) {
        return new Window(record, nativeSide, Layout.OUT, 0, original);
    }

    /** Tells C which slots were written. */
    void finishWriting() {
        bytes.putInt(Layout.OUT_PRESENT, present);
        bytes.putInt(Layout.OUT_CHANGED, changed);
    }

    /** Ends the loan. */
    public void close() {
        closed = true;
    }

    /** Notes that the frame was suspended while this stood here. */
    void suspendedAs(Suspension newSuspension) {
        suspension = newSuspension;
    }

    @Nullable Suspension suspension() {
        return suspension;
    }

    public int opRet() {
        return bytes.getInt(Layout.OP_RET);
    }

    public int opErrno() {
        return bytes.getInt(Layout.OP_ERRNO);
    }

    ByteBuffer readable() {
        if (closed) {
            throw new IllegalStateException("borrowed from GlusterFS until the @Fop method or reply callback returns,"
                    + " and used after that; copy what you keep, or suspend the frame");
        }
        return bytes;
    }

    /** What stands at an offset. */
    int getInt(int offset) {
        return readable().getInt(base + offset);
    }

    long getLong(int offset) {
        return readable().getLong(base + offset);
    }

    /** Ends the loan of arguments that are kept not with the method, but when the frame is answered. */
    void moveToKept() {
        base = Layout.KEPT;
    }

    boolean isKept() {
        return base == Layout.KEPT;
    }

    String text(int offset, int length, long address) {
        byte[] text;
        if (length <= Layout.INLINE_STRING) {
            text = new byte[length];
            readable().get(base + offset, text);
        } else {
            readable();
            text = nativeSide.read(address, length);
        }
        return Utf8.decode(text);
    }

    String longText(int length, long address) {
        readable();
        return Utf8.decode(nativeSide.read(address, length));
    }

    Gfid gfid(int offset) {
        return Records.gfid(readable(), base + offset);
    }

    int recordId() {
        return record.id();
    }

    byte[] unpack(int kind, long pointer) {
        readable();
        return nativeSide.unpack(kind, pointer);
    }

    ByteBuffer view(long address, long length) {
        readable();
        return nativeSide.view(address, length);
    }

    /** The address of a dict that is there, or is made now; 0 for null. */
    long pointerOf(@Nullable Dict dict) {
        if (dict == null || dict instanceof Handle) {
            return Handle.pointer(dict);
        }
        long base = 0;
        Map<String, DictValue> content = dict.toMap();
        if (dict instanceof EditedDict edited) {
            base = pointerOf(edited.base());
            content = edited.edits();
        }
        return nativeSide.pack(record.id(), Layout.PACK_DICT, base, Packs.dict(content));
    }

    private boolean has(int slot) {
        readable();
        return (present & 1 << slot) != 0;
    }

    public Loc loc(int slot, int offset) {
        return has(slot) ? new BorrowedLoc(this, offset) : null;
    }

    public Fd fd(int slot, int offset) {
        return has(slot) ? new BorrowedFd(this, offset) : null;
    }

    public Inode inode(int slot, int offset) {
        return has(slot) ? new BorrowedInode(this, bytes.getLong(base + offset), offset + 8, offset + 24) : null;
    }

    public Dict dict(int slot, int offset) {
        return has(slot) ? new BorrowedDict(this, bytes.getLong(base + offset)) : null;
    }

    public Payload payload(int slot, int offset) {
        int at = base + offset;
        return has(slot)
                ? new BorrowedPayload(this, bytes.getLong(at), bytes.getLong(at + 8), bytes.getLong(at + 24))
                : null;
    }

    public DirEntries dirEntries(int slot, int offset) {
        return has(slot) ? new BorrowedDirEntries(this, bytes.getLong(base + offset)) : null;
    }

    public LockList lockList(int slot, int offset) {
        return has(slot) ? new BorrowedLockList(this, bytes.getLong(base + offset)) : null;
    }

    public Iatt iatt(int slot, int offset) {
        return has(slot) ? Structs.readIatt(bytes, base + offset) : null;
    }

    public StatVfs statVfs(int slot, int offset) {
        return has(slot) ? Structs.readStatVfs(bytes, base + offset) : null;
    }

    public Flock flock(int slot, int offset) {
        return has(slot) ? Structs.readFlock(bytes, base + offset) : null;
    }

    public Lease lease(int slot, int offset) {
        return has(slot) ? Structs.readLease(bytes, base + offset) : null;
    }

    public StrongChecksum strongChecksum(int slot, int offset) {
        if (!has(slot)) {
            return null;
        }
        byte[] sum = new byte[StrongChecksum.SIZE];
        bytes.get(base + offset, sum);
        return new StrongChecksum(sum);
    }

    public String string(int slot, int offset) {
        int at = base + offset;
        return has(slot) ? text(offset + 16, bytes.getInt(at + 8), bytes.getLong(at)) : null;
    }

    public int int32(int slot, int offset) {
        return readable().getInt(base + offset);
    }

    public long int64(int slot, int offset) {
        return readable().getLong(base + offset);
    }

    public EntrylkCmd entrylkCmd(int slot, int offset) {
        return EntrylkCmd.values()[int32(slot, offset)];
    }

    public EntrylkType entrylkType(int slot, int offset) {
        return EntrylkType.values()[int32(slot, offset)];
    }

    public SeekWhat seekWhat(int slot, int offset) {
        return SeekWhat.values()[int32(slot, offset)];
    }

    public XattropFlags xattropFlags(int slot, int offset) {
        return XattropFlags.values()[int32(slot, offset)];
    }

    /** Marks a slot as written; false when there is nothing to write, because it is NULL. */
    private boolean write(int slot, @Nullable Object value) {
        changed |= 1 << slot;
        if (value == null) {
            return false;
        }
        present |= 1 << slot;
        return true;
    }

    /** Whether the slot of the other window holds this very thing, so that C can take what it has. */
    private boolean isOriginal(int slot, int offset, @Nullable Object value) {
        return original != null
                && value instanceof Handle handle
                && handle.isFrom(original)
                && original.has(slot)
                && handle.pointer() == bytes.getLong(original.base + offset);
    }

    private void putHandle(int slot, int offset, @Nullable Object value) {
        if (!isOriginal(slot, offset, value) && write(slot, value)) {
            bytes.putLong(base + offset, Handle.pointer(value));
        }
    }

    public void putLoc(int slot, int offset, Loc value) {
        boolean same = original != null && value instanceof BorrowedLoc loc && loc.is(original, offset);
        if (!same && write(slot, value)) {
            int at = base + offset;
            Records.putGfid(bytes, at, value.gfid());
            Records.putGfid(bytes, at + 16, value.parentGfid());
            bytes.putLong(at + 32, Handle.pointer(value.inode()));
            bytes.putLong(at + 40, Handle.pointer(value.parent()));
            byte[] path = utf8(value.path());
            bytes.putLong(at + 48, path == null ? 0 : nativeSide.keep(record.id(), path));
            bytes.putInt(at + 56, path == null ? -1 : path.length);
            byte[] name = utf8(value.name());
            bytes.putInt(at + 60, name == null ? -1 : name.length);
            if (name != null && name.length <= Layout.INLINE_STRING) {
                putInline(at + 64, name);
            } else if (name != null) {
                bytes.putLong(at + 64, nativeSide.keep(record.id(), name));
            }
        }
    }

    public void putFd(int slot, int offset, Fd value) {
        putHandle(slot, offset, value);
    }

    public void putInode(int slot, int offset, Inode value) {
        putHandle(slot, offset, value);
    }

    public void putDict(int slot, int offset, Dict value) {
        if (!isOriginal(slot, offset, value) && write(slot, value)) {
            bytes.putLong(base + offset, pointerOf(value));
        }
    }

    public void putPayload(int slot, int offset, Payload value) {
        if (isOriginal(slot, offset, value) || !write(slot, value)) {
            return;
        }
        int at = base + offset;
        if (value instanceof BorrowedPayload payload) {
            bytes.putLong(at, payload.pointer());
            bytes.putLong(at + 8, payload.count());
            bytes.putLong(at + 24, payload.iobref());
        } else {
            AllocatedPayload payload = value instanceof AllocatedPayload made ? made : copy(value);
            bytes.putLong(at, payload.vector());
            bytes.putLong(at + 8, 1);
            bytes.putLong(at + 24, payload.iobref());
        }
    }

    /** Memory of GlusterFS for a payload. */
    AllocatedPayload allocate(long size) {
        return new AllocatedPayload(this, nativeSide.pack(record.id(), Layout.PACK_PAYLOAD, size, new byte[0]), size);
    }

    private AllocatedPayload copy(Payload value) {
        AllocatedPayload made = allocate(value.size());
        ByteBuffer to = made.buffer();
        value.buffers().forEach(to::put);
        return made;
    }

    public void putDirEntries(int slot, int offset, DirEntries value) {
        if (value instanceof Handle) {
            putHandle(slot, offset, value);
        } else if (write(slot, value)) {
            byte[] content = BorrowedDirEntries.write(this, value);
            bytes.putLong(base + offset, nativeSide.pack(record.id(), Layout.PACK_DIRENTS, 0, content));
        }
    }

    public void putLockList(int slot, int offset, LockList value) {
        if (value instanceof Handle) {
            putHandle(slot, offset, value);
        } else if (write(slot, value)) {
            byte[] content = Packs.locks(value.toList());
            bytes.putLong(base + offset, nativeSide.pack(record.id(), Layout.PACK_LOCKS, 0, content));
        }
    }

    public void putIatt(int slot, int offset, Iatt value) {
        if (write(slot, value)) {
            Structs.write(value, bytes, base + offset);
        }
    }

    public void putStatVfs(int slot, int offset, StatVfs value) {
        if (write(slot, value)) {
            Structs.write(value, bytes, base + offset);
        }
    }

    public void putFlock(int slot, int offset, Flock value) {
        if (write(slot, value)) {
            Structs.write(value, bytes, base + offset);
        }
    }

    public void putLease(int slot, int offset, Lease value) {
        if (write(slot, value)) {
            Structs.write(value, bytes, base + offset);
        }
    }

    public void putStrongChecksum(int slot, int offset, StrongChecksum value) {
        if (write(slot, value)) {
            bytes.put(base + offset, value.bytes());
        }
    }

    public void putString(int slot, int offset, String value) {
        if (write(slot, value)) {
            int at = base + offset;
            byte[] text = utf8(value);
            bytes.putInt(at + 8, text.length);
            if (text.length <= Layout.INLINE_STRING) {
                putInline(at + 16, text);
            } else {
                bytes.putLong(at, nativeSide.keep(record.id(), text));
            }
        }
    }

    public void putInt32(int slot, int offset, int value) {
        changed |= 1 << slot;
        bytes.putInt(base + offset, value);
    }

    public void putInt64(int slot, int offset, long value) {
        changed |= 1 << slot;
        bytes.putLong(base + offset, value);
    }

    public void putEntrylkCmd(int slot, int offset, EntrylkCmd value) {
        putInt32(slot, offset, value.ordinal());
    }

    public void putEntrylkType(int slot, int offset, EntrylkType value) {
        putInt32(slot, offset, value.ordinal());
    }

    public void putSeekWhat(int slot, int offset, SeekWhat value) {
        putInt32(slot, offset, value.ordinal());
    }

    public void putXattropFlags(int slot, int offset, XattropFlags value) {
        putInt32(slot, offset, value.ordinal());
    }

    private void putInline(int at, byte[] text) {
        bytes.put(at, text);
        bytes.put(at + text.length, (byte) 0);
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : Utf8.encode(text);
    }
}
