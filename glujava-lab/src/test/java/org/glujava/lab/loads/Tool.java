package org.glujava.lab.loads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glujava.lab.LabException;

/** Runs programs; their output goes into files of {@code folder}, to be read after a failure. */
record Tool(Path folder) {
    /** More than the longest load takes. Enforced by a process of its own, which also ends the program's children. */
    private static final int LIMIT_SECONDS = 600;

    /** The exit code of a program, and its output on both streams. */
    record Ended(String command, int exitCode, List<String> output) {
        Ended expectSuccess() {
            if (exitCode != 0) {
                List<String> end = output.subList(Math.max(0, output.size() - 30), output.size());
                throw new LabException(command + " ended with code " + exitCode + ":\n" + String.join("\n", end));
            }
            return this;
        }
    }

    Ended run(String... command) {
        List<String> bounded = new ArrayList<>(List.of("timeout", "--kill-after=5", LIMIT_SECONDS + "s"));
        bounded.addAll(List.of(command));
        String name = Path.of(command[0]).getFileName().toString();
        try {
            Path output = Files.createTempFile(folder, name + "-", ".log");
            Process process = new ProcessBuilder(bounded)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            return new Ended(name, exitCode(process, name), lines(output));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + name, e);
        }
    }

    /** timeout passes a signal on to all processes of the program */
    private static int exitCode(Process process, String name) {
        Thread hook = new Thread(process::destroy, name + "-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            int code = process.waitFor();
            if (code == 127) {
                throw new LabException("there is no " + name + "; './glujava test loads' installs what the loads need");
            }
            return code;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new LabException("interrupted while " + name + " ran", e);
        } finally {
            forget(hook);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down, and the hook has run.
        }
    }

    /** Names of files need not be UTF-8. */
    private static List<String> lines(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
