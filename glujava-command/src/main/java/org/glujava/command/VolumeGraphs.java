package org.glujava.command;

import java.util.List;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.volume.PlacedTranslator;
import org.glujava.command.volume.PlacedTranslator.Graphs;
import picocli.CommandLine.Option;

/** In which graphs a translator is that a command changes. */
final class VolumeGraphs {
    @Option(names = "--client", description = "the one in the clients, if the bricks have one too")
    private boolean client;

    @Option(names = "--brick", description = "the one in the bricks, if the clients have one too")
    private boolean brick;

    /** Returns the translator, as the volume's options say; also one of which only options are left. */
    PlacedTranslator findOrLeft(GlusterVolume volume, String name) {
        boolean isEnabled = PlacedTranslator.of(volume.options()).stream()
                .anyMatch(placed -> placed.name().equals(name));
        return isEnabled
                ? find(volume, name)
                : PlacedTranslator.left(volume.options(), name).orElseGet(() -> find(volume, name));
    }

    /** Returns the translator, as the volume's options say. */
    PlacedTranslator find(GlusterVolume volume, String name) {
        List<PlacedTranslator> found = PlacedTranslator.of(volume.options()).stream()
                .filter(placed -> placed.name().equals(name))
                .filter(placed -> client == brick || (placed.graphs() == Graphs.CLIENTS) == client)
                .toList();
        if (found.size() > 1) {
            throw new CommandFailure(
                    name + " is in the clients and in the bricks of " + volume.name(), "choose: --client or --brick");
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        name + " is not enabled in " + volume.name(),
                        "'glujava volume status " + volume.name() + "' prints its translators"));
    }

    /** Returns whether a volume has the translator in these graphs, unless an older 'disable' had to leave its options. */
    static boolean isIn(GlusterVolume volume, String name, Graphs graphs) {
        return PlacedTranslator.of(volume.options()).stream()
                .anyMatch(placed -> placed.name().equals(name) && placed.graphs() == graphs && !placed.isBypassed());
    }
}
