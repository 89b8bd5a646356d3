package org.glujava.command.volume;

import java.io.PrintWriter;
import java.util.List;
import org.glujava.command.CommandFailure;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.GlusterVolume;

/** Changes which translators a volume has in one kind of its graphs, and their options. */
public interface VolumeChange {
    /** Returns the change of a volume's clients, or of its bricks. */
    static VolumeChange of(PlacedTranslator.Graphs graphs, GlusterCli cli, GlusterVolume volume) {
        return graphs == PlacedTranslator.Graphs.CLIENTS ? new ClientChange(cli, volume) : new BrickChange(cli, volume);
    }

    /** Throws {@link CommandFailure} unless every node can have the translator, as far as that can be known before. */
    void require(PlacedTranslator placed);

    /**
     * Returns what happens to processes.
     *
     * @param comes whether a translator comes; otherwise it goes
     */
    List<String> consequences(boolean comes);

    /** Returns what happens to processes when options of a translator change. */
    List<String> consequencesOfSet();

    /** Returns what happens to processes when they load the translator's jar again. */
    List<String> consequencesOfReload();

    /** Puts the translator into the volume. Returns when it runs, as far as this machine can see. */
    void enable(PlacedTranslator placed, PrintWriter progress);

    /** Changes options of a translator. */
    void set(PlacedTranslator placed);

    /** Takes the translator out of the volume, and its options. */
    void disable(PlacedTranslator placed, PrintWriter progress);
}
