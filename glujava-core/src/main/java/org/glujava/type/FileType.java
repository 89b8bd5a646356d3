package org.glujava.type;

/** The type of a file (GlusterFS: {@code ia_type_t}; the order is the same). */
public enum FileType {
    UNKNOWN,
    REGULAR,
    DIRECTORY,
    SYMLINK,
    BLOCK_DEVICE,
    CHARACTER_DEVICE,
    FIFO,
    SOCKET;

    private static final FileType[] ALL = values();

    /** GluJava's own: from GlusterFS's number. */
    public static FileType of(int number) {
        return number > 0 && number < ALL.length ? ALL[number] : UNKNOWN;
    }
}
