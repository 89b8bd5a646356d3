package org.glujava.command.gluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a node says about its GluJava. glusterd runs {@code peer_glujava} on each node for it.
 *
 * @param node the node's UUID
 * @param values the version, and for each file or type that was named what the node has: a checksum, or {@link #MISSING}
 */
public record NodeReport(String node, Map<String, String> values) {
    public static final String MISSING = "missing";
    public static final String VERSION = "version";

    private static final int WORDS = 3;

    public NodeReport {
        values = new LinkedHashMap<>(values);
    }

    /** Reads lines of a node's UUID, a value, and the name of the value. */
    static List<NodeReport> parse(List<String> lines) {
        Map<String, NodeReport> reports = new LinkedHashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", WORDS);
            if (words.length == WORDS) {
                reports.computeIfAbsent(words[0], node -> new NodeReport(node, Map.of()))
                        .values
                        .put(words[2], words[1]);
            }
        }
        return List.copyOf(reports.values());
    }

    /** Returns the value of a file or type; {@link #MISSING} if the node says nothing about it. */
    public String of(String thing) {
        return values.getOrDefault(thing, MISSING);
    }
}
