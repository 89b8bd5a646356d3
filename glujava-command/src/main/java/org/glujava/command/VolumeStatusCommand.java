package org.glujava.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.gluster.Mounts;
import org.glujava.command.gluster.RunningTranslators;
import org.glujava.command.volume.PlacedTranslator;
import org.glujava.command.volume.PlacedTranslator.Graphs;
import org.glujava.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        sortOptions = false,
        description =
                "Prints the translators of a volume, their options, and their state in the mounts of this machine.")
final class VolumeStatusCommand implements Runnable {
    /** One translator; mounts has the state by the mount's folder. */
    private record Status(
            String translator, String graphs, String place, Map<String, String> options, Map<String, String> mounts) {}

    @Mixin
    private VolumeTarget target;

    @Option(names = "--json", description = "print everything as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        GlusterVolume volume = target.read();
        List<Status> all = PlacedTranslator.of(volume.options()).stream()
                .map(placed -> new Status(
                        placed.name(),
                        placed.graphs().toString(),
                        placed.place(),
                        placed.settings(),
                        placed.graphs() == Graphs.CLIENTS
                                ? states(volume.name(), placed.volumeOf(volume.name()))
                                : Map.of()))
                .toList();
        if (json) {
            out.println(JsonText.of(all));
        } else if (all.isEmpty()) {
            out.println(volume.name() + " has no translators in Java");
        } else {
            all.forEach(status -> print(out, status));
        }
        out.flush();
    }

    private static Map<String, String> states(String volume, String translatorVolume) {
        Map<String, String> states = new LinkedHashMap<>();
        for (Path mount : Mounts.of(volume)) {
            states.put(
                    mount.toString(), RunningTranslators.of(mount).getOrDefault(translatorVolume, "not in its graph"));
        }
        return states;
    }

    private static void print(PrintWriter out, Status status) {
        out.println(PlainText.of(status.translator() + " in the " + status.graphs()
                + (status.place().equals("client") ? "" : ", above " + status.place())));
        status.options().forEach((key, value) -> out.println("  " + PlainText.of(key + " = " + value)));
        status.mounts().forEach((mount, state) -> out.println("  " + PlainText.of(mount + ": " + state)));
    }
}
