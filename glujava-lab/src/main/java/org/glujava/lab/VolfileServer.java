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
 * Hands volfiles to clients as glusterd does, and tells them when one has changed: GlusterFS 10 never reads a local
 * volfile again, so that options and graphs of a running client change only in this way.
 */
public final class VolfileServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, String> volfiles = new ConcurrentHashMap<>();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private VolfileServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** On a free port. */
    public static VolfileServer open() {
        return open(0);
    }

    /** On a port of loopback that must be free: programs that cannot be told another look for glusterd's own. */
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

    /** What clients of {@code volume} get from now on; those that are connected ask for it again at once. */
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
            // The client has gone, or the server.
        } finally {
            clients.remove(client);
        }
    }

    private static void send(Socket client, byte[] record) {
        synchronized (client) {
            try {
                client.getOutputStream().write(record);
            } catch (IOException e) {
                // The client has gone.
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
