package org.glujava.lab;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends volfiles to clients as glusterd does, and notifies them of changes. GlusterFS 10 never reads a local volfile
 * again, so options and graphs of a running client change only in this way.
 */
public final class VolfileServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, String> volfiles = new ConcurrentHashMap<>();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private VolfileServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** Opens a server on a free port. */
    public static VolfileServer open() {
        return open(0);
    }

    /** Opens a server on a port of loopback that must be free: some programs always use glusterd's own port. */
    public static VolfileServer open(int port) {
        try {
            VolfileServer server = new VolfileServer(new ServerSocket(port, 16, InetAddress.getLoopbackAddress()));
            server.inBackground(server::accept);
            return server;
        } catch (IOException e) {
            throw new LabException("cannot serve volfiles on port " + port + " of loopback", e);
        }
    }

    public String host() {
        return socket.getInetAddress().getHostAddress();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Sets the volfile for clients of {@code volume}. Connected clients request it again at once. */
    public void serve(String volume, Volfile volfile) {
        String before = volfiles.put(volume, volfile.text());
        if (before != null && !before.equals(volfile.text())) {
            clients.forEach(client -> send(client, HandshakeRpc.changed()));
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                clients.add(client);
                inBackground(() -> answer(client));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void answer(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            while (true) {
                send(client, HandshakeRpc.answer(HandshakeRpc.read(in), volfiles));
            }
        } catch (IOException e) {
            // The client or the server has closed the connection.
        } finally {
            clients.remove(client);
        }
    }

    private static void send(Socket client, byte[] record) {
        synchronized (client) {
            try {
                client.getOutputStream().write(record);
            } catch (IOException e) {
                // The client has closed the connection.
            }
        }
    }

    private void inBackground(Runnable work) {
        Thread thread = new Thread(work, "volfile-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new LabException("cannot stop serving volfiles", e);
        }
    }
}
