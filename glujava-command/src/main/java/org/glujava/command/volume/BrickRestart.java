package org.glujava.command.volume;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.glujava.command.CommandFailure;
import org.glujava.command.gluster.BrickState;
import org.glujava.command.gluster.ClusterBrick;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.gluster.NodePrograms;
import org.glujava.text.PlainText;

/** Restarts the bricks of a volume, one after the other, so that a replicated or dispersed volume stays in use. */
final class BrickRestart {
    private static final Duration ONLINE = Duration.ofSeconds(60);
    private static final Duration HEALED = Duration.ofMinutes(30);
    private static final Duration CONNECTED = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 200;

    private final GlusterCli cli;
    private final GlusterVolume volume;

    BrickRestart(GlusterCli cli, GlusterVolume volume) {
        this.cli = cli;
        this.volume = volume;
    }

    void all(PrintWriter progress) {
        for (ClusterBrick brick : volume.bricks()) {
            one(brick);
            progress.println("  " + PlainText.of("restarted: " + brick.text()));
            progress.flush();
        }
    }

    private void one(ClusterBrick brick) {
        String name = volume.name();
        int clients = BrickState.clients(cli, name, brick);
        boolean isHealed = isSoWithin(HEALED, () -> !volume.heals() || BrickState.isHealed(cli, name));
        require(isHealed, brick, "the files of the other bricks are not healed");
        new NodePrograms(cli).endBrick(name, brick);
        volume.startMissingBricks(cli);
        require(
                isSoWithin(ONLINE, () -> BrickState.isOnline(cli, name, brick)),
                brick,
                "it does not start; its log says why");
        // Clients connect again after some seconds. Without waiting they would lose the next brick too. One may have
        // gone.
        isSoWithin(CONNECTED, () -> BrickState.clients(cli, name, brick) >= clients);
    }

    private void require(boolean isSo, ClusterBrick brick, String otherwise) {
        if (!isSo) {
            throw new CommandFailure(
                    "stopped at the brick " + brick.text() + " of " + volume.name() + ": " + otherwise,
                    "this brick and those after it are not restarted yet; mend it, and restart them");
        }
    }

    private static boolean isSoWithin(Duration limit, BooleanSupplier isSo) {
        long end = System.nanoTime() + limit.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailure("interrupted", "", e);
            }
        }
        return true;
    }
}
