package org.glujava.testkit.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glujava.instance.NativeInodes;
import org.glujava.record.Layout;
import org.glujava.record.Structs;
import org.glujava.spi.Utf8;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.jspecify.annotations.Nullable;

/** The inode table of a graph, as the translator or the test sees it. */
final class MemoryInodes implements NativeInodes {
    /** The inodes of a graph by their gfids. */
    static final class Table {
        private final Memory memory;
        private final Map<Gfid, MemoryInode> all = new ConcurrentHashMap<>();
        private final MemoryInode root;

        Table(Memory memory) {
            this.memory = memory;
            this.root = new MemoryInode(memory);
            root.is(Gfid.ROOT, FileType.DIRECTORY);
            all.put(Gfid.ROOT, root);
        }

        /**
         * Returns whether an inode is in the table. Such an inode does not change, even if a reply has other values.
         */
        private boolean knows(MemoryInode inode) {
            return all.get(inode.gfid()) == inode;
        }

        private MemoryInode known(MemoryInode inode, Iatt iatt) {
            return all.computeIfAbsent(iatt.gfid(), gfid -> {
                inode.is(gfid, iatt.type());
                return inode;
            });
        }

        /** Removes a name. Returns the address of its inode; 0 if the name was not in the table. */
        long unlink(Gfid parent, String name) {
            MemoryInode directory = all.get(parent);
            MemoryInode inode = directory == null ? null : directory.unlink(name);
            return inode == null ? 0 : inode.address();
        }

        /** Forgets an inode if it has no name. Returns whether it was forgotten. */
        boolean forgetUnnamed(long address) {
            MemoryInode inode = memory.object(address, MemoryInode.class);
            return inode.isUnnamed() && all.remove(inode.gfid(), inode);
        }
    }

    private final Table table;
    private final boolean isTranslators;

    /** @param isTranslators whether a translator uses it: for that, GluJava checks more than GlusterFS does */
    MemoryInodes(Table table, boolean isTranslators) {
        this.table = table;
        this.isTranslators = isTranslators;
    }

    private long found(@Nullable MemoryInode inode, byte[] identity) {
        if (inode == null) {
            return 0;
        }
        ByteBuffer out = ByteBuffer.wrap(identity).order(ByteOrder.nativeOrder());
        Structs.putGfid(out, Layout.IDENTITY_GFID, inode.gfid());
        out.putInt(Layout.IDENTITY_TYPE, Windows.type(inode));
        return inode.address();
    }

    private MemoryInode at(long address) {
        return table.memory.object(address, MemoryInode.class);
    }

    private static String text(byte[] withZero) {
        return Utf8.decode(Arrays.copyOf(withZero, withZero.length - 1));
    }

    @Override
    public long root(byte[] identity) {
        return found(table.root, identity);
    }

    @Override
    public long find(byte[] gfid, byte[] identity) {
        return found(table.all.get(Windows.gfid(gfid)), identity);
    }

    @Override
    public long grep(long parent, byte[] name, byte[] identity) {
        return found(at(parent).entry(text(name)), identity);
    }

    @Override
    public long resolve(byte[] path, byte[] identity) {
        MemoryInode found = table.root;
        for (String name : text(path).split("/")) {
            found = found == null || name.isEmpty() ? found : found.entry(name);
        }
        return found(found, identity);
    }

    @Override
    public long link(long inode, long parent, byte @Nullable [] name, byte[] iatt, byte[] identity) {
        Iatt is = Structs.readIatt(ByteBuffer.wrap(iatt).order(ByteOrder.nativeOrder()), 0);
        MemoryInode made = at(inode);
        MemoryInode directory = parent == 0 ? null : at(parent);
        String linkedAs = name == null ? null : text(name);
        if (!canLink(made, directory, linkedAs, is)) {
            return -Errno.EINVAL.value();
        }
        MemoryInode linked = table.knows(made) ? made : table.known(made, is);
        if (directory != null && linkedAs != null) {
            directory.link(linkedAs, linked);
        }
        return found(linked, identity);
    }

    /** Checks as {@code inode_link} and, for a translator, {@code inodes.c} do. */
    private boolean canLink(MemoryInode inode, @Nullable MemoryInode directory, @Nullable String name, Iatt is) {
        if (is.gfid().isNull() || is.type() == FileType.UNKNOWN) {
            return false;
        }
        if (isTranslators && !inode.gfid().isNull() && !inode.gfid().equals(is.gfid())) {
            return false;
        }
        if (directory == null || name == null) {
            return directory == null && name == null;
        }
        return directory.type() == FileType.DIRECTORY && !name.isEmpty() && !name.contains("/");
    }

    @Override
    public int path(long inode, byte @Nullable [] name, byte[] out) {
        MemoryInode of = at(inode);
        if (of.gfid().isNull()) {
            return -Errno.EINVAL.value();
        }
        String path = pathOf(of) + (name == null ? "" : "/" + text(name));
        byte[] bytes = Utf8.encode(path.isEmpty() ? "/" : path);
        System.arraycopy(bytes, 0, out, 0, Math.min(bytes.length, out.length));
        return bytes.length;
    }

    private static String pathOf(MemoryInode inode) {
        if (inode.gfid().equals(Gfid.ROOT)) {
            return "";
        }
        MemoryInode.Dentry dentry = inode.dentry();
        return dentry == null ? "<gfid:" + inode.gfid() + ">" : pathOf(dentry.parent()) + "/" + dentry.name();
    }
}
