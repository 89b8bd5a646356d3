package org.glujava.fops;

import java.util.Locale;

/**
 * What a field of a plain struct is: its bytes in a window, and how C and Java read and write them. In the C templates
 * %1$s is the member and %2$d the offset; in the Java ones %1$s is the value and %2$d the offset.
 */
public enum FieldKind {
    U64(
            8,
            "long",
            "put64(at, %2$d, from->%1$s);",
            "to->%1$s = get64(at, %2$d);",
            "from.getLong(at + %2$d)",
            "to.putLong(at + %2$d, %1$s);",
            "0L"),
    U32(
            4,
            "int",
            "put32(at, %2$d, from->%1$s);",
            "to->%1$s = get32(at, %2$d);",
            "from.getInt(at + %2$d)",
            "to.putInt(at + %2$d, %1$s);",
            "0"),
    I16(
            4,
            "int",
            "put32(at, %2$d, (uint32_t)from->%1$s);",
            "to->%1$s = (short)get32(at, %2$d);",
            "from.getInt(at + %2$d)",
            "to.putInt(at + %2$d, %1$s);",
            "0"),
    /** Seconds, and nanoseconds in the member of the same name after _nsec. */
    TIME(
            16,
            "java.time.Instant",
            "put64(at, %2$d, from->%1$s);\n    put32(at, %2$d + 8, from->%1$s_nsec);",
            "to->%1$s = get64(at, %2$d);\n    to->%1$s_nsec = get32(at, %2$d + 8);",
            "time(from, at + %2$d)",
            "putTime(to, at + %2$d, %1$s);",
            "java.time.Instant.EPOCH"),
    GFID(
            16,
            "org.glujava.type.Gfid",
            "memcpy(at + %2$d, from->%1$s, 16);",
            "memcpy(to->%1$s, at + %2$d, 16);",
            "gfid(from, at + %2$d)",
            "putGfid(to, at + %2$d, %1$s);",
            "Gfid.NULL"),
    TYPE(
            4,
            "org.glujava.type.FileType",
            "put32(at, %2$d, from->%1$s);",
            "to->%1$s = get32(at, %2$d);",
            "FileType.of(from.getInt(at + %2$d))",
            "to.putInt(at + %2$d, %1$s.ordinal());",
            "FileType.of(0)"),
    PROT(
            4,
            "int",
            "put32(at, %2$d, st_mode_prot_from_ia(from->%1$s));",
            "to->%1$s = ia_prot_from_st_mode(get32(at, %2$d));",
            "from.getInt(at + %2$d)",
            "to.putInt(at + %2$d, %1$s);",
            "0"),
    BYTES16(
            16,
            "byte[]",
            "memcpy(at + %2$d, from->%1$s, 16);",
            "memcpy(to->%1$s, at + %2$d, 16);",
            "bytes(from, at + %2$d, 16)",
            "putBytes(to, at + %2$d, 16, %1$s);",
            "new byte[16]"),
    /** A length, then at most 1024 bytes. */
    OWNER(
            1032,
            "byte[]",
            "put_owner(at + %2$d, &from->%1$s);",
            "get_owner(at + %2$d, &to->%1$s);",
            "owner(from, at + %2$d)",
            "putOwner(to, at + %2$d, %1$s);",
            "new byte[0]");

    private final int size;
    private final String javaType;
    private final String cPut;
    private final String cGet;
    private final String javaGet;
    private final String javaPut;
    private final String zero;

    FieldKind(int size, String javaType, String cPut, String cGet, String javaGet, String javaPut, String zero) {
        this.size = size;
        this.javaType = javaType;
        this.cPut = cPut;
        this.cGet = cGet;
        this.javaGet = javaGet;
        this.javaPut = javaPut;
        this.zero = zero;
    }

    static FieldKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public int size() {
        return size;
    }

    public String javaType() {
        return javaType;
    }

    /** Returns the Java expression for a component whose bytes are zeros. */
    public String zero() {
        return zero;
    }

    /** Returns the C statement that writes a member into a window. */
    public String cPut(String member, int offset) {
        return String.format(Locale.ROOT, cPut, member, offset);
    }

    /** Returns the C statement that reads a member from a window. */
    public String cGet(String member, int offset) {
        return String.format(Locale.ROOT, cGet, member, offset);
    }

    /** Returns the Java expression that reads a component from a window. */
    public String javaGet(int offset) {
        return String.format(Locale.ROOT, javaGet, "", offset);
    }

    /** Returns the Java statement that writes a component into a window. */
    public String javaPut(String value, int offset) {
        return String.format(Locale.ROOT, javaPut, value, offset);
    }
}
