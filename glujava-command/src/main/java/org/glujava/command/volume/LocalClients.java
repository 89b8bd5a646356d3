package org.glujava.command.volume;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.glujava.command.CommandFailure;
import org.glujava.command.gluster.Mounts;
import org.glujava.command.gluster.RunningTranslators;

/** The mounts of a volume on this machine, which load a new graph by themselves when glusterd has a new volfile. */
public final class LocalClients {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 100;

    private LocalClients() {}

    /**
     * Waits until each mount has, or no longer has, the translator's volume. Returns the mounts where that has not happened.
     */
    public static List<Path> waitFor(String volume, String translatorVolume, boolean present) {
        Predicate<Path> isSo = mount ->
                RunningTranslators.of(mount).getOrDefault(translatorVolume, "").equals("up") == present;
        List<Path> mounts = Mounts.of(volume);
        long end = System.nanoTime() + LIMIT.toNanos();
        List<Path> left = mounts.stream().filter(isSo.negate()).toList();
        while (!left.isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailure("interrupted", "", e);
            }
            left = left.stream().filter(isSo.negate()).toList();
        }
        return left;
    }
}
