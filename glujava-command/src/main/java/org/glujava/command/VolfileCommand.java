package org.glujava.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "volfile",
        description = "Shows, checks and changes volfiles, which describe GlusterFS's graphs.",
        subcommands = {
            VolfileShowCommand.class,
            VolfileCheckCommand.class,
            VolfileInsertCommand.class,
            VolfileRemoveCommand.class
        })
final class VolfileCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
