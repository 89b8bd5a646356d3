package org.glujava.command.volume;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.glujava.command.gluster.Mounts;
import org.glujava.command.gluster.RunningTranslators;

/** The mounts of a volume on this machine, which load a new graph by themselves when glusterd has a new volfile. */
public final class LocalClients {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private LocalClients() {}

    /**
     * Waits until each mount has, or no longer has, the translator's volume. Returns the mounts where that has not happened.
     */
    public static List<Path> waitFor(String volume, String translatorVolume, boolean present) {
        Predicate<Path> isSo = mount ->
                RunningTranslators.of(mount).getOrDefault(translatorVolume, "").equals("up") == present;
        List<Path> mounts = Mounts.of(volume);
        Waiting.isSoWithin(LIMIT, () -> mounts.stream().allMatch(isSo));
        return mounts.stream().filter(isSo.negate()).toList();
    }
}
