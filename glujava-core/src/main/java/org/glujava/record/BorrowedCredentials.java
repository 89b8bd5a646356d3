package org.glujava.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.glujava.type.Credentials;
import org.jspecify.annotations.Nullable;

/** The credentials of a frame. The numbers are in its record; the rest is read by a native call. */
public final class BorrowedCredentials implements Credentials {
    private final Window window;
    private @Nullable Rest rest;

    private record Rest(
            List<Integer> groups, byte[] lkOwner, @Nullable String client) {}

    public BorrowedCredentials(Window window) {
        this.window = window;
    }

    @Override
    public int uid() {
        return window.readable().getInt(Layout.UID);
    }

    @Override
    public int gid() {
        return window.readable().getInt(Layout.GID);
    }

    @Override
    public int pid() {
        return window.readable().getInt(Layout.PID);
    }

    @Override
    public List<Integer> groups() {
        ByteBuffer record = window.readable();
        int count = record.getInt(Layout.GROUP_COUNT);
        if (count > Layout.GROUPS_HERE) {
            return rest().groups();
        }
        Integer[] groups = new Integer[count];
        for (int i = 0; i < count; i++) {
            groups[i] = group(record, i);
        }
        return List.of(groups);
    }

    private static int group(ByteBuffer record, int index) {
        return record.getInt(Layout.GROUPS + index * Integer.BYTES);
    }

    @Override
    public boolean isSameUser(Credentials other) {
        ByteBuffer record = window.readable();
        if (record.getInt(Layout.UID) != other.uid() || record.getInt(Layout.GID) != other.gid()) {
            return false;
        }
        List<Integer> others = other.groups();
        int count = record.getInt(Layout.GROUP_COUNT);
        if (count != others.size()) {
            return false;
        }
        if (count > Layout.GROUPS_HERE) {
            return rest().groups().equals(others);
        }
        for (int i = 0; i < count; i++) {
            if (group(record, i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public byte[] lkOwner() {
        return rest().lkOwner().clone();
    }

    @Override
    public @Nullable String client() {
        return rest().client();
    }

    /**
     * Returns the bytes of credentials for an operation: uid, gid, pid, then the groups and the lock owner, each after
     * its length.
     */
    public static byte[] pack(Credentials credentials) {
        var out = new PackWriter();
        List<Integer> groups = credentials.groups();
        byte[] owner = credentials.lkOwner();
        out.int32(credentials.uid()).int32(credentials.gid()).int32(credentials.pid());
        out.int32(groups.size());
        groups.forEach(out::int32);
        return out.int32(owner.length).bytes(owner).toByteArray();
    }

    /** Reads the groups, the lock owner and the client's uid, each after its length. */
    private Rest rest() {
        Rest known = rest;
        if (known == null) {
            ByteBuffer in = Packs.reader(window.moreCredentials());
            List<Integer> groups = new ArrayList<>();
            for (int left = in.getInt(); left > 0; left--) {
                groups.add(in.getInt());
            }
            byte[] owner = new byte[in.getInt()];
            in.get(owner);
            known = new Rest(List.copyOf(groups), owner, Packs.text(in));
            rest = known;
        }
        return known;
    }
}
