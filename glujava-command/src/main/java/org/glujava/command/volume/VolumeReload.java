package org.glujava.command.volume;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glujava.command.gluster.ClusterNode;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.GlusterVolume;

/** Lets all processes with a translator of a volume load its jar again, by a change of the volume's options. */
public final class VolumeReload {
    private static final String KEY = "reload";

    private final GlusterCli cli;
    private final GlusterVolume volume;
    private final PlacedTranslator placed;
    private final List<ClusterNode> pool;

    /** @param placed with the settings that it has, in a volume that is started */
    public VolumeReload(GlusterCli cli, GlusterVolume volume, PlacedTranslator placed) {
        this.cli = cli;
        this.volume = volume;
        Map<String, String> settings = new TreeMap<>(placed.settings());
        settings.put(KEY, Instant.now().truncatedTo(ChronoUnit.MILLIS).toString()); // no two reloads have the same
        this.placed = placed.with(settings);
        this.pool = ClusterNode.pool(cli);
    }

    /** Returns the translator with its new settings. */
    public PlacedTranslator placed() {
        return placed;
    }

    /** Returns the option that changes. */
    public Map<String, String> changed() {
        return Map.of(KEY, placed.settings().getOrDefault(KEY, ""));
    }

    /**
     * What has become of the processes.
     *
     * @param done they run the new version
     * @param refused they keep the old one
     * @param late they have done neither in time
     * @param silent nodes whose processes could not be asked
     */
    public record Outcome(List<String> done, List<String> refused, List<String> late, List<String> silent) {
        public boolean isWhole() {
            return refused.isEmpty() && late.isEmpty();
        }
    }

    /** Changes the volume's options, and waits for the processes. */
    public Outcome run(Duration limit) {
        VolumeProcesses before = now();
        VolumeChange.of(placed.graphs(), cli, volume).set(placed);
        long end = System.nanoTime() + limit.toNanos();
        Outcome outcome = outcome(before, now());
        while (!outcome.late.isEmpty() && System.nanoTime() < end) {
            Waiting.pause();
            outcome = outcome(before, now());
        }
        return outcome;
    }

    private VolumeProcesses now() {
        return VolumeProcesses.of(cli, pool, placed, volume.name());
    }

    /** A process that has ended meanwhile is none any more. */
    static Outcome outcome(VolumeProcesses before, VolumeProcesses after) {
        List<String> done = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (VolumeProcess process : after.all()) {
            Optional<VolumeProcess> old =
                    before.all().stream().filter(process::is).findFirst();
            boolean isNew = old.isEmpty() || process.replacements() != old.get().replacements();
            boolean isRefused = !isNew && process.refused() != old.get().refused();
            (isNew ? done : isRefused ? refused : late).add(process.text());
        }
        return new Outcome(done, refused, late, after.silent());
    }
}
