package org.glujava.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credentials made in Java. */
record PlainCredentials(int uid, int gid, int pid, List<Integer> groups, byte[] lkOwner) implements Credentials {
    @Override
    public byte[] lkOwner() {
        return lkOwner.clone();
    }

    @Override
    public @Nullable String client() {
        return null;
    }
}
