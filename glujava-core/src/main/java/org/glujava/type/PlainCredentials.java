package org.glujava.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credentials that do not belong to a frame. */
record PlainCredentials(
        int uid,
        int gid,
        int pid,
        List<Integer> groups,
        byte[] lkOwner,
        @Nullable String client) implements Credentials {
    @Override
    public byte[] lkOwner() {
        return lkOwner.clone();
    }

    @Override
    public String toString() {
        return "uid " + uid + ", gid " + gid + ", pid " + pid + (client == null ? "" : ", client " + client);
    }
}
