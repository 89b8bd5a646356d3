package org.glujava.lab.soak;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.glujava.lab.Volfile;
import org.glujava.lab.VolfileServer;

/** Changes the clients' volfiles while they run: the options of the chaos volume, and the graph itself. */
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

    /** Only options: the clients keep their graphs. */
    void options() {
        options = OPTIONS.get(random.nextInt(OPTIONS.size()));
        changes++;
        serve();
    }

    /** The clients must make another graph, and leave the one they have. No fop goes past the translator in it. */
    void graph() {
        taller = !taller;
        graphs++;
        settle();
    }

    /** Takes back what was set. */
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
