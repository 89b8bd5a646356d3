package org.glujava.fops;

import java.util.List;
import java.util.Locale;

/**
 * Bytes of fixed size that C and Java share.
 *
 * @param name its name in the table
 * @param meaning the GlusterFS struct or the message that the bytes represent
 * @param fields its fields, in order
 */
public record ByteLayout(String name, String meaning, List<Field> fields) {
    /** The alignment of a layout. Its size is a multiple of it. */
    public static final int ALIGNMENT = 8;

    /**
     * One field.
     *
     * @param name its name in the table
     * @param type its type in a C struct, with {@code %s} for the name
     * @param size its size in bytes
     * @param alignment the number of which its offset is a multiple
     * @param offset its first byte, from the start of the layout
     */
    public record Field(String name, String type, int size, int alignment, int offset) {
        int end() {
            return offset + size;
        }

        /** Returns the declaration of a member with this name in a C struct. */
        public String declaration() {
            return String.format(Locale.ROOT, type, name);
        }
    }

    public ByteLayout {
        fields = List.copyOf(fields);
    }

    /** Returns the size in bytes, a multiple of {@link #ALIGNMENT}. */
    public int size() {
        return roundUp(fields.get(fields.size() - 1).end(), ALIGNMENT);
    }

    /** Returns the offset of a field. */
    public int offsetOf(String field) {
        return named(field).offset();
    }

    /** Returns the size of a field. */
    public int sizeOf(String field) {
        return named(field).size();
    }

    /** Returns the name of a field's constant, such as {@code LOC_PATH}. */
    public String constant(Field field) {
        boolean isOfRecord = name.equals("record") || name.equals("head");
        return ((isOfRecord ? "" : name + "_") + field.name()).toUpperCase(Locale.ROOT);
    }

    /** Returns the name of the constant for the size, such as {@code LOC_SIZE}. */
    public String sizeConstant() {
        return name.toUpperCase(Locale.ROOT) + "_SIZE";
    }

    private Field named(String field) {
        return fields.stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no field '" + field + "'"));
    }

    static int roundUp(int offset, int alignment) {
        return (offset + alignment - 1) / alignment * alignment;
    }
}
