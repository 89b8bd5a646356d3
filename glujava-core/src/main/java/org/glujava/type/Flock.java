package org.glujava.type;

import java.util.Arrays;

/**
 * A lock on a range of a file (GlusterFS: {@code struct gf_flock}).
 *
 * @param type F_RDLCK 0, F_WRLCK 1, F_UNLCK 2
 * @param whence SEEK_SET 0, SEEK_CUR 1, SEEK_END 2: what {@code start} counts from
 * @param start first byte
 * @param length bytes; 0 means to the end of the file
 * @param pid the process that holds or wants it
 * @param owner GlusterFS's lk_owner, at most 1024 bytes; not to be changed
 */
public record Flock(int type, int whence, long start, long length, int pid, byte[] owner) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Flock that
                && type == that.type
                && whence == that.whence
                && start == that.start
                && length == that.length
                && pid == that.pid
                && Arrays.equals(owner, that.owner);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(start) * 31 + Arrays.hashCode(owner);
    }
}
