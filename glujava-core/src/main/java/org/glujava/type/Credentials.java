package org.glujava.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a fop (GlusterFS: {@code call_stack_t}, {@code glusterfs/stack.h}). Those of a frame are borrowed until
 * the method returns.
 */
public interface Credentials extends Borrowable<Credentials> {
    /** The user. */
    int uid();

    /** The user's group. */
    int gid();

    /** The process on the client; negative for GlusterFS's own (rebalance, self-heal, ...). */
    int pid();

    /** All groups of the user. Asks the native side, once, if there are more than 128. */
    List<Integer> groups();

    /** Whose locks are meant, at most 1024 bytes. Asks the native side, once. */
    byte[] lkOwner();

    /** The uid of the client that the fop came from, on a brick; null on a client. Asks the native side, once. */
    @Nullable String client();

    /** Whether one of GlusterFS's own daemons asks, not an application. */
    default boolean isInternal() {
        return pid() < 0;
    }

    /**
     * Whether these are the same user with the same rights: uid, gid and groups agree, the groups in the same order. Of a
     * frame's credentials with at most 128 groups, makes no list and asks nothing.
     */
    default boolean isSameUser(Credentials other) {
        return uid() == other.uid() && gid() == other.gid() && groups().equals(other.groups());
    }

    @Override
    default Credentials keep() {
        return new PlainCredentials(uid(), gid(), pid(), groups(), lkOwner(), client());
    }

    /** Credentials to start an operation with. */
    static Credentials of(int uid, int gid, int pid, List<Integer> groups, byte[] lkOwner) {
        return new PlainCredentials(uid, gid, pid, List.copyOf(groups), lkOwner.clone(), null);
    }

    /** The credentials of root, in a process that GlusterFS does not know. */
    static Credentials root() {
        return of(0, 0, 0, List.of(), new byte[] {1});
    }
}
