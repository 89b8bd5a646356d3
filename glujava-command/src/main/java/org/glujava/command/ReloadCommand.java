package org.glujava.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glujava.command.process.GlujavaProcess;
import org.glujava.command.process.Reloaded;
import org.glujava.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reload",
        sortOptions = false,
        description = {
            "Lets running processes load the jar of a translator again, for example after 'glujava install'. New fops enter"
                    + " the new version, and frames of the old one end there; nothing is mounted again.",
            "If a volume refuses the new version, its old one stays, and the command exits with 1."
        })
final class ReloadCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            description =
                    "a translator, as 'glujava top' prints it, or the name of one volume in the processes' volfiles")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!name.matches("\\S+")) {
            throw new CommandFailure("'" + name + "' is no name of a translator or volume", "Run 'glujava top'.");
        }
        int reloaded = 0;
        int refused = 0;
        for (GlujavaProcess process : GlujavaProcess.all()) {
            Optional<Reloaded> answer = process.reload(name);
            if (answer.isEmpty()) {
                warn(process.name() + ' ' + process.pid()
                        + " does not answer: it starts, it ends, or it has an older GluJava or no control socket");
                continue;
            }
            for (Reloaded.Volume volume : answer.get().volumes()) {
                if (print(process, volume)) {
                    reloaded++;
                } else {
                    refused++;
                }
            }
        }
        if (reloaded + refused == 0) {
            throw new CommandFailure(
                    "no process here runs a translator or a volume '" + name + "'",
                    "Run 'glujava top' as root to see all that run.");
        }
        return refused == 0 ? 0 : 1;
    }

    private boolean print(GlujavaProcess process, Reloaded.Volume volume) {
        String where = process.name() + ' ' + process.pid() + ", volume " + volume.volume() + ": ";
        if (volume.failure() == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(PlainText.of(where + "version " + volume.version() + " of " + volume.jar()));
            out.flush();
            return true;
        }
        warn(where + "refused, and the old version stays: " + volume.failure()
                + (volume.detail() == null || volume.detail().isEmpty() ? "" : " (" + volume.detail() + ")"));
        return false;
    }

    private void warn(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(PlainText.of("glujava: warning: " + text));
        err.flush();
    }
}
