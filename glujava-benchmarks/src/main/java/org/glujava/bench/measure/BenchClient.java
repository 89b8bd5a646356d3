package org.glujava.bench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.glujava.lab.GlusterLog;
import org.glujava.lab.LabException;

/** A running client program: see client.c for its commands. It ends with this process, at the latest. */
public final class BenchClient implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String ENDED = "ended";

    private final String name;
    private final Process process;
    private final Writer orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final GlusterLog log;
    private Runnable after = () -> {};

    private BenchClient(String name, Process process, GlusterLog log) {
        this.name = name;
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.log = log;
    }

    /** Starts {@code command}, and returns when the client is ready. */
    static BenchClient start(
            String name, List<String> command, Map<String, String> environment, Path folder, GlusterLog log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("client.console").toFile());
        builder.environment().putAll(environment);
        BenchClient client;
        try {
            client = new BenchClient(name, builder.start(), log);
        } catch (IOException e) {
            throw new LabException("cannot run " + command.get(0) + "; run ./glujava build", e);
        }
        Thread listener = new Thread(client::listen, "client-" + name);
        listener.setDaemon(true);
        listener.start();
        try {
            client.expect("ready", client.answer("its start"));
            return client;
        } catch (LabException e) {
            client.close();
            throw e;
        }
    }

    /** Runs {@code last} when the client has been closed. */
    BenchClient andThen(Runnable last) {
        after = last;
        return this;
    }

    public void names(int count) {
        order("names " + count);
    }

    public void threads(int count) {
        order("threads " + count);
    }

    /** Lets each thread make a number of calls. */
    public Block run(String kind, int calls) {
        return Block.parse(ask("run " + kind + " " + calls));
    }

    /**
     * Measures the CPU time and wall clock of the first call of a new thread, then of its second: medians over a number
     * of threads.
     */
    public double[] inNewThreads(String kind, int threads) {
        return Arrays.stream(ask("new " + kind + " " + threads).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    GlusterLog log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        after.run();
    }

    private void order(String order) {
        expect("ok", ask(order));
    }

    private String ask(String order) {
        try {
            orders.write(order + "\n");
            orders.flush();
        } catch (IOException e) {
            throw failed("it has ended before '" + order + "'");
        }
        return answer("'" + order + "'");
    }

    private String answer(String to) {
        try {
            String answer = answers.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                process.destroyForcibly();
                throw failed("it has not answered " + to + " within " + LIMIT.toSeconds() + " s");
            }
            if (answer.equals(ENDED) || answer.startsWith("failed: ")) {
                throw failed("at " + to + ": " + answer);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("interrupted while client " + name + " worked", e);
        }
    }

    private void expect(String wanted, String answer) {
        if (!answer.equals(wanted)) {
            throw failed("it said '" + answer + "' instead of '" + wanted + "'");
        }
    }

    private LabException failed(String why) {
        List<String> errors = log.errors();
        return new LabException("client " + name + ": " + why
                + (errors.isEmpty() ? "" : "; its log says:\n  " + String.join("\n  ", errors)));
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(line);
            }
        } catch (IOException e) {
            // It has ended.
        }
        answers.add(ENDED);
    }
}
