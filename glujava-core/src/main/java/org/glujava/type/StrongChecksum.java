package org.glujava.type;

import java.util.Arrays;
import java.util.HexFormat;

/** The strong checksum of a block of a file: 32 bytes, a SHA-256 (GlusterFS: {@code rchecksum}). Immutable. */
public final class StrongChecksum {
    /** The number of bytes. */
    public static final int SIZE = 32;

    private final byte[] bytes;

    /**
     * Makes a checksum of a copy of these bytes.
     *
     * @param bytes the bytes of the checksum
     * @throws IllegalArgumentException when there are not 32 bytes
     */
    public StrongChecksum(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a strong checksum has " + SIZE + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    /** {@return a copy of the 32 bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StrongChecksum that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
