package org.glujava.testkit.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.glujava.record.Layout;
import org.glujava.spi.CbkId;
import org.glujava.spi.Utf8;
import org.glujava.type.Client;
import org.glujava.type.FileType;

/** Writes cbks as bytes, as {@code cbk.c} does. */
public final class MemoryCbks {
    private static final int NUMBER = Integer.BYTES;
    private static final int END = 2 * Long.BYTES;

    private final Memory memory;
    private final MemoryContexts contexts;

    MemoryCbks(Memory memory, MemoryContexts contexts) {
        this.memory = memory;
        this.contexts = contexts;
    }

    /**
     * Returns whether the translator has a context in an inode or fd: only then does GlusterFS call a cbk for its end.
     */
    public boolean hasContext(long address) {
        return contexts.number(0, address, false) != 0;
    }

    /**
     * Returns the cbk for the end of an inode. The inode cannot be used any more: its address is there only as a
     * number.
     */
    public byte[] forget(long inode) {
        ByteBuffer out =
                out(CbkId.FORGET, END + Layout.INODE_SIZE).putLong(inode).putLong(contexts.end(inode));
        put(out, memory.object(inode, MemoryInode.class), 0);
        return out.array();
    }

    /** Returns the cbk for the end of an fd. */
    public byte[] release(long fd) {
        CbkId cbk = isOfDirectory(fd) ? CbkId.RELEASEDIR : CbkId.RELEASE;
        ByteBuffer out = out(cbk, END + Layout.FD_SIZE).putLong(fd).putLong(contexts.end(fd));
        put(out, memory.object(fd, MemoryFd.class), 0);
        return out.array();
    }

    /** Returns the cbk for the last close of a file. */
    public byte[] fdclose(long fd) {
        ByteBuffer out = out(isOfDirectory(fd) ? CbkId.FDCLOSEDIR : CbkId.FDCLOSE, Layout.FD_SIZE);
        put(out, memory.object(fd, MemoryFd.class), fd);
        return out.array();
    }

    /** Returns the cbk for an invalidated inode. */
    public byte[] invalidate(long inode) {
        ByteBuffer out = out(CbkId.INVALIDATE, Layout.INODE_SIZE);
        put(out, memory.object(inode, MemoryInode.class), inode);
        return out.array();
    }

    /** Returns the cbk for an inode whose file has another inode in the inode table. */
    public byte[] ictxmerge(long fd, long inode, long linked) {
        ByteBuffer out = out(CbkId.ICTXMERGE, Layout.FD_SIZE + 2 * Layout.INODE_SIZE);
        put(out, memory.object(fd, MemoryFd.class), fd);
        put(out, memory.object(inode, MemoryInode.class), inode);
        put(out, memory.object(linked, MemoryInode.class), linked);
        return out.array();
    }

    /** Returns a cbk for a client. */
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
        Windows.put(out, out.position(), inode, address);
        out.position(out.position() + Layout.INODE_SIZE);
    }

    private static void put(ByteBuffer out, MemoryFd fd, long address) {
        Windows.put(out, out.position(), fd, address);
        out.position(out.position() + Layout.FD_SIZE);
    }
}
