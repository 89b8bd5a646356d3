package org.glujava.testkit.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Addresses that stand for bytes and objects. They stay valid as long as their graph: windows see to loans. */
final class Memory {
    private static final long START = 0x7f00_0000_0000L;
    private static final long GAP = 0x1000;

    /** No two graphs share an address: a child of both knows their fds by it. */
    private static final AtomicLong NEXT = new AtomicLong(START);

    private final NavigableMap<Long, ByteBuffer> bytes = new ConcurrentSkipListMap<>();
    private final Map<Long, Object> objects = new ConcurrentHashMap<>();

    private long newAddress(long size) {
        return NEXT.getAndAdd((size / GAP + 2) * GAP);
    }

    long add(Object object) {
        long address = newAddress(1);
        objects.put(address, object);
        return address;
    }

    <T> T object(long address, Class<T> type) {
        Object found = objects.get(address);
        if (!type.isInstance(found)) {
            throw new IllegalStateException("no " + type.getSimpleName() + " of this graph is at address "
                    + Long.toHexString(address) + ": do not mix what comes from several graphs");
        }
        return type.cast(found);
    }

    /** The inode or fd, and the inode that an fd is of: while that is open its inode is used. */
    List<Long> withInode(long address) {
        return objects.get(address) instanceof MemoryFd fd
                ? List.of(address, fd.inode().address())
                : List.of(address);
    }

    /** An inode or fd, for people. */
    String describe(long address) {
        if (objects.get(address) instanceof MemoryFd fd) {
            return (fd.isAnonymous() ? "anonymous fd of " : "fd of ")
                    + describe(fd.inode().address());
        }
        MemoryInode inode = object(address, MemoryInode.class);
        return inode.gfid().isNull() ? "inode of nothing yet" : "inode " + inode.gfid() + " " + inode.type();
    }

    long allocate(int size) {
        long address = newAddress(size);
        bytes.put(address, ByteBuffer.allocate(size).order(ByteOrder.nativeOrder()));
        return address;
    }

    long put(byte[] content) {
        long address = allocate(content.length);
        view(address, content.length).put(content);
        return address;
    }

    /** The bytes from an address on, wherever in an allocation that is. */
    ByteBuffer view(long address, long length) {
        Map.Entry<Long, ByteBuffer> region = bytes.floorEntry(address);
        long start = region == null ? 0 : address - region.getKey();
        if (region == null || start + length > region.getValue().capacity()) {
            throw new IllegalStateException("no " + length + " bytes at address " + Long.toHexString(address));
        }
        return region.getValue().slice((int) start, (int) length).order(ByteOrder.nativeOrder());
    }

    byte[] read(long address, int length) {
        byte[] copy = new byte[length];
        view(address, length).get(copy);
        return copy;
    }
}
