package org.glujava.command.gluster;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads extended attributes, of which the JDK has only those that begin with {@code user}. */
final class Xattr {
    private static final int LARGEST = 1 << 16; // the kernel's limit

    /** The C library. */
    interface LibC extends Library {
        NativeLong getxattr(byte[] path, byte[] name, byte[] value, NativeLong size) throws LastErrorException;
    }

    private Xattr() {}

    /** Returns the value of an attribute; empty if the file has none of that name, or cannot be read. */
    static Optional<String> read(Path file, String name) {
        LibC libc = Native.load("c", LibC.class);
        byte[] value = new byte[LARGEST];
        try {
            int size = libc.getxattr(ended(file.toString()), ended(name), value, new NativeLong(value.length))
                    .intValue();
            return Optional.of(new String(Arrays.copyOf(value, size), StandardCharsets.UTF_8));
        } catch (LastErrorException e) {
            return Optional.empty();
        }
    }

    private static byte[] ended(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
