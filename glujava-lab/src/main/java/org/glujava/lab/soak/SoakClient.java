package org.glujava.lab.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.glujava.lab.Await;
import org.glujava.lab.LabException;

/** A running client program, which works in several threads and prints its counters. */
final class SoakClient implements AutoCloseable {
    private final String name;
    private final Process process;
    private final Writer commands;
    private volatile ClientState state = ClientState.NONE;
    private volatile String said = "";

    private SoakClient(String name, Process process) {
        this.name = name;
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Returns when the client is ready. */
    static SoakClient start(String name, Path folder, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            SoakClient client = new SoakClient(name, builder.start());
            Thread listener = new Thread(client::listen, "soak-" + name);
            listener.setDaemon(true);
            listener.start();
            Await.until(
                    Duration.ofSeconds(90),
                    "client " + name + " to work",
                    () -> client.said("ready") || !client.process.isAlive());
            if (!client.alive()) {
                throw new LabException("client " + name + " ended at once; its output: " + client.said);
            }
            return client;
        } catch (IOException e) {
            throw new LabException("cannot run " + command, e);
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ClientState parsed = ClientState.parse(line);
                if (parsed != null) {
                    state = parsed;
                } else {
                    said += line + "\n";
                    if (!List.of("ready", "stopped").contains(line)) {
                        System.out.println(name + ": " + line);
                    }
                }
            }
        } catch (IOException e) {
            // It has ended.
        }
    }

    private boolean said(String line) {
        return said.contains(line + "\n");
    }

    void tell(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException e) {
            // Another check finds that it has ended.
        }
    }

    /** Returns whether all its calls return within {@code limit} of the request to stop. */
    boolean stops(Duration limit) {
        tell("stop " + limit.toMillis() * 3 / 4); // so that there is time for a statedump
        return Await.within(limit, () -> said("stopped") || said("stuck") || !alive()) && said("stopped");
    }

    /** Returns the exit code if it ends by itself within {@code limit}; otherwise -1. */
    int ends(Duration limit) {
        tell("end");
        return Await.within(limit, () -> !alive()) ? process.exitValue() : -1;
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    ClientState state() {
        return state;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
