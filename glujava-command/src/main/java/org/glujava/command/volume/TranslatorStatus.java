package org.glujava.command.volume;

import java.util.ArrayList;
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
import org.glujava.command.process.GlujavaProcess;
import org.glujava.command.process.ProcessInfo;

/**
 * A translator of a volume, as it is shown.
 *
 * @param graphs clients or bricks
 * @param place as in {@link PlacedTranslator}
 * @param options its options by key
 * @param nodes what each node of the pool has for it, by the node's name
 * @param processes the processes of this machine that run it
 * @param mounts its state in the mounts of this machine, by their folders
 */
public record TranslatorStatus(
        String translator,
        String graphs,
        String place,
        Map<String, String> options,
        Map<String, Map<String, String>> nodes,
        List<Running> processes,
        Map<String, String> mounts) {
    private static final String BRICK = "glusterfsd";
    private static final String REPLACED = "left";

    /** A process; name is that of its program. */
    public record Running(long pid, String name, String state) {}

    /** Returns the status of each translator of a volume. */
    public static List<TranslatorStatus> all(GlusterCli cli, GlusterVolume volume) {
        List<PlacedTranslator> placed = PlacedTranslator.of(volume.options());
        if (placed.isEmpty()) {
            return List.of();
        }
        List<ClusterNode> pool = ClusterNode.pool(cli);
        List<GlujavaProcess> processes = GlujavaProcess.all();
        return placed.stream()
                .map(each -> {
                    String called = each.volumeOf(volume.name());
                    boolean inClients = each.graphs() == PlacedTranslator.Graphs.CLIENTS;
                    return new TranslatorStatus(
                            each.name(),
                            each.graphs().toString(),
                            each.place(),
                            each.settings(),
                            nodes(cli, pool, each),
                            running(processes, called, inClients),
                            inClients ? mounts(volume.name(), called) : Map.of());
                })
                .toList();
    }

    private static Map<String, Map<String, String>> nodes(
            GlusterCli cli, List<ClusterNode> pool, PlacedTranslator placed) {
        Map<String, Map<String, String>> nodes = new TreeMap<>();
        try {
            List<NodeReport> reports = new NodePrograms(cli).report(placed.things());
            for (ClusterNode node : pool) {
                Map<String, String> has = reports.stream()
                        .filter(report -> report.node().equals(node.uuid()))
                        .findFirst()
                        .map(NodeReport::values)
                        .orElseGet(() -> Map.of("glusterd", node.connected() ? "says nothing" : "not connected"));
                nodes.put(node.host(), has);
            }
        } catch (CommandFailure e) {
            nodes.put("the pool", Map.of("glusterd", String.valueOf(e.getMessage())));
        }
        return nodes;
    }

    /** A client's volume has the same name as a brick's. */
    private static List<Running> running(List<GlujavaProcess> processes, String volume, boolean inClients) {
        List<Running> running = new ArrayList<>();
        for (GlujavaProcess process : processes) {
            if (process.name().equals(BRICK) != inClients) {
                process.info().map(ProcessInfo::instances).orElseGet(List::of).stream()
                        .filter(instance -> instance.volume().equals(volume)
                                && !instance.state().equals(REPLACED))
                        .forEach(instance -> running.add(new Running(process.pid(), process.name(), instance.state())));
            }
        }
        return running;
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
