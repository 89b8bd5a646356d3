package org.glujava.fops;

import java.util.Arrays;
import java.util.Locale;

/**
 * The kind of an argument or of a part of a reply: its C type, its Java type, and its size in a call record's window. C
 * ({@code window.c}) and Java ({@code org.glujava.record.Window}) read and write the bytes by kind, never by fop, at
 * the offsets of {@code layouts.table} and {@code structs.table}.
 */
public enum Kind {
    LOC("loc_t *", "loc", "org.glujava.type.Loc", "loc", 0),
    FD("fd_t *", "fd", "org.glujava.type.Fd", "fd", 0),
    INODE("inode_t *", "inode", "org.glujava.type.Inode", "inode", 0),
    DICT("dict_t *", "dict", "org.glujava.type.Dict", "dict", 8),
    IATT("struct iatt *", "iatt", "org.glujava.type.Iatt", "iatt", 0),
    STRING("const char *", "string", "java.lang.String", "string", 0),
    /** The only string that GlusterFS declares without const. */
    SPEC("char *", "spec", "java.lang.String", "string", 0),
    INT("int32_t ", "i32", "int", "int32", 8),
    UINT("uint32_t ", "u32", "int", "int32", 8),
    MODE("mode_t ", "mode", "int", "int32", 8),
    DEV("dev_t ", "dev", "long", "int64", 8),
    SIZE("size_t ", "size", "long", "int64", 8),
    OFFSET("off_t ", "offset", "long", "int64", 8),
    /** An iovec array and its length: two parameters in C, one payload in Java. */
    PAYLOAD("struct iovec *", "vector", "org.glujava.type.Payload", "payload", 0),
    /** Keeps a payload's memory valid. In Java, it is part of the payload. */
    IOBREF("struct iobref *", "iobref", null, null, 8),
    STATVFS("struct statvfs *", "statvfs", "org.glujava.type.StatVfs", "statVfs", 0),
    FLOCK("struct gf_flock *", "flock", "org.glujava.type.Flock", "flock", 0),
    LEASE("struct gf_lease *", "lease", "org.glujava.type.Lease", "lease", 0),
    DIRENTS("gf_dirent_t *", "dirents", "org.glujava.type.DirEntries", "dirEntries", 8),
    LOCKS("lock_migration_info_t *", "locks", "org.glujava.type.LockList", "lockList", 8),
    CHECKSUM("uint8_t *", "checksum", "org.glujava.type.StrongChecksum", "strongChecksum", 32),
    ENTRYLK_CMD("entrylk_cmd ", "entrylk_cmd", "org.glujava.type.EntrylkCmd", "entrylkCmd", 8),
    ENTRYLK_TYPE("entrylk_type ", "entrylk_type", "org.glujava.type.EntrylkType", "entrylkType", 8),
    XATTROP("gf_xattrop_flags_t ", "xattrop", "org.glujava.type.XattropFlags", "xattropFlags", 8),
    SEEK("gf_seek_what_t ", "seek", "org.glujava.type.SeekWhat", "seekWhat", 8);

    private final String cType;
    private final String cMember;
    private final String javaType;
    private final String accessor;
    private final int size;

    Kind(String cType, String cMember, String javaType, String accessor, int size) {
        this.cType = cType;
        this.cMember = cMember;
        this.javaType = javaType;
        this.accessor = accessor;
        this.size = size;
    }

    static Kind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.tableName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind named '" + name + "'"));
    }

    /** Returns the kind's name in the table. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the C type of a parameter, up to the parameter's name. */
    public String cType() {
        return cType;
    }

    /** Returns the member of {@code gj_value_t} that has it. */
    public String cMember() {
        return cMember;
    }

    /** Returns the Java type; null for a kind that Java does not have. */
    public String javaType() {
        return javaType;
    }

    /** Returns the name of the reading method of {@code Window}; the writing method has the same name after "put". */
    public String accessor() {
        return accessor;
    }

    /**
     * Returns the size in the window, a multiple of 8. Where it is 0 here, it comes from the table of layouts or of
     * structs.
     */
    public int size() {
        if (size > 0) {
            return size;
        }
        return isPlainStruct()
                ? StructTable.named(tableName()).size()
                : ByteLayoutTable.named(accessor).size();
    }

    /** Returns whether it is one of the structs of the struct table. */
    public boolean isPlainStruct() {
        return switch (this) {
            case IATT, STATVFS, FLOCK, LEASE -> true;
            default -> false;
        };
    }

    public boolean inJava() {
        return javaType != null;
    }

    public boolean isPrimitive() {
        return "int".equals(javaType) || "long".equals(javaType);
    }

    /** Returns whether Java gets GlusterFS's own object, and not a value. */
    public boolean isBorrowable() {
        return switch (this) {
            case LOC, FD, INODE, DICT, PAYLOAD, DIRENTS, LOCKS -> true;
            default -> false;
        };
    }

    /** Returns whether a copy of it has references of GlusterFS's objects, and can be closed. */
    public boolean isHeld() {
        return switch (this) {
            case LOC, FD, INODE, DIRENTS -> true;
            default -> false;
        };
    }

    /** Returns whether C passes a pointer, which can be NULL. */
    public boolean isPointer() {
        return cType.endsWith("*");
    }
}
