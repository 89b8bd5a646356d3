package org.glujava.command;

import java.io.PrintWriter;
import org.glujava.command.volume.VolumeProcess;
import org.glujava.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "running",
        hidden = true, // for peer_glujava
        description = "Prints the processes of this machine that run a volume of a volfile, one a line.")
final class RunningCommand implements Runnable {
    @Parameters(paramLabel = "VOLUME", description = "the name of the volume in the volfile")
    private String volume;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        VolumeProcess.ofMachine(volume, "").forEach(process -> out.println(PlainText.of(process.line())));
        out.flush();
    }
}
