package org.glujava.lab;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A short command of the system, with a time limit. */
final class Command {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private Command() {}

    /** Returns whether it ended with 0 in time. Drops its output. */
    static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(new File("/dev/null"))
                    .start();
            return waitFor(process, LIMIT) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new LabException("cannot run " + List.of(command) + ": is it installed?", e);
        }
    }

    /** Returns the one line that {@code command} prints. */
    static String line(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String line = new String(process.getInputStream().readAllBytes()).strip();
            if (waitFor(process, LIMIT) && process.exitValue() == 0) {
                return line;
            }
        } catch (IOException e) {
            throw new LabException("cannot run " + List.of(command) + ": is it installed?", e);
        }
        throw new LabException(List.of(command) + " failed; run it by hand to see why");
    }

    /** Waits, even if interrupted, because callers must also see the end of their processes. */
    static boolean waitFor(Process process, Duration limit) {
        boolean interrupted = Thread.interrupted();
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                try {
                    if (process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return true;
                    }
                    process.destroyForcibly();
                    return false;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
