package org.glujava.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.gluster.Probe;
import org.glujava.command.volume.PlacedTranslator;
import org.glujava.command.volume.PlacedTranslator.Graphs;
import org.glujava.command.volume.TranslatorChoice;
import org.glujava.command.volume.VolumeChange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "enable",
        sortOptions = false,
        description = {
            "Puts a translator into the clients of a volume (FUSE and libgfapi), or into its bricks.",
            "Refuses, and changes nothing, when a node lacks GluJava or the jar, or has another version of it. For clients it"
                    + " tries the translator with a mount of its own first."
        })
final class VolumeEnableCommand implements Runnable {
    @Mixin
    private VolumeTarget target;

    @Parameters(index = "1", paramLabel = "NAME", description = "the translator")
    private String name;

    @Parameters(
            index = "2..*",
            paramLabel = "KEY=VALUE",
            description =
                    "its options; jar=FILE names a jar that is not installed, and is at this place on every node and client")
    private List<String> settings = new ArrayList<>();

    /** Where the translator goes. */
    static final class Place {
        @Option(names = "--client", description = "into the clients, below their topmost volume; the default")
        private boolean client;

        @Option(
                names = "--brick",
                paramLabel = "POSITION",
                description = "into the bricks, above this translator of GlusterFS, such as io-threads")
        private @Nullable String brick;
    }

    @ArgGroup
    private Place place = new Place();

    @Option(names = "--dry-run", description = "check, and print what would be done")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        GlusterVolume volume = target.read();
        Graphs graphs = place.brick == null ? Graphs.CLIENTS : Graphs.BRICKS;
        PlacedTranslator placed = placed(graphs);
        String where = "the " + graphs + " of " + volume.name();
        if (VolumeGraphs.isIn(volume, name, graphs)) {
            throw new CommandFailure(
                    name + " is enabled in " + where + " already",
                    "'glujava volume set' changes its options, 'glujava volume disable' takes it out");
        }
        VolumeChange change = VolumeChange.of(graphs, target.cli(), volume);
        change.require(placed);
        VolumePlan.print(out, where + " get " + name, placed.options(), change.consequences(true));
        if (dryRun) {
            return;
        }
        change.enable(placed, out);
        out.println("enabled: " + name + " in " + where);
        out.flush();
    }

    private PlacedTranslator placed(Graphs graphs) {
        Map<String, String> checked = TranslatorChoice.checked(name, TranslatorChoice.settings(settings), Probe::home);
        return graphs == Graphs.CLIENTS
                ? PlacedTranslator.inClients(name, checked)
                : PlacedTranslator.inBricks(name, Objects.requireNonNull(place.brick), checked);
    }
}
