package org.glujava.command.gluster;

import java.util.List;

/** A node of the pool. */
public record ClusterNode(String uuid, String host, boolean connected) {
    private static final String CONNECTED = "1";

    /** Returns all nodes of the pool, also this one. */
    public static List<ClusterNode> pool(GlusterCli cli) {
        return Xml.all(cli.ask("pool", "list"), "peer").stream()
                .map(peer -> new ClusterNode(
                        Xml.text(peer, "uuid"),
                        Xml.text(peer, "hostname"),
                        Xml.text(peer, "connected").equals(CONNECTED)))
                .toList();
    }
}
