package org.glujava.type;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.glujava.spi.Utf8;

/**
 * A value in a dict: bytes and their type (GlusterFS: {@code data_t}).
 *
 * <p>GlusterFS stores numbers as decimal text, and texts with a zero byte at the end.
 *
 * <p>As in GlusterFS, the {@code as} methods read the bytes without regard to {@link #type()}. They throw {@link
 * IllegalStateException} when the bytes do not have the form.
 *
 * <p>Immutable: it may be kept, and used by any thread.
 */
public final class DictValue {
    private static final int GFID_SIZE = 16;
    private static final int MOST_SHOWN = 64;

    private final DictType type;
    private final byte[] bytes;

    private DictValue(DictType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /**
     * {@return a text as a GlusterFS string: UTF-8 with a zero byte at the end, which is part of the value}
     *
     * <p>In an xattr, the zero byte is stored on disk, and programs get it: {@code getfattr} shows {@code "abc\000"}.
     * {@link #ofText} leaves it out.
     *
     * @param text the text
     */
    public static DictValue of(String text) {
        byte[] content = Utf8.encode(text);
        return new DictValue(DictType.STRING, Arrays.copyOf(content, content.length + 1));
    }

    /**
     * {@return a number as decimal text with a zero byte at the end} As an xattr, it is stored with the zero byte.
     *
     * @param number the number
     */
    public static DictValue of(long number) {
        return number(DictType.INTEGER, Long.toString(number));
    }

    /**
     * {@return a text as programs set xattrs: UTF-8 without a zero byte at the end, as {@link DictType#BINARY}}
     *
     * @param text the text
     */
    public static DictValue ofText(String text) {
        return new DictValue(DictType.BINARY, Utf8.encode(text));
    }

    /**
     * {@return a number as unsigned decimal text with a zero byte at the end}
     *
     * @param number the number
     */
    public static DictValue ofUnsigned(long number) {
        return number(DictType.UNSIGNED, Long.toUnsignedString(number));
    }

    /**
     * {@return a number as decimal text with a zero byte at the end}
     *
     * @param number the number
     */
    public static DictValue of(double number) {
        return number(DictType.DOUBLE, Double.toString(number));
    }

    /**
     * {@return a copy of these bytes, as {@link DictType#BINARY}}
     *
     * @param bytes the bytes
     */
    public static DictValue of(byte[] bytes) {
        return new DictValue(DictType.BINARY, bytes.clone());
    }

    /**
     * {@return the 16 bytes of a gfid}
     *
     * @param gfid the gfid
     */
    public static DictValue of(Gfid gfid) {
        byte[] bytes = ByteBuffer.allocate(GFID_SIZE)
                .putLong(gfid.high())
                .putLong(gfid.low())
                .array();
        return new DictValue(DictType.GFID, bytes);
    }

    /**
     * {@return an iatt, as {@link DictType#IATT}}
     *
     * @param iatt the attributes
     */
    public static DictValue of(Iatt iatt) {
        ByteBuffer buffer = ByteBuffer.allocate(IattBytes.IATT_SIZE).order(ByteOrder.nativeOrder());
        IattBytes.write(iatt, buffer, 0);
        return new DictValue(DictType.IATT, buffer.array());
    }

    /**
     * {@return a value of any type from a copy of its bytes, in GlusterFS's form} For an iatt, use {@link #of(Iatt)}:
     * its bytes are in GluJava's own layout.
     *
     * @param type the type of the value
     * @param bytes the bytes
     */
    public static DictValue of(DictType type, byte[] bytes) {
        return new DictValue(type, bytes.clone());
    }

    private static DictValue number(DictType type, String text) {
        byte[] content = text.getBytes(StandardCharsets.US_ASCII);
        return new DictValue(type, Arrays.copyOf(content, content.length + 1));
    }

    /** {@return the type that the dict has for the value} */
    public DictType type() {
        return type;
    }

    /**
     * {@return a copy of the bytes, in GlusterFS's form} For an iatt, use {@link #asIatt()}: its bytes are in GluJava's
     * own layout.
     */
    public byte[] asBytes() {
        return bytes.clone();
    }

    /** {@return the text up to the first zero byte, read as UTF-8} */
    public String asString() {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return Utf8.decode(bytes, end);
    }

    /**
     * {@return the text as a whole number; for {@link DictType#UNSIGNED}, the 64 bits of the unsigned number}
     *
     * @throws IllegalStateException when the text is no whole number
     */
    public long asLong() {
        try {
            String text = asString().strip();
            return type == DictType.UNSIGNED ? Long.parseUnsignedLong(text) : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("not a whole number: " + this, e);
        }
    }

    /**
     * {@return the text as a number}
     *
     * @throws IllegalStateException when the text is no number
     */
    public double asDouble() {
        try {
            return Double.parseDouble(asString());
        } catch (NumberFormatException e) {
            throw new IllegalStateException("not a number: " + this, e);
        }
    }

    /**
     * {@return the bytes as a gfid}
     *
     * @throws IllegalStateException when there are not 16 bytes
     */
    public Gfid asGfid() {
        if (bytes.length != GFID_SIZE) {
            throw new IllegalStateException("not a gfid: " + this);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Gfid(buffer.getLong(), buffer.getLong());
    }

    /**
     * {@return the iatt that GlusterFS or {@link #of(Iatt)} put into the dict}
     *
     * @throws IllegalStateException when the bytes have not the size of an iatt
     */
    public Iatt asIatt() {
        if (bytes.length != IattBytes.IATT_SIZE) {
            throw new IllegalStateException("not an iatt: " + this);
        }
        return IattBytes.readIatt(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()), 0);
    }

    private String shortText() {
        String text = asString();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DictValue that && type == that.type && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return switch (type) {
            case STRING, OLD_STRING, INTEGER, UNSIGNED, DOUBLE -> type + " " + shortText();
            default -> type + " of " + bytes.length + " bytes";
        };
    }
}
