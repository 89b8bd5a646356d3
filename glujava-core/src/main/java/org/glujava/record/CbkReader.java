package org.glujava.record;

import java.nio.ByteBuffer;
import org.glujava.spi.CbkArgs;
import org.glujava.type.Client;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.jspecify.annotations.Nullable;

/** Reads what a cbk is about, in the order in which its method takes it. */
public final class CbkReader implements CbkArgs {
    private final Scope scope;
    private final ByteBuffer in;
    private final @Nullable Object contexts;

    /** @param contexts what there was of an inode or fd that has ended */
    public CbkReader(Scope scope, ByteBuffer in, @Nullable Object contexts) {
        this.scope = scope;
        this.in = in;
        this.contexts = contexts;
    }

    @Override
    public Inode inode() {
        long pointer = in.getLong();
        Gfid gfid = gfid();
        FileType type = FileType.of(in.getInt());
        return pointer == 0 ? new EndingInode(gfid, type, contexts) : new ListedInode(scope, pointer, gfid, type);
    }

    @Override
    public Fd fd() {
        long pointer = in.getLong();
        Gfid gfid = gfid();
        long pid = in.getLong();
        int flags = in.getInt();
        boolean anonymous = in.getInt() != 0;
        Inode inode = new ListedInode(scope, in.getLong(), gfid, FileType.of(in.getInt()));
        var told = new EndingFd(inode, flags, pid, anonymous, contexts);
        return pointer == 0 ? told : new ListedFd(scope, pointer, told);
    }

    @Override
    public Client client() {
        String uid = String.valueOf(Packs.text(in));
        return new Client(uid, String.valueOf(Packs.text(in)));
    }

    private Gfid gfid() {
        Gfid gfid = Structs.gfid(in, in.position());
        in.position(in.position() + 16);
        return gfid;
    }
}
