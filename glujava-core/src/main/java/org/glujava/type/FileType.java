package org.glujava.type;

/** The type of a file (GlusterFS: {@code ia_type_t}, in the same order). */
public enum FileType {
    /** No known type ({@code IA_INVAL}). */
    UNKNOWN,
    /** A regular file ({@code IA_IFREG}). */
    REGULAR,
    /** A directory ({@code IA_IFDIR}). */
    DIRECTORY,
    /** A symbolic link ({@code IA_IFLNK}). */
    SYMLINK,
    /** A block device ({@code IA_IFBLK}). */
    BLOCK_DEVICE,
    /** A character device ({@code IA_IFCHR}). */
    CHARACTER_DEVICE,
    /** A named pipe ({@code IA_IFIFO}). */
    FIFO,
    /** A socket ({@code IA_IFSOCK}). */
    SOCKET;

    private static final FileType[] ALL = values();

    /**
     * For GluJava only: returns the type with GlusterFS's number.
     *
     * @param number GlusterFS's number
     * @return the type
     */
    public static FileType of(int number) {
        return number > 0 && number < ALL.length ? ALL[number] : UNKNOWN;
    }
}
