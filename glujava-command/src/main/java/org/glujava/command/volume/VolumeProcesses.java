package org.glujava.command.volume;

import java.util.ArrayList;
import java.util.List;
import org.glujava.command.CommandFailure;
import org.glujava.command.gluster.ClusterNode;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.NodePrograms;
import org.glujava.command.gluster.NodePrograms.NodeLine;

/**
 * The processes of all nodes of the pool that run a translator of a volume.
 *
 * @param all those of the volume's bricks, or the others
 * @param silent the nodes that could not be asked
 */
record VolumeProcesses(List<VolumeProcess> all, List<String> silent) {
    /** glusterd names the node that it is asked on so. */
    private static final String THIS_NODE = "localhost";

    static VolumeProcesses of(GlusterCli cli, List<ClusterNode> pool, PlacedTranslator placed, String volume) {
        String called = placed.volumeOf(volume);
        List<VolumeProcess> all = new ArrayList<>(VolumeProcess.ofMachine(called, THIS_NODE));
        List<String> silent = new ArrayList<>();
        boolean hasOthers = pool.stream().anyMatch(node -> !node.host().equals(THIS_NODE));
        List<NodeLine> lines = hasOthers ? lines(cli, called) : List.of();
        for (ClusterNode node : pool) {
            if (!node.host().equals(THIS_NODE)) {
                List<NodeLine> own = lines.stream()
                        .filter(line -> line.node().equals(node.uuid()))
                        .toList();
                own.forEach(
                        line -> VolumeProcess.parse(line.text(), node.host()).ifPresent(all::add));
                if (own.stream().noneMatch(line -> line.text().equals("asked " + called))) {
                    silent.add(node.host());
                }
            }
        }
        boolean inBricks = placed.graphs() == PlacedTranslator.Graphs.BRICKS;
        all.removeIf(process -> process.isBrick() != inBricks);
        return new VolumeProcesses(List.copyOf(all), List.copyOf(silent));
    }

    /** A node that is down, or has another GluJava, says nothing. */
    private static List<NodeLine> lines(GlusterCli cli, String volume) {
        try {
            return new NodePrograms(cli).processes(volume);
        } catch (CommandFailure e) {
            return List.of();
        }
    }
}
