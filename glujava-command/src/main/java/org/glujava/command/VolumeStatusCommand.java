package org.glujava.command;

import java.io.PrintWriter;
import java.util.List;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.volume.TranslatorStatus;
import org.glujava.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        sortOptions = false,
        description = {
            "Prints the translators of a volume: their options, what each node of the pool has for them, the processes of the"
                    + " nodes that run them, and the mounts of this machine."
        })
final class VolumeStatusCommand implements Runnable {
    private static final int SHOWN_DIGITS = 12;

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
        List<TranslatorStatus> all = TranslatorStatus.all(target.cli(), volume);
        if (json) {
            out.println(JsonText.of(all));
        } else if (all.isEmpty()) {
            out.println(volume.name() + " has no translators in Java");
        } else {
            all.forEach(status -> print(out, status));
        }
        out.flush();
    }

    private static void print(PrintWriter out, TranslatorStatus status) {
        line(
                out,
                status.translator() + " in the " + status.graphs()
                        + (status.graphs().equals(status.place() + "s") ? "" : ", above " + status.place()));
        status.options().forEach((key, value) -> line(out, "  option " + key + ": " + value));
        status.nodes()
                .forEach((node, things) -> things.forEach(
                        (thing, value) -> line(out, "  node " + node + ": " + thing + ": " + shortened(value))));
        status.processes()
                .forEach(process -> line(
                        out,
                        "  process " + process.pid() + " (" + process.name() + ") on " + process.node() + ": "
                                + process.state() + ", version " + process.version()));
        status.mounts().forEach((mount, state) -> line(out, "  mount " + mount + ": " + state));
    }

    /** Of a checksum twelve digits are enough to see a difference. */
    private static String shortened(String value) {
        return value.matches("[0-9a-f]{64}") ? value.substring(0, SHOWN_DIGITS) : value;
    }

    private static void line(PrintWriter out, String text) {
        out.println(PlainText.of(text));
    }
}
