package org.glujava.testkit.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Maps addresses to bytes and objects. Addresses are valid as long as their graph; windows limit the time of borrowing.
 */
final class Memory {
    private static final long START = 0x7f00_0000_0000L;
    private static final long GAP = 0x1000;

    /** Two graphs never share an address, because a child in both distinguishes their fds by it. */
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
                    + Long.toHexString(address) + ": do not use objects of one graph in another");
        }
        return type.cast(found);
    }

    /** Returns the inode or fd and, for an fd, its inode, which an open fd keeps in use. */
    List<Long> withInode(long address) {
        return objects.get(address) instanceof MemoryFd fd
                ? List.of(address, fd.inode().address())
                : List.of(address);
    }

    /** Returns an inode or fd for messages. */
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

    /** Returns the bytes at an address, which may be inside an allocation. */
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
