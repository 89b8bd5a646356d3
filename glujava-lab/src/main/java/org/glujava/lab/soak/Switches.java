package org.glujava.lab.soak;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.glujava.lab.Volfile;
import org.glujava.lab.VolfileServer;

/** Changes the clients' volfiles while they run: the options of the chaos volume, and the graph. */
final class Switches {
    private static final List<Map<String, String>> OPTIONS = List.of(
            Map.of(),
            Map.of("on-failure", "pass-through"),
            Map.of("debug-frames", "on"),
            Map.of("max-suspended", "4"),
            Map.of("max-operations", "2"),
            Map.of("max-failures", "100", "failure-window", "2"));

    private final VolfileServer server;
    private final Graph graph;
    private final Random random;
    private final List<String> clients;
    private Map<String, String> options = Map.of();
    private boolean taller;
    private int graphs;
    private int changes;

    Switches(VolfileServer server, Graph graph, long seed, List<String> clients) {
        this.server = server;
        this.graph = graph;
        this.random = new Random(seed);
        this.clients = clients;
    }

    /** Changes only options, so the clients keep their graphs. */
    void options() {
        options = OPTIONS.get(random.nextInt(OPTIONS.size()));
        changes++;
        serve();
    }

    /** Changes the graph, so the clients must switch to another one. No fop bypasses the translator in it. */
    void graph() {
        taller = !taller;
        graphs++;
        settle();
    }

    /** Restores the original options. */
    void settle() {
        options = Map.of();
        serve();
    }

    private void serve() {
        Volfile volfile = graph.volfile(taller, options);
        clients.forEach(client -> server.serve(client, volfile));
    }

    @Override
    public String toString() {
        return graphs + " graph switches, " + changes + " changes of options";
    }
}
