package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program with threads that call getxattr on a mount, all at once; no lock of the kernel serialises these calls. */
final class Callers implements AutoCloseable {
    private final Process process;
    private final Path console;

    private Callers(Process process, Path console) {
        this.process = process;
        this.console = console;
    }

    /** Starts this many calls for each name. */
    static Callers start(LiveLab live, int each, Path path, String... names) throws IOException {
        Path program = ApiProgram.made(live, "callers");
        Path console = Files.createTempFile(live.lab().folder(), "callers", ".console");
        List<String> command = new ArrayList<>(List.of(program.toString(), "" + each, path.toString()));
        command.addAll(List.of(names));
        return new Callers(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(console.toFile())
                        .start(),
                console);
    }

    boolean running() {
        return process.isAlive();
    }

    /** Returns the number of results by name and error, when all calls have returned. */
    List<String> outcome(Duration limit) throws Exception {
        assertThat(process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS))
                .as("all calls have returned")
                .isTrue();
        return Files.readAllLines(console);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
