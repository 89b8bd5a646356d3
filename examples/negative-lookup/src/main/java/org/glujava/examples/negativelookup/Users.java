package org.glujava.examples.negativelookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.glujava.type.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * Gives numbers to users, because a child may answer one user and refuse another. A user is a uid with a gid and
 * groups, as a file system checks them. A number is never used for another user. A user without fops for a long time
 * may get a new number.
 */
final class Users {
    /** The number of all users with too many groups. */
    static final long NONE = 0;

    static final int MOST_GROUPS = 128;

    /** The size of a cache by uid: most fops come from few users. */
    private static final int RECENT = 64;

    private static final int MEMORY = 1 << 18;
    private static final int USER_BYTES = 200;
    private static final int GROUP_BYTES = 20;

    private record User(int uid, int gid, List<Integer> groups) {
        int bytes() {
            return USER_BYTES + GROUP_BYTES * groups.size();
        }

        // Written out: the JVM would make those of a record at run time, which takes about 10 ms at the first fop.

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

    /** Any thread writes it without a lock, because its elements are immutable. */
    private final @Nullable Numbered[] recent = new Numbered[RECENT];

    private final Cache<User, Long> all = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((User user, Long number) -> user.bytes())
            .executor(Runnable::run)
            .build();

    private final AtomicLong last = new AtomicLong(NONE);

    /** Returns the user's number, or {@link #NONE}. */
    long number(Credentials user) {
        int place = user.uid() & RECENT - 1;
        Numbered known = recent[place];
        return known != null && user.isSameUser(known.user()) ? known.number() : find(user, place);
    }

    private long find(Credentials user, int place) {
        List<Integer> groups = user.groups();
        if (groups.size() > MOST_GROUPS) {
            return NONE;
        }
        User key = new User(user.uid(), user.gid(), groups);
        long number = all.get(key, unknown -> last.incrementAndGet());
        recent[place] = new Numbered(Credentials.of(key.uid(), key.gid(), 0, groups, new byte[0]), number);
        return number;
    }
}
