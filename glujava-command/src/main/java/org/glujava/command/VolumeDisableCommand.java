package org.glujava.command;

import java.io.PrintWriter;
import java.util.Map;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.volume.PlacedTranslator;
import org.glujava.command.volume.VolumeChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "disable", sortOptions = false, description = "Takes a translator out of a volume.")
final class VolumeDisableCommand implements Runnable {
    @Mixin
    private VolumeTarget target;

    @Mixin
    private VolumeGraphs graphs;

    @Parameters(index = "1", paramLabel = "NAME", description = "the translator")
    private String name;

    @Option(names = "--dry-run", description = "print what would be done")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        GlusterVolume volume = target.read();
        PlacedTranslator placed = graphs.findOrLeft(volume, name);
        String where = "the " + placed.graphs() + " of " + volume.name();
        VolumeChange change = VolumeChange.of(placed.graphs(), target.cli(), volume);
        VolumePlan.print(out, where + " lose " + name, Map.of(), change.consequences(false));
        if (!dryRun) {
            change.disable(placed, out);
            out.println("disabled: " + name + " in " + where);
            out.flush();
        }
    }
}
