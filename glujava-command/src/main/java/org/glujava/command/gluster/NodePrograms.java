package org.glujava.command.gluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.glujava.command.CommandFailure;

/** Runs {@code peer_glujava} on all connected nodes, by glusterd. */
public final class NodePrograms {
    private final GlusterCli cli;

    public NodePrograms(GlusterCli cli) {
        this.cli = cli;
    }

    /**
     * Returns what each node has.
     *
     * @param things paths of files, and types of translators such as {@code glujava/cache}
     */
    public List<NodeReport> report(List<String> things) {
        List<String> words = new ArrayList<>(List.of("report"));
        words.addAll(things);
        try {
            return NodeReport.parse(run(words.toArray(String[]::new)));
        } catch (CommandFailure e) {
            throw new CommandFailure(
                    "a node has no GluJava, or an older one: " + e.getMessage(),
                    "install the same version of GluJava on every node of the pool",
                    e);
        }
    }

    /**
     * What a node says in a line.
     *
     * @param node its UUID
     */
    public record NodeLine(String node, String text) {}

    /** Returns the processes of all nodes that run a volume of a volfile, and for each node that was asked a last line. */
    public List<NodeLine> processes(String volume) {
        return run("processes", volume).stream()
                .map(line -> line.split(" ", 2))
                .filter(words -> words.length == 2)
                .map(words -> new NodeLine(words[0], words[1]))
                .toList();
    }

    /** Keeps a volume's volfiles as they are, on all nodes, until {@link #release}, or until the time. */
    public void hold(String volume, Instant until) {
        Set<String> held = NodeReport.parse(run("hold", volume, Long.toString(until.getEpochSecond()))).stream()
                .filter(report -> report.of(volume).equals("held"))
                .map(NodeReport::node)
                .collect(Collectors.toSet());
        for (ClusterNode node : ClusterNode.pool(cli)) {
            if (!held.contains(node.uuid())) {
                release(volume);
                throw new CommandFailure("the volfiles of " + node.host() + " cannot be kept as they are", "");
            }
        }
    }

    /** Lets the next change of the volume change its volfiles. */
    public void release(String volume) {
        run("release", volume);
    }

    /** Ends the process of a brick on its node, as a restart of the node would. Returns when it has ended. */
    public void endBrick(String volume, ClusterBrick brick) {
        run("end-brick", volume, brick.node(), brick.path());
    }

    private List<String> run(String... words) {
        List<String> whole = new ArrayList<>(List.of("system::", "execute", "glujava"));
        whole.addAll(List.of(words));
        return cli.lines(whole.toArray(String[]::new));
    }
}
