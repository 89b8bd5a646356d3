package org.glujava.command.volume;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.glujava.command.CommandFailure;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.volfile.ParsedVolfile;
import org.glujava.command.volfile.VolfileEdit;
import org.glujava.command.volfile.VolfileException;
import org.glujava.command.volfile.VolumeSummary;
import org.glujava.text.PlainText;

/** Changes the clients of a volume. */
public final class ClientChange implements VolumeChange {
    private final GlusterCli cli;
    private final GlusterVolume volume;

    ClientChange(GlusterCli cli, GlusterVolume volume) {
        this.cli = cli;
        this.volume = volume;
    }

    /** Also tries a mount with the translator on this machine. */
    @Override
    public void require(PlacedTranslator placed) {
        NodesCheck.require(cli, placed.things());
        if (!volume.started()) {
            return;
        }
        try {
            ParsedVolfile now = ParsedVolfile.parse(volume.clientVolfile(cli));
            ClientMount.trial(with(now, placed).bytes(), placed.volumeOf(volume.name()));
        } catch (VolfileException e) {
            throw new CommandFailure("glusterd's volfile cannot be changed: " + e.getMessage(), e.hint(), e);
        }
    }

    /** Returns a client's volfile with the translator below its top volume, where the filter puts it. */
    public static ParsedVolfile with(ParsedVolfile volfile, PlacedTranslator placed) throws VolfileException {
        List<VolumeSummary> topDown = VolumeSummary.topDown(volfile);
        String top = topDown.get(0).name();
        String called = placed.volumeOf(top);
        ParsedVolfile without = topDown.stream().anyMatch(each -> each.name().equals(called))
                ? VolfileEdit.remove(volfile, called)
                : volfile;
        return VolfileEdit.insertBelow(without, placed.newVolume(top), top);
    }

    @Override
    public List<String> consequences(boolean comes) {
        String reload = "No process restarts. Clients that are connected load a new graph, within seconds.";
        return comes
                ? List.of(
                        reload,
                        "A client without GluJava or the translator keeps its graph, and cannot mount the volume again.")
                : List.of(reload);
    }

    @Override
    public List<String> consequencesOfSet() {
        return List.of("No process restarts. Clients that are connected change the options, within seconds.");
    }

    @Override
    public List<String> consequencesOfReload() {
        return List.of(
                "Nothing is mounted again. New fops of each client enter the new version; frames of the old one end there.",
                "A client on a machine that is no node loads what is installed there, and cannot be asked.");
    }

    @Override
    public void enable(PlacedTranslator placed, PrintWriter progress) {
        set(placed);
        reportLate(placed, true, progress);
    }

    @Override
    public void set(PlacedTranslator placed) {
        setTwice(placed.optionsInsteadOf(volume.options()));
    }

    @Override
    public void disable(PlacedTranslator placed, PrintWriter progress) {
        setTwice(placed.withoutAny(volume.options())); // first without effect, because GlusterFS cannot remove them
        reportLate(placed, false, progress);
        new OptionRemoval(cli, GlusterVolume.of(cli, volume.name()), placed)
                .remove()
                .ifPresent(reason -> progress.println("  Its options stay, without effect: " + PlainText.of(reason)));
    }

    /**
     * glusterd writes volfiles first, and stores the options then, where the filter reads them. So it has to write the
     * volfiles again, with the same command.
     */
    private void setTwice(Map<String, String> options) {
        volume.set(cli, options);
        volume.set(cli, options);
    }

    private void reportLate(PlacedTranslator placed, boolean present, PrintWriter progress) {
        LocalClients.waitFor(volume.name(), placed.volumeOf(volume.name()), present)
                .forEach(mount ->
                        progress.println("  " + PlainText.of(mount + " still has the old graph; its log says why")));
    }
}
