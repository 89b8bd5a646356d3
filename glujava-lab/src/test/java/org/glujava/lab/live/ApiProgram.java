package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glujava.lab.GlusterLog;
import org.glujava.lab.Volfile;

/** A C program that uses volumes through libgfapi, as it is told. */
final class ApiProgram implements AutoCloseable {
    private final LiveLab live;
    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;
    private final Path log;

    private ApiProgram(LiveLab live, Process process) {
        this.live = live;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.log = live.lab().folder().resolve("gfapi.log");
    }

    /** @param under another command to run it by, which must become it in the end */
    static ApiProgram start(LiveLab live, String... under) throws IOException {
        Path root = live.paths().root();
        Path program = root.resolve("glujava-lab/target/programs/gfapi");
        Process make = new ProcessBuilder("make", "-s", "-C", root.resolve("glujava-lab/src/test/c").toString(),
                        "OUT=" + program.getParent(), program.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(make.onExit().join().exitValue()).as(said).isZero();
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(under), Stream.of(program.toString())).toList())
                .redirectError(live.lab().folder().resolve("gfapi.console").toFile());
        builder.environment().putAll(live.environment());
        return new ApiProgram(live, builder.start());
    }

    /** Opens a volume, and answers what came of it. */
    String init(Volfile volfile) {
        return tell("init " + live.lab().write("gfapi.vol", volfile.text()) + " " + log);
    }

    /** Gives an order, and returns its answer. */
    String tell(String order) {
        try {
            orders.write(order + "\n");
            orders.flush();
            return String.valueOf(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(order, e);
        }
    }

    long pid() {
        return process.pid();
    }

    GlusterLog log() {
        return new GlusterLog(log);
    }

    /** The exit code of the program when it has nothing more to do. */
    int end(Duration limit) throws Exception {
        orders.close();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the program did not end within " + limit.toSeconds() + " s");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
