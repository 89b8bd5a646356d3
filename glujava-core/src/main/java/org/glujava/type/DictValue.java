package org.glujava.type;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A value in a dict: bytes, and a type that GlusterFS notes beside them. Numbers are kept as decimal text, strings with
 * a zero behind. An {@code as} method reads the bytes in its way whatever the noted type is, as GlusterFS does, and
 * throws {@link IllegalStateException} when they cannot be that. A value: it may be kept.
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
     * A text as GlusterFS's own strings are: with a zero behind it, which counts as its last byte. Set as an xattr, the zero
     * is on disk and a program gets it too: {@code getfattr} shows {@code "abc\\000"}. {@link #ofText} leaves it out.
     */
    public static DictValue of(String text) {
        byte[] content = Utf8.encode(text);
        return new DictValue(DictType.STRING, Arrays.copyOf(content, content.length + 1));
    }

    /** A number as decimal text with a zero behind it, which is in an xattr, too. */
    public static DictValue of(long number) {
        return number(DictType.INTEGER, Long.toString(number));
    }

    /** A text and no more, as programs set xattrs: bytes in UTF-8, without a zero behind them. */
    public static DictValue ofText(String text) {
        return new DictValue(DictType.BINARY, Utf8.encode(text));
    }

    /** A number that is read without a sign. */
    public static DictValue ofUnsigned(long number) {
        return number(DictType.UNSIGNED, Long.toUnsignedString(number));
    }

    public static DictValue of(double number) {
        return number(DictType.DOUBLE, Double.toString(number));
    }

    public static DictValue of(byte[] bytes) {
        return new DictValue(DictType.BINARY, bytes.clone());
    }

    public static DictValue of(Gfid gfid) {
        byte[] bytes = ByteBuffer.allocate(GFID_SIZE).putLong(gfid.high()).putLong(gfid.low()).array();
        return new DictValue(DictType.GFID, bytes);
    }

    public static DictValue of(Iatt iatt) {
        ByteBuffer buffer = ByteBuffer.allocate(Structs.IATT_SIZE).order(ByteOrder.nativeOrder());
        Structs.write(iatt, buffer, 0);
        return new DictValue(DictType.IATT, buffer.array());
    }

    /** A value of any type, from its bytes as GlusterFS has them; an iatt as it stands in a window. */
    public static DictValue of(DictType type, byte[] bytes) {
        return new DictValue(type, bytes.clone());
    }

    private static DictValue number(DictType type, String text) {
        byte[] content = text.getBytes(StandardCharsets.US_ASCII);
        return new DictValue(type, Arrays.copyOf(content, content.length + 1));
    }

    public DictType type() {
        return type;
    }

    /** The bytes as GlusterFS has them. */
    public byte[] asBytes() {
        return bytes.clone();
    }

    /** The text up to the first zero. */
    public String asString() {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return Utf8.decode(Arrays.copyOf(bytes, end));
    }

    public long asLong() {
        try {
            String text = asString().strip();
            return type == DictType.UNSIGNED ? Long.parseUnsignedLong(text) : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("not a whole number: " + this, e);
        }
    }

    public double asDouble() {
        try {
            return Double.parseDouble(asString());
        } catch (NumberFormatException e) {
            throw new IllegalStateException("not a number: " + this, e);
        }
    }

    public Gfid asGfid() {
        if (bytes.length != GFID_SIZE) {
            throw new IllegalStateException("not a gfid: " + this);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Gfid(buffer.getLong(), buffer.getLong());
    }

    /** An iatt, as GlusterFS itself keeps it in a dict. */
    public Iatt asIatt() {
        if (bytes.length != Structs.IATT_SIZE) {
            throw new IllegalStateException("not an iatt: " + this);
        }
        return Structs.readIatt(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()), 0);
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
