package org.glujava.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.gluster.Probe;
import org.glujava.command.volume.PlacedTranslator;
import org.glujava.command.volume.TranslatorChoice;
import org.glujava.command.volume.VolumeChange;
import org.glujava.command.volume.VolumeReload;
import org.glujava.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reload",
        sortOptions = false,
        description = {
            "Lets all bricks or clients of a volume load the jar of a translator again, for example after 'glujava install' on"
                    + " every node. Nothing restarts and nothing is mounted again.",
            "Refuses, and changes nothing, as 'enable' does. If a process refuses the new version, its old one stays, and the"
                    + " command exits with 1."
        })
final class VolumeReloadCommand implements Callable<Integer> {
    @Mixin
    private VolumeTarget target;

    @Mixin
    private VolumeGraphs graphs;

    @Parameters(index = "1", paramLabel = "NAME", description = "the translator")
    private String name;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "how long to wait for the processes (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--dry-run", description = "check, and print what would be done")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        GlusterVolume volume = target.read();
        PlacedTranslator found = graphs.find(volume, name);
        if (!volume.started()) {
            throw new CommandFailure(
                    volume.name() + " is not started, so no process runs " + name,
                    "its processes load the jar when they start");
        }
        PlacedTranslator placed = found.with(TranslatorChoice.checked(name, found.settings(), Probe::home));
        VolumeReload reload = new VolumeReload(target.cli(), volume, placed);
        VolumeChange change = VolumeChange.of(placed.graphs(), target.cli(), volume);
        change.require(reload.placed());
        String where = "the " + placed.graphs() + " of " + volume.name();
        VolumePlan.print(
                out, where + " load " + jar(placed) + " again", reload.changed(), change.consequencesOfReload());
        return dryRun ? 0 : report(where, reload.run(Duration.ofSeconds(seconds)));
    }

    private String jar(PlacedTranslator placed) {
        String jar = placed.settings().get("jar");
        return jar == null ? "the installed " + name : jar;
    }

    private int report(String where, VolumeReload.Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        outcome.done().forEach(process -> out.println("  " + PlainText.of("reloaded: " + process)));
        print(err, outcome.refused(), " refuses the new version, and keeps its old one; its log says why");
        print(err, outcome.late(), " has not loaded the jar in time; its log may say why");
        print(err, outcome.silent(), ": its processes could not be asked what they run now");
        err.flush();
        if (outcome.isWhole()) {
            out.println("reloaded: " + name + " in " + where);
        }
        out.flush();
        return outcome.isWhole() ? 0 : 1;
    }

    private static void print(PrintWriter err, List<String> which, String what) {
        which.forEach(each -> err.println("glujava: warning: " + PlainText.of(each + what)));
    }
}
