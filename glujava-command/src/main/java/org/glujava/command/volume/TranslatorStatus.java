package org.glujava.command.volume;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glujava.command.CommandFailure;
import org.glujava.command.gluster.ClusterNode;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.gluster.Mounts;
import org.glujava.command.gluster.NodePrograms;
import org.glujava.command.gluster.NodeReport;
import org.glujava.command.gluster.RunningTranslators;

/**
 * A translator of a volume, as it is shown.
 *
 * @param graphs clients or bricks
 * @param place as in {@link PlacedTranslator}
 * @param options its options by key
 * @param nodes what each node of the pool has for it, by the node's name
 * @param processes the processes of the nodes that run it
 * @param mounts its state in the mounts of this machine, by their folders
 */
public record TranslatorStatus(
        String translator,
        String graphs,
        String place,
        Map<String, String> options,
        Map<String, Map<String, String>> nodes,
        List<VolumeProcess> processes,
        Map<String, String> mounts) {
    /** Returns the status of each translator of a volume. */
    public static List<TranslatorStatus> all(GlusterCli cli, GlusterVolume volume) {
        List<PlacedTranslator> placed = PlacedTranslator.of(volume.options());
        if (placed.isEmpty()) {
            return List.of();
        }
        List<ClusterNode> pool = ClusterNode.pool(cli);
        return placed.stream()
                .map(each -> {
                    String called = each.volumeOf(volume.name());
                    boolean inClients = each.graphs() == PlacedTranslator.Graphs.CLIENTS;
                    VolumeProcesses processes = VolumeProcesses.of(cli, pool, each, volume.name());
                    return new TranslatorStatus(
                            each.name(),
                            each.graphs().toString(),
                            each.place(),
                            each.settings(),
                            nodes(cli, pool, each, processes.silent()),
                            processes.all(),
                            inClients ? mounts(volume.name(), called) : Map.of());
                })
                .toList();
    }

    private static Map<String, Map<String, String>> nodes(
            GlusterCli cli, List<ClusterNode> pool, PlacedTranslator placed, List<String> silent) {
        Map<String, Map<String, String>> nodes = new TreeMap<>();
        try {
            List<NodeReport> reports = new NodePrograms(cli).report(placed.things());
            for (ClusterNode node : pool) {
                Map<String, String> has = new LinkedHashMap<>(reports.stream()
                        .filter(report -> report.node().equals(node.uuid()))
                        .findFirst()
                        .map(NodeReport::values)
                        .orElseGet(() -> Map.of("glusterd", node.connected() ? "says nothing" : "not connected")));
                if (silent.contains(node.host())) {
                    has.put("processes", "could not be asked");
                }
                nodes.put(node.host(), has);
            }
        } catch (CommandFailure e) {
            nodes.put("the pool", Map.of("glusterd", String.valueOf(e.getMessage())));
        }
        return nodes;
    }

    private static Map<String, String> mounts(String volume, String translatorVolume) {
        Map<String, String> mounts = new LinkedHashMap<>();
        Mounts.of(volume)
                .forEach(mount -> mounts.put(
                        mount.toString(),
                        RunningTranslators.of(mount).getOrDefault(translatorVolume, "not in its graph")));
        return mounts;
    }
}
