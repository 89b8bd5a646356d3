package org.glujava.lab.soak;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.glujava.lab.Brick;
import org.glujava.lab.Lab;
import org.glujava.lab.LabException;
import org.glujava.lab.Signal;
import org.glujava.lab.Volume;
import org.jspecify.annotations.Nullable;

/** A brick that is killed and restarted on its port. */
public final class MortalBrick implements AutoCloseable {
    private static final Duration DEATH = Duration.ofSeconds(5);

    private final Lab lab;
    private final Brick first;
    private @Nullable Process later;
    private int deaths;

    public MortalBrick(Lab lab) {
        this.lab = lab;
        this.first = lab.brick("brick").start();
    }

    public Volume client(String name) {
        return first.client(name);
    }

    public int deaths() {
        return deaths;
    }

    public void kill() {
        deaths++;
        Process current = later;
        if (current == null) {
            first.signal(Signal.KILL);
            first.endsWithin(DEATH);
        } else {
            current.destroyForcibly();
            current.onExit()
                    .orTimeout(DEATH.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        }
    }

    /** Starts it from the volfile that the lab has written for the first one. */
    public void startAgain() {
        Path folder = lab.folder();
        ProcessBuilder builder = new ProcessBuilder(
                        "glusterfsd",
                        "-N",
                        "-f",
                        folder.resolve("brick.vol").toString(),
                        "-p",
                        folder.resolve("brick.pid").toString(),
                        "-l",
                        folder.resolve("brick.log").toString())
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .redirectInput(new File("/dev/null"));
        try {
            later = builder.start();
        } catch (IOException e) {
            throw new LabException("cannot start the brick again", e);
        }
    }

    /** The lab ends the first one. */
    @Override
    public void close() {
        if (later != null) {
            later.destroyForcibly();
        }
    }
}
