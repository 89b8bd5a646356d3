package org.glujava.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** A running {@code glusterfs} or {@code glusterfsd} of a lab. */
public abstract sealed class GlusterProcess implements LabResource permits Brick, FuseMount, ClusterProcess {
    private static final Duration ORDERLY_END = Duration.ofSeconds(3);
    private static final Duration KILLED_END = Duration.ofSeconds(5);

    private final String name;
    private final Lab lab;
    private final Launch.Started started;

    GlusterProcess(String name, Lab lab, Launch.Started started) {
        this.name = name;
        this.lab = lab;
        this.started = started;
    }

    public final String name() {
        return name;
    }

    public final long pid() {
        return started.id().pid();
    }

    public final GlusterLog log() {
        return started.log();
    }

    public final boolean running() {
        return started.id().running();
    }

    /** Sends {@code signal} if the process still runs. */
    public final void signal(Signal signal) {
        if (running()) {
            signal.send(pid());
        }
    }

    /** Returns whether the process ends within {@code limit}. */
    public final boolean endsWithin(Duration limit) {
        Process child = started.child();
        return Await.within(limit, () -> !running() && (child == null || !child.isAlive()));
    }

    /** Returns the exit code, which is known only for a process in the foreground: a daemon is no child. */
    public final OptionalInt exitCode() {
        Process child = started.child(); // null for a daemon
        return child == null || child.isAlive() ? OptionalInt.empty() : OptionalInt.of(child.exitValue());
    }

    /** Returns the file that GlusterFS writes at SIGUSR1. */
    public final StatedumpFile statedump() {
        return StatedumpFile.of(this, dumpOptions(), lab.newFolder("statedump"));
    }

    /** Returns the file that GlusterFS writes at SIGUSR2. */
    public final MetricsFile metrics() {
        return MetricsFile.of(this, started.pidFile());
    }

    /** Ends the process, in order if possible, otherwise by SIGKILL. */
    @Override
    public void close() {
        signal(Signal.TERM);
        if (!endsWithin(ORDERLY_END)) {
            signal(Signal.KILL);
            Await.until(KILLED_END, "the end of " + this, () -> !running());
        }
        lab.forget(this);
    }

    @Override
    public final List<String> errors() {
        return log().errors();
    }

    final Lab lab() {
        return lab;
    }

    /**
     * Returns the folder in which the process reads the options of a dump, which does not depend on the dump's own
     * folder.
     */
    Path dumpOptions() {
        return Path.of("/var/run/gluster/glusterdump." + pid() + ".options");
    }

    @Override
    public String toString() {
        return name + " (pid " + pid() + ")";
    }
}
