package org.glujava.driver;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.glujava.spi.Utf8;
import org.glujava.type.Dict;
import org.glujava.type.DictType;
import org.glujava.type.DictValue;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Fd;
import org.glujava.type.Flock;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Lease;
import org.glujava.type.Loc;
import org.glujava.type.LockList;
import org.glujava.type.LockMigration;
import org.glujava.type.Payload;
import org.glujava.type.StatVfs;
import org.glujava.type.StrongChecksum;
import org.jspecify.annotations.Nullable;

/** Does the same as {@code text_value} in C, by kind and in the same order. */
final class ValueTexts {
    private ValueTexts() {}

    static String of(@Nullable Object value) {
        var out = new Text();
        write(out, value);
        return out.toString();
    }

    private static void write(Text out, @Nullable Object value) {
        if (value == null) {
            out.none(null);
        } else if (value instanceof Loc loc) {
            loc(out, loc);
        } else if (value instanceof Fd fd) {
            fd(out, fd);
        } else if (value instanceof Inode inode) {
            inode(out, null, inode);
        } else if (value instanceof Dict dict) {
            dict(out, null, dict);
        } else if (value instanceof Iatt iatt) {
            StructTexts.write(out, null, iatt);
        } else if (value instanceof String text) {
            out.string(null, text);
        } else if (value instanceof Number number) {
            out.number(null, number.longValue());
        } else if (value instanceof Payload payload) {
            out.bytes(null, payload.toByteArray());
        } else if (value instanceof StatVfs vfs) {
            StructTexts.write(out, null, vfs);
        } else if (value instanceof Flock flock) {
            StructTexts.write(out, null, flock);
        } else if (value instanceof Lease lease) {
            StructTexts.write(out, null, lease);
        } else if (value instanceof DirEntries entries) {
            dirEntries(out, entries);
        } else if (value instanceof LockList locks) {
            lockList(out, locks);
        } else if (value instanceof StrongChecksum sum) {
            out.bytes(null, sum.bytes());
        } else if (value instanceof Enum<?> constant) {
            out.number(null, constant.ordinal());
        } else {
            throw new IllegalArgumentException("no text for a " + value.getClass());
        }
    }

    private static void inode(Text out, @Nullable String name, @Nullable Inode inode) {
        if (inode == null) {
            out.none(name);
            return;
        }
        out.open(name, "inode");
        out.bytes("gfid", inode.gfid().toBytes());
        out.number("type", inode.type().ordinal());
        out.close();
    }

    /** It has the gfid of the loc; its type shows which inode it is. */
    private static void inodeOfLoc(Text out, String name, @Nullable Inode inode) {
        if (inode == null) {
            out.none(name);
        } else {
            out.number(name, inode.type().ordinal());
        }
    }

    private static void loc(Text out, Loc loc) {
        out.open(null, "loc");
        out.string("path", loc.path());
        out.string("name", loc.name());
        out.bytes("gfid", loc.gfid().toBytes());
        out.bytes("parentGfid", loc.parentGfid().toBytes());
        inodeOfLoc(out, "inode", loc.inode());
        inodeOfLoc(out, "parent", loc.parent());
        out.close();
    }

    private static void fd(Text out, Fd fd) {
        out.open(null, "fd");
        out.bytes("gfid", fd.gfid().toBytes());
        out.number("flags", fd.flags());
        out.number("pid", fd.pid());
        out.number("anonymous", fd.isAnonymous() ? 1 : 0);
        inodeOfLoc(out, "inode", fd.inode());
        out.close();
    }

    private static void dict(Text out, @Nullable String name, @Nullable Dict dict) {
        if (dict == null) {
            out.none(name);
            return;
        }
        Map<byte[], DictValue> sorted = new TreeMap<>(Arrays::compareUnsigned);
        dict.toMap().forEach((key, value) -> sorted.put(Utf8.encode(key), value));
        out.open(name, "dict");
        sorted.forEach((key, value) -> {
            out.open(null, "pair");
            out.string("key", Utf8.decode(key));
            out.number("type", value.type().ordinal());
            if (value.type() == DictType.IATT) {
                StructTexts.write(out, "value", value.asIatt());
            } else {
                out.bytes("value", value.asBytes());
            }
            out.close();
        });
        out.close();
    }

    private static void dirEntries(Text out, DirEntries entries) {
        out.open(null, "dirents");
        for (DirEntry entry : entries) {
            out.open(null, "entry");
            out.string("name", entry.name());
            out.number("ino", entry.ino());
            out.number("offset", entry.offset());
            out.number("type", entry.type());
            StructTexts.write(out, "stat", entry.stat());
            dict(out, "dict", entry.dict());
            inode(out, "inode", entry.inode());
            out.close();
        }
        out.close();
    }

    private static void lockList(Text out, LockList locks) {
        out.open(null, "locks");
        for (LockMigration lock : locks.toList()) {
            out.open(null, "lock");
            StructTexts.write(out, "flock", lock.flock());
            out.string("client", lock.client());
            out.number("flags", lock.flags());
            out.close();
        }
        out.close();
    }
}
