package org.glujava.lab.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A C program that makes, for each fop, a call for which a mount or libgfapi winds that fop: see calls_by_fop.c. */
final class CallsByFop implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    private CallsByFop(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** @param where a mount; or a volfile, and the log for libgfapi */
    static CallsByFop start(LiveLab live, Path... where) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ApiProgram.made(live, "calls_by_fop").toString()));
        for (Path each : where) {
            command.add(each.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(live.lab().folder().resolve("calls.console").toFile());
        builder.environment().putAll(live.environment());
        return new CallsByFop(builder.start());
    }

    /** Selects the fop and the fault for the translator "lacking". Returns "ok", or the error. */
    String plan(String fop, String how, String part) {
        return tell("lacking " + fop + " " + how + " " + part);
    }

    /** Makes the calls for a fop. Returns "ok", or the first error. */
    String tell(String order) {
        try {
            orders.write(order + "\n");
            orders.flush();
            return String.valueOf(answers.readLine());
        } catch (IOException e) {
            return "gone: " + e.getMessage();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it in order, and returns its exit code. */
    int end() throws InterruptedException {
        try {
            orders.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the program did not end within 60 s");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
