package org.glujava.record;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.FopTypes;
import org.glujava.spi.DictEdits;
import org.glujava.spi.SlotWriter;
import org.glujava.spi.Utf8;
import org.glujava.type.Dict;
import org.glujava.type.DictValue;
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
import org.jspecify.annotations.Nullable;

/**
 * The window of a record that C will read: the arguments to wind, or the reply to unwind. Each kind of value in the fop
 * table has a writing method; its first two parameters identify the slot.
 */
// The table says which slots can be null, and the generated code has the annotations.
@NullUnmarked
public class OutWindow implements SlotWriter {
    private static final int BASE = Layout.OUT;

    private final CallRecord record;
    private final NativeSide nativeSide;
    private final ByteBuffer bytes;

    /** The other window with the same slots, whose values need not be written again; null for none. */
    private final @Nullable Window original;

    private int present;
    private int changed;

    /**
     * Makes a writer for the out window of a record.
     *
     * @param original the other window with the same slots, whose values need not be written again; null for none
     */
    public OutWindow(CallRecord record, NativeSide nativeSide, @Nullable Window original) {
        this.record = record;
        this.nativeSide = nativeSide;
        this.bytes = record.bytes();
        this.original = original;
    }

    /** Writes the arguments for a child. */
    public void writeWound(int child, Args<?> args) {
        FopTypes.write(args, this);
        finishWriting();
        bytes.putInt(Layout.OUT_FOP, args.fop().ordinal());
        bytes.putInt(Layout.OUT_CHILD, child);
    }

    /** Writes the reply for the parent. Throws for a reply that would crash GlusterFS. */
    public void writeUnwound(Reply reply) {
        FopTypes.write(reply, this);
        PartCheck.check(reply, original == null ? present : present | original.present() & ~changed, original);
        finishWriting();
        bytes.putInt(Layout.OP_RET, reply.opRet());
        bytes.putInt(Layout.OP_ERRNO, reply.opErrno());
    }

    /** Writes the bits of the written slots, for C. */
    public final void finishWriting() {
        bytes.putInt(Layout.OUT_PRESENT, present);
        bytes.putInt(Layout.OUT_CHANGED, changed);
    }

    /** Gives the call a reference of an object, for as long as the call needs the arguments or the reply. */
    long hold(int kind, long pointer) {
        return nativeSide.pack(record.id(), kind, pointer, new byte[0]);
    }

    /** Returns the address of a dict, which is made if it is not native yet; 0 for null. */
    long pointerOf(@Nullable Dict dict) {
        if (dict == null || dict instanceof Handle) {
            return Handle.lend(dict, this);
        }
        long base = 0;
        Map<String, DictValue> content = dict.toMap();
        if (dict instanceof DictEdits edited) {
            base = pointerOf(edited.base());
            content = edited.edits();
        }
        return nativeSide.pack(record.id(), Layout.PACK_DICT, base, Packs.dict(content));
    }

    /** Marks a slot as written. Returns false for null, which has no bytes. */
    private boolean write(int slot, @Nullable Object value) {
        changed |= 1 << slot;
        if (value == null) {
            return false;
        }
        present |= 1 << slot;
        return true;
    }

    /** Returns whether the slot of the other window has the same object, so that C can use its own. */
    private boolean isOriginal(int slot, int offset, @Nullable Object value) {
        return original != null
                && value instanceof Handle handle
                && handle.isFrom(original)
                && original.has(slot)
                && handle.pointer() == original.getLong(offset);
    }

    private void putHandle(int slot, int offset, @Nullable Object value) {
        if (!isOriginal(slot, offset, value) && write(slot, value)) {
            bytes.putLong(BASE + offset, Handle.lend(value, this));
        }
    }

    @Override
    public void putLoc(int slot, int offset, Loc value) {
        boolean same = original != null && value instanceof BorrowedLoc loc && loc.is(original, offset);
        if (!same && write(slot, value)) {
            int at = BASE + offset;
            Structs.putGfid(bytes, at + Layout.LOC_GFID, value.gfid());
            Structs.putGfid(bytes, at + Layout.LOC_PARENT_GFID, value.parentGfid());
            bytes.putLong(at + Layout.LOC_INODE, Handle.lend(value.inode(), this));
            bytes.putLong(at + Layout.LOC_PARENT, Handle.lend(value.parent(), this));
            putLocTexts(at, utf8(value.path()), utf8(value.name()));
        }
    }

    /** Writes the path alone when the name is its end, as usual. */
    private void putLocTexts(int at, byte @Nullable [] path, byte @Nullable [] name) {
        bytes.putInt(at + Layout.LOC_PATH_LENGTH, path == null ? -1 : path.length);
        bytes.putInt(at + Layout.LOC_NAME_LENGTH, name == null ? -1 : name.length);
        if (path != null && path.length <= Layout.INLINE_STRING && (name == null || isEnd(path, name))) {
            bytes.putLong(at + Layout.LOC_PATH, 0);
            putInline(at + Layout.LOC_TEXT, path);
            return;
        }
        bytes.putLong(at + Layout.LOC_PATH, path == null ? 0 : nativeSide.keep(record.id(), path));
        if (name != null && name.length <= Layout.INLINE_STRING) {
            putInline(at + Layout.LOC_TEXT, name);
        } else if (name != null) {
            bytes.putLong(at + Layout.LOC_TEXT, nativeSide.keep(record.id(), name));
        }
    }

    private static boolean isEnd(byte[] path, byte[] name) {
        int begin = path.length - name.length;
        return begin >= 0 && Arrays.equals(path, begin, path.length, name, 0, name.length);
    }

    @Override
    public void putFd(int slot, int offset, Fd value) {
        putHandle(slot, offset, value);
    }

    @Override
    public void putInode(int slot, int offset, Inode value) {
        putHandle(slot, offset, value);
    }

    @Override
    public void putDict(int slot, int offset, Dict value) {
        if (!isOriginal(slot, offset, value) && write(slot, value)) {
            bytes.putLong(BASE + offset, pointerOf(value));
        }
    }

    @Override
    public void putPayload(int slot, int offset, Payload value) {
        if (isOriginal(slot, offset, value) || !write(slot, value)) {
            return;
        }
        int at = BASE + offset;
        if (value instanceof BorrowedPayload payload) {
            bytes.putLong(at + Layout.PAYLOAD_VECTOR, payload.pointer());
            bytes.putLong(at + Layout.PAYLOAD_COUNT, payload.count());
            bytes.putLong(at + Layout.PAYLOAD_IOBREF, payload.iobref());
        } else {
            AllocatedPayload payload = value instanceof AllocatedPayload made ? made : copy(value);
            bytes.putLong(at + Layout.PAYLOAD_VECTOR, payload.vector());
            bytes.putLong(at + Layout.PAYLOAD_COUNT, 1);
            bytes.putLong(at + Layout.PAYLOAD_IOBREF, payload.iobref());
        }
    }

    private AllocatedPayload copy(Payload value) {
        AllocatedPayload made = Window.in(record, nativeSide).allocate(value.size());
        ByteBuffer to = made.buffer();
        value.buffers().forEach(to::put);
        return made;
    }

    @Override
    public void putDirEntries(int slot, int offset, DirEntries value) {
        if (value instanceof Handle) {
            putHandle(slot, offset, value);
        } else if (write(slot, value)) {
            byte[] content = BorrowedDirEntries.write(this, value);
            bytes.putLong(BASE + offset, nativeSide.pack(record.id(), Layout.PACK_DIRENTS, 0, content));
        }
    }

    @Override
    public void putLockList(int slot, int offset, LockList value) {
        if (value instanceof Handle) {
            putHandle(slot, offset, value);
        } else if (write(slot, value)) {
            byte[] content = Packs.locks(value.toList());
            bytes.putLong(BASE + offset, nativeSide.pack(record.id(), Layout.PACK_LOCKS, 0, content));
        }
    }

    @Override
    public void putIatt(int slot, int offset, Iatt value) {
        if (write(slot, value)) {
            Structs.write(value, bytes, BASE + offset);
        }
    }

    @Override
    public void putStatVfs(int slot, int offset, StatVfs value) {
        if (write(slot, value)) {
            Structs.write(value, bytes, BASE + offset);
        }
    }

    @Override
    public void putFlock(int slot, int offset, Flock value) {
        if (write(slot, value)) {
            Structs.write(value, bytes, BASE + offset);
        }
    }

    @Override
    public void putLease(int slot, int offset, Lease value) {
        if (write(slot, value)) {
            Structs.write(value, bytes, BASE + offset);
        }
    }

    @Override
    public void putStrongChecksum(int slot, int offset, StrongChecksum value) {
        if (write(slot, value)) {
            bytes.put(BASE + offset, value.bytes());
        }
    }

    @Override
    public void putString(int slot, int offset, String value) {
        if (write(slot, value)) {
            int at = BASE + offset;
            byte[] text = utf8(value);
            bytes.putInt(at + Layout.STRING_LENGTH, text.length);
            if (text.length <= Layout.INLINE_STRING) {
                putInline(at + Layout.STRING_TEXT, text);
            } else {
                bytes.putLong(at + Layout.STRING_ADDRESS, nativeSide.keep(record.id(), text));
            }
        }
    }

    @Override
    public void putInt32(int slot, int offset, int value) {
        changed |= 1 << slot;
        bytes.putInt(BASE + offset, value);
    }

    @Override
    public void putInt64(int slot, int offset, long value) {
        changed |= 1 << slot;
        bytes.putLong(BASE + offset, value);
    }

    /** Writes a constant. UNKNOWN can only be passed on unchanged. */
    private void putConstant(int slot, int offset, Enum<?> value) {
        if (!value.name().equals("UNKNOWN")) {
            putInt32(slot, offset, value.ordinal());
        } else if (original == null) {
            throw new IllegalArgumentException(
                    value.getDeclaringClass().getSimpleName() + ".UNKNOWN is no value to wind or unwind");
        }
    }

    @Override
    public void putEntrylkCmd(int slot, int offset, EntrylkCmd value) {
        putConstant(slot, offset, value);
    }

    @Override
    public void putEntrylkType(int slot, int offset, EntrylkType value) {
        putConstant(slot, offset, value);
    }

    @Override
    public void putSeekWhat(int slot, int offset, SeekWhat value) {
        putConstant(slot, offset, value);
    }

    @Override
    public void putXattropFlags(int slot, int offset, XattropFlags value) {
        putConstant(slot, offset, value);
    }

    private void putInline(int at, byte[] text) {
        bytes.put(at, text);
        bytes.put(at + text.length, (byte) 0);
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : Utf8.encode(text);
    }
}
