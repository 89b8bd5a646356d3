package org.glujava.testkit.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.glujava.record.Structs;
import org.glujava.spi.CbkId;
import org.glujava.spi.Utf8;
import org.glujava.type.Client;
import org.glujava.type.FileType;

/** What cbks are about, as bytes: what {@code cbk.c} writes. */
public final class MemoryCbks {
    private static final int NUMBER = Integer.BYTES;
    private static final int END = 2 * Long.BYTES;
    private static final int INODE = 28;
    private static final int FD = 52;

    private final Memory memory;
    private final MemoryContexts contexts;

    MemoryCbks(Memory memory, MemoryContexts contexts) {
        this.memory = memory;
        this.contexts = contexts;
    }

    /** Whether the translator has a context in an inode or fd: GlusterFS tells of the end of no others. */
    public boolean hasContext(long address) {
        return contexts.number(0, address, false) != 0;
    }

    /** Of the end of an inode. Nobody may refer to it any more: its address stands there as a number alone. */
    public byte[] forget(long inode) {
        ByteBuffer out = out(CbkId.FORGET, END + INODE).putLong(inode).putLong(contexts.end(inode));
        put(out, memory.object(inode, MemoryInode.class), 0);
        return out.array();
    }

    /** Of the end of an fd. */
    public byte[] release(long fd) {
        CbkId cbk = isOfDirectory(fd) ? CbkId.RELEASEDIR : CbkId.RELEASE;
        ByteBuffer out = out(cbk, END + FD).putLong(fd).putLong(contexts.end(fd));
        put(out, memory.object(fd, MemoryFd.class), 0);
        return out.array();
    }

    /** Of an fd that was closed. */
    public byte[] fdclose(long fd) {
        ByteBuffer out = out(isOfDirectory(fd) ? CbkId.FDCLOSEDIR : CbkId.FDCLOSE, FD);
        put(out, memory.object(fd, MemoryFd.class), fd);
        return out.array();
    }

    /** Of an inode that is not valid any more. */
    public byte[] invalidate(long inode) {
        ByteBuffer out = out(CbkId.INVALIDATE, INODE);
        put(out, memory.object(inode, MemoryInode.class), inode);
        return out.array();
    }

    /** Of an inode that is known by another one. */
    public byte[] ictxmerge(long fd, long inode, long linked) {
        ByteBuffer out = out(CbkId.ICTXMERGE, FD + 2 * INODE);
        put(out, memory.object(fd, MemoryFd.class), fd);
        put(out, memory.object(inode, MemoryInode.class), inode);
        put(out, memory.object(linked, MemoryInode.class), linked);
        return out.array();
    }

    /** Of a client that goes. */
    public byte[] client(CbkId cbk, Client client) {
        byte[] uid = Utf8.encode(client.uid());
        byte[] name = Utf8.encode(client.name());
        return out(cbk, 2 * Integer.BYTES + uid.length + name.length)
                .putInt(uid.length)
                .put(uid)
                .putInt(name.length)
                .put(name)
                .array();
    }

    private boolean isOfDirectory(long fd) {
        return memory.object(fd, MemoryFd.class).inode().type() == FileType.DIRECTORY;
    }

    private static ByteBuffer out(CbkId cbk, int size) {
        return ByteBuffer.allocate(NUMBER + size).order(ByteOrder.nativeOrder()).putInt(cbk.ordinal());
    }

    private static void put(ByteBuffer out, MemoryInode inode, long address) {
        putGfid(out.putLong(address), inode);
        out.putInt(Windows.type(inode));
    }

    private static void put(ByteBuffer out, MemoryFd fd, long address) {
        putGfid(out.putLong(address), fd.inode());
        out.putLong(fd.pid()).putInt(fd.flags()).putInt(fd.isAnonymous() ? 1 : 0);
        out.putLong(fd.inode().address()).putInt(Windows.type(fd.inode()));
    }

    private static void putGfid(ByteBuffer out, MemoryInode inode) {
        Structs.putGfid(out, out.position(), inode.gfid());
        out.position(out.position() + 16);
    }
}
