package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.Cluster;
import org.glujava.lab.ClusterVolume;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.GlusterLog;
import org.glujava.lab.Lab;
import org.glujava.lab.NetworkMachine;
import org.glujava.lab.Volfile;

/** A C program that uses volumes through libgfapi, as its commands say. */
final class ApiProgram implements AutoCloseable {
    private final Lab lab;
    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;
    private final Path log;

    private ApiProgram(Lab lab, Process process) {
        this.lab = lab;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.log = lab.folder().resolve("gfapi-" + process.pid() + ".log");
    }

    /** @param under another command to run it by, which must exec it */
    static ApiProgram start(LiveLab live, String... under) throws IOException {
        return start(live, List.of(under));
    }

    /** Returns a program on the network of a cluster. */
    static ApiProgram start(LiveLab live, Cluster cluster) throws IOException {
        return start(live, cluster.onItsNetwork());
    }

    private static ApiProgram start(LiveLab live, List<String> runner) throws IOException {
        List<String> command = new ArrayList<>(runner);
        command.add(made(live, "gfapi").toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(live.environment());
        return start(live.lab(), builder);
    }

    /** Returns a program on a machine of a network. */
    static ApiProgram start(Lab lab, GlujavaPaths paths, NetworkMachine machine) throws IOException {
        return start(lab, machine.on(List.of(made(paths, "gfapi").toString())));
    }

    private static ApiProgram start(Lab lab, ProcessBuilder builder) throws IOException {
        builder.redirectError(lab.folder().resolve("gfapi.console").toFile());
        return new ApiProgram(lab, builder.start());
    }

    /** Returns a file that make builds from C, if necessary; one at a time, because they share the folder. */
    static Path made(LiveLab live, String name) throws IOException {
        return made(live.paths(), name);
    }

    private static synchronized Path made(GlujavaPaths paths, String name) throws IOException {
        Path root = paths.root();
        // Relative to make's folder, because make cannot handle blanks, which the checkout's path may have.
        String out = "../../../target/programs";
        Process make = new ProcessBuilder(
                        "make",
                        "-s",
                        "-C",
                        root.resolve("glujava-lab/src/test/c").toString(),
                        "OUT=" + out,
                        out + "/" + name)
                .redirectErrorStream(true)
                .start();
        String said = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(make.onExit().join().exitValue()).as(said).isZero();
        return root.resolve("glujava-lab/target/programs").resolve(name);
    }

    /** Opens a volume, and returns the result. */
    String init(Volfile volfile) {
        return tell("init " + lab.write("gfapi.vol", volfile.text()) + " " + log);
    }

    /** Opens a volume that a glusterd serves. */
    String init(ClusterVolume volume) {
        return init(Cluster.ADDRESS, volume.name());
    }

    /** Opens a volume that the glusterd of a host serves. */
    String init(String host, String volume) {
        return tell("server " + host + " " + volume + " " + log);
    }

    /** Opens this many volumes at once and closes them; returns how many of them worked. */
    int cycles(Volfile volfile, int count) {
        Path file = lab.write("cycles-" + process.pid() + ".vol", volfile.text());
        return Integer.parseInt(tell("cycles " + file + " " + log + " " + count));
    }

    /**
     * Looks up this many missing names in each of this many volumes at once; returns how many lookups had another
     * result.
     */
    int missing(Volfile volfile, int volumes, int names) {
        Path file = lab.write("missing.vol", volfile.text());
        return Integer.parseInt(tell("missing " + file + " " + log + " " + volumes + " " + names));
    }

    /** Waits until the load has done more. */
    void awaitProgress(long rounds) {
        long wanted = Long.parseLong(tell("progress")) + rounds;
        Await.until(Duration.ofSeconds(60), "more work to be done", () -> Long.parseLong(tell("progress")) >= wanted);
    }

    /** Returns a value of the kernel's status of the process, such as {@code VmRSS} and {@code Threads}. */
    long status(String key) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            String line =
                    lines.filter(text -> text.startsWith(key + ":")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a command, and returns its answer. */
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

    /** Returns the exit code of the program, after the end of its input. */
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
