package org.glujava.fops;

import java.util.List;

/**
 * A plain struct of GlusterFS: a record in Java, bytes in a window.
 *
 * @param name its name in the tables
 * @param javaName the Java record
 * @param cType the C type
 * @param meaning its meaning, for the Javadoc
 * @param fields its fields in the order of the Java record
 */
public record Struct(String name, String javaName, String cType, String meaning, List<Field> fields) {
    /**
     * One field.
     *
     * @param name its Java name
     * @param kind the kind of its value
     * @param member its C name
     * @param meaning its meaning, for the Javadoc
     * @param offset its first byte, from the start of the struct
     */
    public record Field(String name, FieldKind kind, String member, String meaning, int offset) {}

    /** Returns the size in a window in bytes, a multiple of 8. */
    public int size() {
        Field last = fields.get(fields.size() - 1);
        return (last.offset() + last.kind().size() + 7) / 8 * 8;
    }
}
