package org.glujava.lab;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The part of ONC RPC (RFC 5531) that GlusterFS's clients need to get a volfile, with XDR and record marks. */
final class HandshakeRpc {
    private static final int LAST_FRAGMENT = 0x80000000;
    private static final int CALL = 0;
    private static final int REPLY = 1;
    private static final int RPC_VERSION = 2;
    private static final int HANDSHAKE = 14398633;
    private static final int GETSPEC = 2;
    private static final int CALLBACK = 52743234;
    private static final int CALLBACK_VERSION = 1;
    private static final int FETCHSPEC = 1;
    private static final int PROCEDURE_UNAVAILABLE = 3;
    private static final int ENOENT = 2;

    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    private HandshakeRpc() {}

    /** Reads one record of any number of fragments. */
    static ByteBuffer read(DataInputStream in) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        int mark;
        do {
            mark = in.readInt();
            record.write(in.readNBytes(mark & ~LAST_FRAGMENT));
        } while ((mark & LAST_FRAGMENT) == 0);
        return ByteBuffer.wrap(record.toByteArray());
    }

    static byte[] answer(ByteBuffer call, Map<String, String> volfiles) {
        int transaction = call.getInt();
        call.getInt(); // message type: call
        call.getInt(); // version of RPC
        int program = call.getInt();
        call.getInt(); // version of the program
        int procedure = call.getInt();
        skipAuthentication(call); // credentials of the caller
        skipAuthentication(call); // verifier
        if (program != HANDSHAKE || procedure != GETSPEC) {
            return reply(transaction, PROCEDURE_UNAVAILABLE, out -> {});
        }
        call.getInt(); // flags
        byte[] name = new byte[call.getInt()];
        call.get(name);
        String volfile = volfiles.get(new String(name, StandardCharsets.UTF_8));
        return reply(transaction, 0, out -> {
            byte[] text = volfile == null ? new byte[0] : volfile.getBytes(StandardCharsets.UTF_8);
            out.writeInt(volfile == null ? -1 : text.length);
            out.writeInt(volfile == null ? ENOENT : 0);
            out.writeInt(text.length);
            out.write(text);
            out.write(new byte[-text.length & 3]);
            out.writeInt(0); // no xdata
        });
    }

    /** Writes the server's call to a client, which replies to it. */
    static byte[] changed() {
        return record(out -> {
            for (int word : new int[] {0, CALL, RPC_VERSION, CALLBACK, CALLBACK_VERSION, FETCHSPEC, 0, 0, 0, 0}) {
                out.writeInt(word);
            }
        });
    }

    private static void skipAuthentication(ByteBuffer call) {
        call.getInt(); // flavour
        int length = call.getInt();
        call.position(call.position() + length + (-length & 3));
    }

    private static byte[] reply(int transaction, int state, Body body) {
        return record(out -> {
            for (int word : new int[] {transaction, REPLY, 0, 0, 0, state}) {
                out.writeInt(word);
            }
            body.write(out);
        });
    }

    private static byte[] record(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(0);
            body.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen in memory
        }
        byte[] record = bytes.toByteArray();
        ByteBuffer.wrap(record).putInt(LAST_FRAGMENT | (record.length - Integer.BYTES));
        return record;
    }
}
