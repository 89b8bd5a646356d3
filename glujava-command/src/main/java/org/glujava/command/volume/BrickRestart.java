package org.glujava.command.volume;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.glujava.command.CommandFailure;
import org.glujava.command.gluster.BrickState;
import org.glujava.command.gluster.ClusterBrick;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.gluster.NodePrograms;
import org.glujava.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Restarts the bricks of a volume, one after the other, so that a replicated or dispersed volume stays in use. */
final class BrickRestart {
    private static final Duration ONLINE = Duration.ofSeconds(60);
    private static final Duration HEALED = Duration.ofMinutes(30);
    private static final Duration CONNECTED = Duration.ofSeconds(30);

    private final GlusterCli cli;
    private final GlusterVolume volume;
    private @Nullable CommandFailure failure; // of the last question

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
        AtomicInteger clients = new AtomicInteger();
        within(ONLINE, brick, "its clients are not known", () -> {
            clients.set(BrickState.clients(cli, name, brick));
            return true;
        });
        within(HEALED, brick, "the files of the other bricks are not healed", () -> !volume.heals() || isHealed());
        new NodePrograms(cli).endBrick(name, brick);
        volume.startMissingBricks(cli);
        within(ONLINE, brick, "it does not start; its log says why", () -> BrickState.isOnline(cli, name, brick));
        // Clients connect again after some seconds. Without waiting they would lose the next brick too. One may have
        // gone.
        isSoWithin(CONNECTED, () -> BrickState.clients(cli, name, brick) >= clients.get());
    }

    /** Asks for a heal, too: after one that did not do all, the daemons begin the next by themselves in ten minutes. */
    private boolean isHealed() {
        boolean isHealed = BrickState.isHealed(cli, volume.name());
        if (!isHealed) {
            volume.heal(cli);
        }
        return isHealed;
    }

    private void within(Duration limit, ClusterBrick brick, String otherwise, BooleanSupplier isSo) {
        if (!isSoWithin(limit, isSo)) {
            throw new CommandFailure(
                    "stopped at the brick " + brick.text() + " of " + volume.name() + ": " + otherwise
                            + (failure == null ? "" : ": " + failure.getMessage()),
                    "this brick and those after it are not restarted yet; mend it, and restart them",
                    failure);
        }
    }

    private boolean isSoWithin(Duration limit, BooleanSupplier isSo) {
        long end = System.nanoTime() + limit.toNanos();
        long answered = System.nanoTime();
        while (!answers(isSo)) {
            long now = System.nanoTime();
            answered = failure == null ? now : answered;
            if (now > end || now - answered > ONLINE.toNanos()) {
                return false;
            }
            Waiting.pause();
        }
        return true;
    }

    /** glusterd cannot ask a brick that is not connected to it yet, also not one of another node, and fails then. */
    private boolean answers(BooleanSupplier isSo) {
        try {
            failure = null;
            return isSo.getAsBoolean();
        } catch (CommandFailure e) {
            failure = e;
            return false;
        }
    }
}
