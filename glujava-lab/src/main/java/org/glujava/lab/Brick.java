package org.glujava.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@code glusterfsd} that serves a folder of the lab on a free loopback port. */
public final class Brick extends GlusterProcess {
    private static final int PORTS_TO_TRY = 3;
    private static final Duration LISTENING = Duration.ofSeconds(5);

    private final int port;
    private final Path data;

    private Brick(Lab lab, String name, Launch.Started started, int port, Path data) {
        super(name, lab, started);
        this.port = port;
        this.data = data;
    }

    /** Returns the folder of storage/posix. */
    public Path data() {
        return data;
    }

    /** Returns the {@code protocol/client} volume that connects to this brick. */
    public Volume client(String name) {
        return Volume.of(name, "protocol/client")
                .with("transport-type", "tcp")
                .with("remote-host", "127.0.0.1")
                .with("remote-port", Integer.toString(port))
                .with("remote-subvolume", name());
    }

    /** Describes a brick before it starts: posix, locks, io-threads, io-stats and the server, from the bottom up. */
    public static final class Builder {
        private final Lab lab;
        private final String name;
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final List<Volume> volumes = new ArrayList<>();
        private boolean inForeground;

        Builder(Lab lab, String name) {
            this.lab = lab;
            this.name = name;
            volumes.add(Volume.of("posix", "storage/posix")
                    .with("directory", lab.folder(name + ".data").toString()));
            volumes.add(Volume.of("locks", "features/locks"));
            volumes.add(Volume.of("io-threads", "performance/io-threads"));
            volumes.add(Volume.of(name, "debug/io-stats"));
        }

        /** Inserts {@code volume} directly above the volume called {@code below}. */
        public Builder insertAbove(String below, Volume volume) {
            for (int i = 0; i < volumes.size(); i++) {
                if (volumes.get(i).name().equals(below)) {
                    volumes.add(i + 1, volume);
                    return this;
                }
            }
            throw new IllegalArgumentException("no volume '" + below + "' in brick " + name);
        }

        public Builder environment(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** Starts the brick as a child process, so that its exit code is known. */
        public Builder inForeground() {
            inForeground = true;
            return this;
        }

        /** Returns when the brick listens. */
        public Brick start() {
            for (int attempt = 1; ; attempt++) {
                try {
                    return startOn(freePort());
                } catch (StartFailed e) {
                    // Another process may have taken the port between the check and the brick's bind.
                    if (attempt == PORTS_TO_TRY
                            || e.log().linesWith("Address already in use").isEmpty()) {
                        throw e;
                    }
                }
            }
        }

        private Brick startOn(int port) {
            Volfile.Builder volfile = Volfile.builder();
            volumes.forEach(volfile::add);
            volfile.add(server(port));
            Launch launch = Launch.of(lab, name, "glusterfsd", volfile.build()).environment(environment);
            Launch.Started started = inForeground ? launch.foreground() : launch.daemon();
            Brick brick = lab.own(new Brick(lab, name, started, port, lab.folder(name + ".data")));
            Await.until(
                    LISTENING, "brick " + name + " to listen on port " + port, () -> listens(port) || !brick.running());
            if (!brick.running()) {
                throw new StartFailed(name, brick.exitCode().orElse(-1), brick.log());
            }
            return brick;
        }

        private Volume server(int port) {
            return Volume.of(name + "-server", "protocol/server")
                    .with("transport-type", "tcp")
                    .with("transport.socket.bind-address", "127.0.0.1")
                    .with("transport.socket.listen-port", Integer.toString(port))
                    .with("auth.addr." + name + ".allow", "127.0.0.1");
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LabException("no free port on loopback", e);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
