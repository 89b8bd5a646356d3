package org.glujava.type;

import java.util.Arrays;

/**
 * A lease (GlusterFS: {@code struct gf_lease}).
 *
 * @param command get 1, set 2, unlock 3
 * @param type read 1, read and write 2
 * @param id its id, 16 bytes; not to be changed
 * @param flags its flags
 */
public record Lease(int command, int type, byte[] id, int flags) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Lease that
                && command == that.command
                && type == that.type
                && flags == that.flags
                && Arrays.equals(id, that.id);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(id);
    }
}
