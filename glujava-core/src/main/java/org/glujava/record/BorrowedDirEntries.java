package org.glujava.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.glujava.spi.Shown;
import org.glujava.spi.Utf8;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.jspecify.annotations.Nullable;

/** Directory entries of GlusterFS. Each is packed as a fixed layout followed by the name. */
final class BorrowedDirEntries extends BorrowedHandle implements DirEntries {
    private @Nullable List<DirEntry> content;

    BorrowedDirEntries(Window window, long pointer) {
        super(window, pointer);
    }

    @Override
    public List<DirEntry> toList() {
        List<DirEntry> known = content;
        if (known == null) {
            known = read();
            content = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return Shown.of(this);
    }

    private List<DirEntry> read() {
        ByteBuffer in = Packs.reader(scope().unpack(Layout.PACK_DIRENTS, pointer()));
        List<DirEntry> all = new ArrayList<>();
        while (in.hasRemaining()) {
            int at = in.position();
            byte[] name = new byte[in.getInt(at + Layout.DIR_ENTRY_NAME_LENGTH)];
            in.position(at + Layout.DIR_ENTRY_SIZE).get(name);
            long dict = in.getLong(at + Layout.DIR_ENTRY_DICT);
            all.add(new DirEntry(
                    Utf8.decode(name),
                    in.getLong(at + Layout.DIR_ENTRY_INO),
                    in.getLong(at + Layout.DIR_ENTRY_OFFSET),
                    in.getInt(at + Layout.DIR_ENTRY_TYPE),
                    Structs.readIatt(in, at + Layout.DIR_ENTRY_STAT),
                    dict == 0 ? null : new BorrowedDict(scope(), dict),
                    inode(in, at)));
        }
        return List.copyOf(all);
    }

    private @Nullable ListedInode inode(ByteBuffer in, int at) {
        long pointer = in.getLong(at + Layout.DIR_ENTRY_INODE);
        Gfid gfid = Structs.gfid(in, at + Layout.DIR_ENTRY_GFID);
        FileType type = FileType.of(in.getInt(at + Layout.DIR_ENTRY_INODE_TYPE));
        return pointer == 0 ? null : new ListedInode(scope(), pointer, gfid, type);
    }

    /** Packs entries that were made in Java. */
    static byte[] write(OutWindow out, DirEntries entries) {
        var writer = new PackWriter();
        for (DirEntry entry : entries.toList()) {
            byte[] name = Utf8.encode(entry.name());
            long dict = out.pointerOf(entry.dict());
            long inode = Handle.lend(entry.inode(), out);
            writer.struct(Layout.DIR_ENTRY_SIZE, (to, at) -> {
                to.putLong(at + Layout.DIR_ENTRY_INO, entry.ino());
                to.putLong(at + Layout.DIR_ENTRY_OFFSET, entry.offset());
                to.putLong(at + Layout.DIR_ENTRY_DICT, dict);
                to.putLong(at + Layout.DIR_ENTRY_INODE, inode);
                to.putInt(at + Layout.DIR_ENTRY_TYPE, entry.type());
                to.putInt(at + Layout.DIR_ENTRY_NAME_LENGTH, name.length);
                Structs.write(entry.stat(), to, at + Layout.DIR_ENTRY_STAT);
            });
            writer.bytes(name);
        }
        return writer.toByteArray();
    }
}
