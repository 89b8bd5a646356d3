package org.glujava.command;

import java.io.PrintWriter;
import java.util.List;
import org.glujava.command.volfile.VolumeSummary;
import org.glujava.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        sortOptions = false,
        description =
                "Prints the volumes of a volfile from the top of the graph to the bottom: name, type and subvolumes.")
final class VolfileShowCommand implements Runnable {
    @Mixin
    private VolfileSource source;

    @Option(
            names = {"-a", "--all"},
            description = "print the options of each volume, too")
    private boolean all;

    @Option(names = "--json", description = "print everything as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        List<VolumeSummary> volumes = VolumeSummary.topDown(source.read());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(volumes));
        } else {
            volumes.forEach(volume -> print(out, volume));
        }
        out.flush();
    }

    private void print(PrintWriter out, VolumeSummary volume) {
        String below = volume.subvolumes().isEmpty() ? "" : " -> " + String.join(", ", volume.subvolumes());
        out.println(PlainText.of(volume.name() + " (" + volume.type() + ")" + below));
        if (all) {
            volume.options().forEach((key, value) -> out.println("    " + PlainText.of(key + " = " + value)));
        }
    }
}
