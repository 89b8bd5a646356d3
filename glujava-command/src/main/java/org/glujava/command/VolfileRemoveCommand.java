package org.glujava.command;

import org.glujava.command.volfile.VolfileEdit;
import org.glujava.command.volfile.VolfileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "remove",
        sortOptions = false,
        description = "Removes a volume: its parents get its subvolumes. All other bytes of the volfile stay.")
final class VolfileRemoveCommand implements Runnable {
    @Mixin
    private VolfileSource source;

    @Option(names = "--volume", required = true, paramLabel = "NAME", description = "the volume to remove")
    private String name;

    @Mixin
    private VolfileOutput output;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        try {
            output.write(
                    source,
                    VolfileEdit.remove(source.read(), name),
                    spec.commandLine().getErr());
        } catch (VolfileException e) {
            throw CommandFailure.of(source.name(), e);
        }
    }
}
