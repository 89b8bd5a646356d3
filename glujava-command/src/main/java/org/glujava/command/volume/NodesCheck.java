package org.glujava.command.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.glujava.command.CommandFailure;
import org.glujava.command.gluster.ClusterNode;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.NodePrograms;
import org.glujava.command.gluster.NodeReport;

/** Refuses a change of a volume that a node of the pool could not follow. */
public final class NodesCheck {
    private final List<ClusterNode> pool;
    private final List<NodeReport> reports;

    NodesCheck(List<ClusterNode> pool, List<NodeReport> reports) {
        this.pool = pool;
        this.reports = reports;
    }

    /**
     * Throws {@link CommandFailure} unless all nodes are connected, and have the same version of GluJava and of the things.
     *
     * @param things as for {@link NodePrograms#report}
     */
    public static void require(GlusterCli cli, List<String> things) {
        List<ClusterNode> pool = ClusterNode.pool(cli);
        requireConnected(pool);
        NodesCheck check = new NodesCheck(pool, new NodePrograms(cli).report(things));
        check.requireSame(NodeReport.VERSION);
        things.forEach(check::requireSame);
    }

    private static void requireConnected(List<ClusterNode> pool) {
        String away = pool.stream()
                .filter(node -> !node.connected())
                .map(ClusterNode::host)
                .collect(Collectors.joining(", "));
        if (!away.isEmpty()) {
            throw new CommandFailure(
                    "nodes of the pool are not connected: " + away,
                    "a node that misses a change would serve other volfiles; start glusterd there first");
        }
    }

    void requireSame(String thing) {
        List<String> missing = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (ClusterNode node : pool) {
            String value = of(node, thing);
            if (value.equals(NodeReport.MISSING)) {
                missing.add(node.host());
            }
            found.add(node.host() + " has " + value);
        }
        String what = thing.equals(NodeReport.VERSION) ? "GluJava" : thing;
        if (!missing.isEmpty()) {
            throw new CommandFailure(
                    what + " is not installed on " + String.join(", ", missing),
                    "install the same version on every node of the pool");
        }
        boolean isOne = pool.stream().map(node -> of(node, thing)).distinct().count() <= 1;
        if (!isOne) {
            throw new CommandFailure(
                    "nodes have different versions of " + what + ": " + String.join(", ", found),
                    "install the same version on every node of the pool");
        }
    }

    private String of(ClusterNode node, String thing) {
        return reports.stream()
                .filter(report -> report.node().equals(node.uuid()))
                .findFirst()
                .map(report -> report.of(thing))
                .orElse(NodeReport.MISSING);
    }
}
