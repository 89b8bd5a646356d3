package org.glujava.record;

import java.nio.ByteBuffer;
import org.glujava.spi.CbkArgs;
import org.glujava.type.Client;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a cbk, in the order of its method's parameters. */
public final class CbkReader implements CbkArgs {
    private final Scope scope;
    private final ByteBuffer in;
    private final @Nullable Object contexts;

    /** @param contexts the context values of an inode or fd that has ended; null for none */
    public CbkReader(Scope scope, ByteBuffer in, @Nullable Object contexts) {
        this.scope = scope;
        this.in = in;
        this.contexts = contexts;
    }

    @Override
    public Inode inode() {
        int at = skip(Layout.INODE_SIZE);
        long pointer = in.getLong(at + Layout.INODE_ADDRESS);
        Gfid gfid = Structs.gfid(in, at + Layout.INODE_GFID);
        FileType type = FileType.of(in.getInt(at + Layout.INODE_TYPE));
        return pointer == 0 ? new EndingInode(gfid, type, contexts) : new ListedInode(scope, pointer, gfid, type);
    }

    @Override
    public Fd fd() {
        int at = skip(Layout.FD_SIZE);
        long pointer = in.getLong(at + Layout.FD_ADDRESS);
        Gfid gfid = Structs.gfid(in, at + Layout.FD_GFID);
        FileType type = FileType.of(in.getInt(at + Layout.FD_TYPE));
        Inode inode = new ListedInode(scope, in.getLong(at + Layout.FD_INODE), gfid, type);
        int flags = in.getInt(at + Layout.FD_FLAGS);
        boolean anonymous = in.getInt(at + Layout.FD_ANONYMOUS) != 0;
        var ending = new EndingFd(inode, flags, in.getLong(at + Layout.FD_PID), anonymous, contexts);
        return pointer == 0 ? ending : new ListedFd(scope, pointer, ending);
    }

    @Override
    public Client client() {
        String uid = String.valueOf(Packs.text(in));
        return new Client(uid, String.valueOf(Packs.text(in)));
    }

    /** Skips {@code size} bytes, and returns the position where they begin. */
    private int skip(int size) {
        int at = in.position();
        in.position(at + size);
        return at;
    }
}
