package org.glujava.testkit.memory;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.glujava.record.Layout;
import org.glujava.spi.Utf8;
import org.glujava.type.Credentials;

/** Credentials in the forms in which they cross: what {@code credentials.c} writes and reads. */
final class CredentialBytes {
    private CredentialBytes() {}

    /** Writes credentials into a record, as {@code gj_credentials_note} does. */
    static void note(ByteBuffer record, Credentials credentials) {
        List<Integer> groups = credentials.groups();
        record.putInt(Layout.UID, credentials.uid());
        record.putInt(Layout.GID, credentials.gid());
        record.putInt(Layout.PID, credentials.pid());
        record.putInt(Layout.GROUP_COUNT, groups.size());
        for (int i = 0; i < Math.min(groups.size(), Layout.GROUPS_HERE); i++) {
            record.putInt(Layout.GROUPS + i * Integer.BYTES, groups.get(i));
        }
    }

    /** Returns the parts that are read on request. */
    static byte[] rest(Credentials credentials) {
        var out = new ByteArrayOutputStream();
        number(out, credentials.groups().size());
        credentials.groups().forEach(group -> number(out, group));
        number(out, credentials.lkOwner().length);
        out.writeBytes(credentials.lkOwner());
        String client = credentials.client();
        byte[] uid = client == null ? new byte[0] : Utf8.encode(client);
        number(out, client == null ? -1 : uid.length);
        out.writeBytes(uid);
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(value)
                .array());
    }

    /** Returns the credentials of an operation, as Java wrote them. */
    static Credentials read(byte[] credentials) {
        ByteBuffer in = ByteBuffer.wrap(credentials).order(ByteOrder.nativeOrder());
        int uid = in.getInt();
        int gid = in.getInt();
        int pid = in.getInt();
        List<Integer> groups = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            groups.add(in.getInt());
        }
        byte[] owner = new byte[in.getInt()];
        in.get(owner);
        return Credentials.of(uid, gid, pid, groups, owner);
    }
}
