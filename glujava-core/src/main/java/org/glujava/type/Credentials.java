package org.glujava.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The user, groups and process that a fop runs for (GlusterFS: {@code call_stack_t}, {@code glusterfs/stack.h}).
 *
 * <p>A frame's credentials are borrowed until the method returns; {@link #keep()} makes a copy.
 */
public interface Credentials extends Borrowable<Credentials> {
    /** {@return the user's id} */
    int uid();

    /** {@return the id of the user's primary group} */
    int gid();

    /** {@return the process on the client; negative for GlusterFS's own daemons (rebalance, self-heal, ...)} */
    int pid();

    /** {@return all groups of the user} With more than 128 groups, the first call is a native call. */
    List<Integer> groups();

    /** {@return the lock owner, at most 1024 bytes (GlusterFS: {@code lk_owner})} The first call is a native call. */
    byte[] lkOwner();

    /**
     * {@return the uid of the client that the fop came from, in a brick; null on a client} The first call is a native
     * call.
     */
    @Nullable String client();

    /** {@return whether the fop comes from one of GlusterFS's own daemons, not from an application} */
    default boolean isInternal() {
        return pid() < 0;
    }

    /**
     * {@return whether these are the same user with the same rights: equal uid, gid and groups, the groups in the same
     * order} For a frame's credentials with at most 128 groups, this makes no list and no native call.
     *
     * @param other the credentials to compare with
     */
    default boolean isSameUser(Credentials other) {
        return uid() == other.uid() && gid() == other.gid() && groups().equals(other.groups());
    }

    /** Returns a copy in Java, which may be kept and needs no closing. */
    @Override
    default Credentials keep() {
        return new PlainCredentials(uid(), gid(), pid(), groups(), lkOwner(), client());
    }

    /**
     * {@return credentials for the translator's own operations}
     *
     * @param uid the user's id
     * @param gid the group's id
     * @param pid the process's id
     * @param groups the ids of the user's further groups
     * @param lkOwner the lock owner, at most 1024 bytes
     */
    static Credentials of(int uid, int gid, int pid, List<Integer> groups, byte[] lkOwner) {
        return new PlainCredentials(uid, gid, pid, List.copyOf(groups), lkOwner.clone(), null);
    }

    /** {@return the credentials of root: uid, gid and pid 0, no groups, and a lock owner of one byte} */
    static Credentials root() {
        return of(0, 0, 0, List.of(), new byte[] {1});
    }
}
