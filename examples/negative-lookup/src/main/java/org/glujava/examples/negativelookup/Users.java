package org.glujava.examples.negativelookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.glujava.type.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * Gives users numbers, for a child may tell one what it does not tell another. A user is a uid with a gid and groups: all
 * that a file system looks at. The number is never another user's; who was not seen for long may get a new one.
 */
final class Users {
    /** Of users with too many groups to be remembered. */
    static final long NOBODY = 0;

    static final int MOST_GROUPS = 128;

    /** By uid: most fops come from few users. */
    private static final int RECENT = 64;

    private static final int MEMORY = 1 << 18;
    private static final int USER_BYTES = 200;
    private static final int GROUP_BYTES = 20;

    private record User(int uid, int gid, List<Integer> groups) {
        int bytes() {
            return USER_BYTES + GROUP_BYTES * groups.size();
        }

        // Written out: a record's own are made at run time, which takes some 10 ms when the first fop needs them.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof User user && uid == user.uid && gid == user.gid && groups.equals(user.groups);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * uid + gid) + groups.hashCode();
        }
    }

    private record Numbered(Credentials user, long number) {}

    /** Written by any thread without a lock: all that is in there is final. */
    private final @Nullable Numbered[] recent = new Numbered[RECENT];

    private final Cache<User, Long> all = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((User user, Long number) -> user.bytes())
            .executor(Runnable::run)
            .build();

    private final AtomicLong last = new AtomicLong(NOBODY);

    /** Returns the user's number, or {@link #NOBODY}. */
    long number(Credentials user) {
        int place = user.uid() & RECENT - 1;
        Numbered known = recent[place];
        return known != null && user.isSameUser(known.user()) ? known.number() : find(user, place);
    }

    private long find(Credentials user, int place) {
        List<Integer> groups = user.groups();
        if (groups.size() > MOST_GROUPS) {
            return NOBODY;
        }
        User key = new User(user.uid(), user.gid(), groups);
        long number = all.get(key, unknown -> last.incrementAndGet());
        recent[place] = new Numbered(Credentials.of(key.uid(), key.gid(), 0, groups, new byte[0]), number);
        return number;
    }
}
