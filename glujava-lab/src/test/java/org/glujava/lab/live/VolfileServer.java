package org.glujava.lab.live;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glujava.lab.Volfile;

/**
 * Hands out a volfile as glusterd does, over Sun RPC: a client that has its volfile from a server asks again at SIGHUP,
 * and switches to another graph when it gets another one.
 */
final class VolfileServer implements AutoCloseable {
    private static final int LAST_FRAGMENT = 1 << 31;
    private static final int HANDSHAKE_PROGRAM = 14_398_633;
    private static final int GETSPEC = 2;
    private static final int REPLY = 1;
    private static final int PROGRAM_UNAVAILABLE = 1;

    private final ServerSocket socket;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile byte[] volfile;

    VolfileServer(Volfile first) {
        give(first);
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no port on loopback", e);
        }
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What is handed out from now on. */
    void give(Volfile next) {
        volfile = next.text().getBytes(StandardCharsets.UTF_8);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                clients.add(client);
                start(() -> serve(client));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new DataInputStream(client.getInputStream());
            var out = new DataOutputStream(client.getOutputStream());
            while (true) {
                byte[] call = new byte[in.readInt() & ~LAST_FRAGMENT];
                in.readFully(call);
                byte[] reply = answer(ByteBuffer.wrap(call));
                out.writeInt(reply.length | LAST_FRAGMENT);
                out.write(reply);
                out.flush();
            }
        } catch (EOFException e) {
            clients.remove(client); // the client has ended
        } catch (IOException e) {
            clients.remove(client); // it was killed, or we are closed
        }
    }

    /** Of a call: xid, 0 for a call, version of RPC, program, its version, procedure; what follows does not matter. */
    private byte[] answer(ByteBuffer call) {
        int xid = call.getInt();
        int program = call.getInt(12);
        int procedure = call.getInt(20);
        byte[] text = volfile;
        ByteBuffer reply = ByteBuffer.allocate(64 + text.length);
        reply.putInt(xid).putInt(REPLY);
        reply.putInt(0).putInt(0).putInt(0); // accepted; no credentials
        if (program == HANDSHAKE_PROGRAM && procedure == GETSPEC) {
            reply.putInt(0);
            reply.putInt(text.length).putInt(0); // op_ret is the length, op_errno
            reply.putInt(text.length).put(text);
            reply.position((reply.position() + 3) / 4 * 4);
            reply.putInt(0); // no xdata
        } else {
            reply.putInt(PROGRAM_UNAVAILABLE);
        }
        byte[] bytes = new byte[reply.position()];
        reply.flip().get(bytes);
        return bytes;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "volfile-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
