package org.glujava.command.volume;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.glujava.command.CommandFailure;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.text.PlainText;

/** Changes the bricks of a volume, by glusterd's options {@code user.xlator}. */
final class BrickChange implements VolumeChange {
    /** What glusterd knows as a position (glusterd-volgen.c, server_graph_table); it finds a wrong one too late. */
    private static final List<String> POSITIONS = List.of(
            "io-stats",
            "sdfs",
            "namespace",
            "cdc",
            "quota",
            "index",
            "barrier",
            "marker",
            "selinux",
            "io-threads",
            "upcall",
            "leases",
            "read-only",
            "worm",
            "locks",
            "access-control",
            "bitrot-stub",
            "changelog",
            "trash",
            "arbiter",
            "posix");

    private static final String MULTIPLEX = "cluster.brick-multiplex";

    private final GlusterCli cli;
    private final GlusterVolume volume;

    BrickChange(GlusterCli cli, GlusterVolume volume) {
        this.cli = cli;
        this.volume = volume;
    }

    @Override
    public void require(PlacedTranslator placed) {
        if (!POSITIONS.contains(placed.place())) {
            throw new CommandFailure(
                    "'" + placed.place() + "' is no position in a brick",
                    "use one of: " + String.join(", ", POSITIONS));
        }
        for (String key : placed.settings().keySet()) {
            if (key.contains(".")) {
                throw new CommandFailure(
                        "option '" + key
                                + "' cannot be set in bricks: GlusterFS takes the text after the last dot for the key",
                        "put the translator into the clients instead: --client");
            }
        }
        if (volume.options().getOrDefault(MULTIPLEX, "off").matches("on|enable|yes|true|1")) {
            throw new CommandFailure(
                    "the bricks of several volumes share a process (" + MULTIPLEX
                            + "), which cannot be restarted for one",
                    "set the options user.xlator.* with 'gluster volume set', and restart the processes yourself");
        }
        NodesCheck.require(cli, placed.things());
    }

    @Override
    public List<String> consequences(boolean comes) {
        return volume.started()
                ? List.of(
                        "The " + volume.bricks().size() + " bricks of " + volume.name()
                                + " restart, one after the other; each waits until the files of the one before it are healed.",
                        "Files that are on one brick only cannot be reached for some seconds.")
                : List.of("The volume is not started, so no process restarts.");
    }

    @Override
    public List<String> consequencesOfSet() {
        return List.of("No process restarts. The bricks change the options at once, if the translator can.");
    }

    @Override
    public List<String> consequencesOfReload() {
        return List.of(
                "No process restarts. New fops of each brick enter the new version; frames of the old one end there.");
    }

    @Override
    public void enable(PlacedTranslator placed, PrintWriter progress) {
        set(placed);
        restart(progress);
        boolean clientsHaveOne = PlacedTranslator.of(volume.options()).stream()
                .anyMatch(each -> each.graphs() == PlacedTranslator.Graphs.CLIENTS);
        if (volume.started() && !clientsHaveOne) { // otherwise a client answers for itself, and not for a brick
            ClientMount.trial(volume.clientVolfile(cli), placed.volumeOf(volume.name()));
        }
    }

    @Override
    public void set(PlacedTranslator placed) {
        boolean wasBypassed = PlacedTranslator.of(volume.options()).stream()
                .anyMatch(each -> each.name().equals(placed.name()) && each.isBypassed());
        boolean isChosen = placed.settings().containsKey("pass-through");
        volume.set(cli, (wasBypassed && !isChosen ? placed.bypassed(false) : placed).options());
    }

    @Override
    public void disable(PlacedTranslator placed, PrintWriter progress) {
        Optional<String> obstacle = new OptionRemoval(cli, volume, placed).remove();
        if (obstacle.isPresent()) {
            volume.set(cli, placed.bypassed(true).options());
            progress.println("  Its options stay, and all fops bypass it: " + PlainText.of(obstacle.get()));
            return;
        }
        restart(progress);
    }

    private void restart(PrintWriter progress) {
        if (volume.started()) {
            new BrickRestart(cli, volume).all(progress);
        }
    }
}
