package org.glujava.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "volume",
        description =
                "Puts translators into volumes of a cluster, changes their options and versions, and takes them out again.",
        subcommands = {
            VolumeEnableCommand.class,
            VolumeDisableCommand.class,
            VolumeSetCommand.class,
            VolumeReloadCommand.class,
            VolumeStatusCommand.class
        })
final class VolumeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
