package org.glujava.command.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.glujava.command.CommandFailure;
import org.glujava.command.gluster.BrickState;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.gluster.NodePrograms;

/**
 * Removes the options of a translator from a volume. GlusterFS cannot remove an option that begins with {@code user}, but all
 * options together. So this sets all others again after that. Meanwhile the filter keeps the volfiles as they are on each
 * node, so no process sees a volume without its options.
 */
final class OptionRemoval {
    /** glusterd itself acts on these, whatever the volfiles are: a moment without them would stop or start something. */
    private static final Set<String> ACTED_ON = Set.of(
            "features.uss",
            "ganesha.enable",
            "config.gfproxyd",
            "config.transport",
            "config.memory-accounting",
            "cluster.server-quorum-type",
            "cluster.self-heal-daemon",
            "cluster.disperse-self-heal-daemon",
            "features.barrier");

    /** The options of all volumes: they are in each volume's list, and stay. */
    private static final Set<String> OF_ALL_VOLUMES = Set.of(
            "cluster.server-quorum-ratio",
            "cluster.enable-shared-storage",
            "cluster.op-version",
            "cluster.max-op-version",
            "cluster.brick-multiplex",
            "cluster.max-bricks-per-process",
            "glusterd.vol_count_per_thread",
            "cluster.localtime-logging",
            "cluster.daemon-log-level");

    /** Other commands set them, and 'gluster volume reset' leaves them. */
    private static final Set<String> PROTECTED = Set.of(
            "features.quota",
            "features.inode-quota",
            "features.bitrot",
            "features.scrub",
            "geo-replication.indexing",
            "geo-replication.ignore-pid-check");

    /** The removal sets it to on, and GlusterFS 11 cannot set it: it is built without NFS. */
    private static final String NFS = "nfs.disable";

    /** A volume has them after the removal of all options. */
    private static final Set<String> DEFAULTS = Set.of(NFS, "transport.address-family", "storage.fips-mode-rchecksum");

    private static final String GRANULAR = "cluster.granular-entry-heal";
    private static final Set<String> ON = Set.of("on", "enable", "yes", "true", "1");
    private static final Duration HELD = Duration.ofMinutes(3);

    /** In a volume that is in use some file is nearly always being changed, and counts as not healed. */
    private static final Duration HEALED = Duration.ofSeconds(60);

    private final GlusterCli cli;
    private final GlusterVolume volume;
    private final Path folder;
    private final Duration healed;
    private final Map<String, String> others;
    private final Map<String, String> settable;

    /**
     * @param volume as it is now
     * @param placed the translator whose options are removed; also those of others that have no effect
     */
    OptionRemoval(GlusterCli cli, GlusterVolume volume, PlacedTranslator placed) {
        this(cli, volume, placed, Path.of("/var/tmp"), HEALED); // survives a restart of the machine
    }

    /**
     * @param folder gets the options while they are not set
     * @param healed how long to wait for a moment in which all files are healed, before and after
     */
    OptionRemoval(GlusterCli cli, GlusterVolume volume, PlacedTranslator placed, Path folder, Duration healed) {
        this.cli = cli;
        this.volume = volume;
        this.folder = folder;
        this.healed = healed;
        this.others = new LinkedHashMap<>(volume.options());
        others.entrySet()
                .removeIf(option -> OF_ALL_VOLUMES.contains(option.getKey())
                        || placed.isOwn(option.getKey())
                        || PlacedTranslator.isUnused(option.getKey(), option.getValue()));
        List<String> keys = new ArrayList<>(others.keySet());
        Collections.reverse(keys); // 'gluster volume info' prints the youngest first
        this.settable = new LinkedHashMap<>();
        keys.stream()
                .filter(key -> !PROTECTED.contains(key) && !key.equals(GRANULAR) && !key.equals(NFS))
                .forEach(key -> settable.put(key, others.get(key)));
    }

    /**
     * Removes them. Returns why they stay; empty if they are removed.
     *
     * @throws CommandFailure if the other options could not be set again; the message names a script that sets them
     */
    Optional<String> remove() {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return obstacle;
        }
        NodePrograms nodes = new NodePrograms(cli);
        try {
            volume.set(cli, settable); // whether all can be set again, before they are removed
            nodes.hold(volume.name(), Instant.now().plus(HELD)); // not for ever, should this program be killed
        } catch (CommandFailure e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        Path saved = save();
        try {
            Uninterrupted.during(() -> {
                volume.reset(cli);
                volume.set(cli, settable);
                if (others.containsKey(GRANULAR)) {
                    enableGranularEntryHeal();
                }
                nodes.release(volume.name());
                volume.set(cli, settable); // writes the volfiles
            });
            requireSame();
            Files.delete(saved);
        } catch (CommandFailure | IOException e) {
            throw new CommandFailure(
                    "the options of " + volume.name() + " are removed, and could not be set again: " + e.getMessage(),
                    "run: sh " + saved,
                    e);
        }
        return Optional.empty();
    }

    /** GlusterFS refuses while a file is not healed. */
    private void enableGranularEntryHeal() {
        AtomicReference<CommandFailure> failure = new AtomicReference<>();
        boolean isEnabled = Waiting.isSoWithin(healed, () -> {
            try {
                volume.enableGranularEntryHeal(cli);
                return true;
            } catch (CommandFailure e) {
                failure.set(e);
                return false;
            }
        });
        if (!isEnabled) {
            throw failure.get();
        }
    }

    private Optional<String> obstacle() {
        for (String key : others.keySet()) {
            if (ACTED_ON.contains(key) || key.equals(NFS) && !"on".equals(others.get(key))) {
                return Optional.of("glusterd acts on the option " + key + ", which would be unset for a moment");
            }
        }
        for (String key : DEFAULTS) {
            if (!others.containsKey(key)) {
                return Optional.of("GlusterFS would add the option " + key);
            }
        }
        String granular = others.get(GRANULAR);
        if (granular == null) {
            return Optional.empty();
        }
        boolean canBeSet = ON.contains(granular)
                && volume.started()
                && Waiting.isSoWithin(healed, () -> BrickState.isHealed(cli, volume.name()));
        return canBeSet
                ? Optional.empty()
                : Optional.of("GlusterFS sets " + GRANULAR + " again only in a started volume that is healed");
    }

    /** Writes a script that sets them. */
    private Path save() {
        try {
            Path saved = Files.createTempFile(folder, "glujava-options-of-" + volume.name() + '-', ".sh");
            return Files.writeString(saved, script());
        } catch (IOException e) {
            throw new CommandFailure(
                    "cannot save the options of " + volume.name() + ": " + e, "is there room in " + folder + "?", e);
        }
    }

    private String script() {
        String gluster = "gluster --mode=script ";
        StringBuilder set = new StringBuilder(gluster).append("volume set ").append(volume.name());
        settable.forEach((key, value) -> set.append(' ')
                .append(key)
                .append(" '")
                .append(value.replace("'", "'\\''"))
                .append('\''));
        String heal = others.containsKey(GRANULAR)
                ? gluster + "volume heal " + volume.name() + " granular-entry-heal enable\n"
                : "";
        String release = gluster + "system:: execute glujava release " + volume.name() + '\n';
        return set + "\n" + heal + release + set + '\n';
    }

    private void requireSame() {
        Map<String, String> now =
                new TreeMap<>(GlusterVolume.of(cli, volume.name()).options());
        now.keySet().removeAll(OF_ALL_VOLUMES);
        Map<String, String> wanted = new TreeMap<>(others);
        wanted.computeIfPresent(GRANULAR, (key, value) -> now.get(GRANULAR)); // written in another way
        if (!now.equals(wanted)) {
            throw new CommandFailure("they are " + now + " instead of " + wanted, "");
        }
    }
}
