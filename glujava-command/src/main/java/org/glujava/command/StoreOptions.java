package org.glujava.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.glujava.command.gluster.GlusterFolders;
import org.glujava.command.gluster.Probe;
import org.glujava.command.store.TranslatorStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folders that commands for installed translators work in. */
final class StoreOptions {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "the run-time home; otherwise the one that GlusterFS's processes use")
    private @Nullable Path home;

    @Option(
            names = "--xlators",
            paramLabel = "DIR",
            description =
                    "GlusterFS's folder of translators; otherwise that of the installed GlusterFS, and those of other"
                            + " versions for which GluJava is installed")
    private @Nullable Path xlators;

    /** Does something with the store. */
    @FunctionalInterface
    interface Work<T> {
        T with(TranslatorStore store) throws IOException;
    }

    /** Returns the run-time home. */
    Path home() {
        return home == null ? Probe.home() : home.toAbsolutePath().normalize();
    }

    <T> T run(Work<T> work) {
        Path of = home();
        try {
            List<Path> types = xlators == null ? GlusterFolders.withTypes() : List.of(xlators.toAbsolutePath());
            return work.with(new TranslatorStore(of, types));
        } catch (IOException e) {
            throw new CommandFailure(
                    "cannot work in " + of + ": " + e,
                    "has its disk room, and may it be written? The next command ends what this one has begun",
                    e);
        }
    }
}
