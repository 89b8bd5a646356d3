package org.glujava.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.gluster.Probe;
import org.glujava.command.volume.PlacedTranslator;
import org.glujava.command.volume.TranslatorChoice;
import org.glujava.command.volume.VolumeChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "set",
        sortOptions = false,
        description = "Changes options of a translator in a volume. Checks them first, as 'enable' does.")
final class VolumeSetCommand implements Runnable {
    @Mixin
    private VolumeTarget target;

    @Mixin
    private VolumeGraphs graphs;

    @Parameters(index = "1", paramLabel = "NAME", description = "the translator")
    private String name;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "KEY=VALUE", description = "options of the translator")
    private List<String> settings;

    @Option(names = "--dry-run", description = "check, and print what would be done")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        GlusterVolume volume = target.read();
        PlacedTranslator placed = graphs.find(volume, name);
        Map<String, String> all = new LinkedHashMap<>(placed.settings());
        all.putAll(TranslatorChoice.settings(settings));
        PlacedTranslator changed = placed.with(TranslatorChoice.checked(name, all, Probe::home));
        String where = "the " + placed.graphs() + " of " + volume.name();
        VolumeChange change = VolumeChange.of(placed.graphs(), target.cli(), volume);
        change.require(changed);
        VolumePlan.print(out, where + " get options of " + name, changed.options(), change.consequencesOfSet());
        if (!dryRun) {
            change.set(changed);
            out.println("set: options of " + name + " in " + where);
            out.flush();
        }
    }
}
