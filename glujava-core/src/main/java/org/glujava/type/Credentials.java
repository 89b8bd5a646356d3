package org.glujava.type;

/**
 * Who asked for a fop (GlusterFS: {@code call_stack_t}, {@code glusterfs/stack.h}).
 *
 * @param uid the user
 * @param gid the user's group
 * @param pid the process on the client; negative for GlusterFS's own (rebalance, self-heal, ...)
 */
public record Credentials(int uid, int gid, int pid) {
    /** Whether one of GlusterFS's own daemons asked, not an application. */
    public boolean isInternal() {
        return pid < 0;
    }
}
