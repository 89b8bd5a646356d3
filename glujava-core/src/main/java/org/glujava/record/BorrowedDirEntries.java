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
import org.glujava.type.Iatt;
import org.jspecify.annotations.Nullable;

/**
 * Directory entries of GlusterFS. For each: ino, offset, dict, inode (8 bytes each), type, the inode's type, the name's
 * length (4 each), 4 unused, the inode's gfid, the iatt, the name.
 */
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
            long ino = in.getLong();
            long offset = in.getLong();
            long dict = in.getLong();
            long inode = in.getLong();
            int type = in.getInt();
            FileType inodeType = FileType.of(in.getInt());
            byte[] name = new byte[in.getInt()];
            in.getInt();
            Gfid gfid = Structs.gfid(in, in.position());
            Iatt stat = Structs.readIatt(in, in.position() + 16);
            in.position(in.position() + 16 + Structs.IATT_SIZE);
            in.get(name);
            all.add(new DirEntry(
                    Utf8.decode(name),
                    ino,
                    offset,
                    type,
                    stat,
                    dict == 0 ? null : new BorrowedDict(scope(), dict),
                    inode == 0 ? null : new ListedInode(scope(), inode, gfid, inodeType)));
        }
        return List.copyOf(all);
    }

    /** The content of a list that was made in Java. */
    static byte[] write(OutWindow out, DirEntries entries) {
        var writer = new PackWriter();
        for (DirEntry entry : entries.toList()) {
            byte[] name = Utf8.encode(entry.name());
            writer.int64(entry.ino()).int64(entry.offset());
            writer.int64(out.pointerOf(entry.dict())).int64(Handle.lend(entry.inode(), out));
            writer.int32(entry.type()).int32(0).int32(name.length).int32(0);
            writer.struct(16, (to, at) -> Structs.putGfid(to, at, Gfid.NULL));
            writer.struct(Structs.IATT_SIZE, (to, at) -> Structs.write(entry.stat(), to, at));
            writer.bytes(name);
        }
        return writer.toByteArray();
    }
}
