package org.glujava.type;

import java.util.Arrays;
import java.util.HexFormat;

/** The strong checksum of a block of a file, 32 bytes of SHA-256 (GlusterFS: {@code rchecksum}). */
public final class StrongChecksum {
    public static final int SIZE = 32;
    private final byte[] bytes;

    public StrongChecksum(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a strong checksum has " + SIZE + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

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
