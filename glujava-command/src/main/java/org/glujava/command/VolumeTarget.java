package org.glujava.command;

import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.GlusterVolume;
import picocli.CommandLine.Parameters;

/** The volume of a command. */
final class VolumeTarget {
    @Parameters(index = "0", paramLabel = "VOLUME", description = "a volume of the cluster")
    private String volume;

    private final GlusterCli cli = GlusterCli.ofMachine();

    GlusterCli cli() {
        return cli;
    }

    GlusterVolume read() {
        return GlusterVolume.of(cli, volume);
    }
}
