package org.glujava.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A machine on a {@link Network}. */
public final class NetworkMachine implements LabResource {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration COMMAND = Duration.ofSeconds(300);

    private final Network network;
    private final String name;
    private final String address;
    private final List<String> command;
    private final AtomicInteger commands = new AtomicInteger();
    private @Nullable Process unshare;
    private Proc.@Nullable Id init;

    NetworkMachine(Network network, String name, String address, List<String> command) {
        this.network = network;
        this.name = name;
        this.address = address;
        this.command = List.copyOf(command);
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    /** Starts it again after its end, with what it has written into its folders. */
    public void start() {
        Path up = console().resolveSibling(name + ".up");
        delete(up);
        Process started = network.lab()
                .spawn(network.spawning(this, command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(console().toFile()))
                        .redirectInput(new File("/dev/null")));
        unshare = started;
        Await.within(SOON, () -> started.children().findAny().isPresent() || !started.isAlive());
        init = started.children()
                .map(child -> Proc.id(child.pid()))
                .flatMap(Stream::ofNullable)
                .findAny()
                .orElseThrow(() -> new LabException(name + " does not start; see " + console()));
        network.connect(this, pid());
        Await.until(SOON, name + " to have its own folders", () -> !started.isAlive() || Files.exists(up));
        if (!started.isAlive()) {
            throw new LabException(name + " has ended; see " + console());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LabException("cannot delete " + file, e);
        }
    }

    private long pid() {
        Proc.Id first = init;
        if (first == null) {
            throw new LabException(name + " has not been started");
        }
        return first.pid();
    }

    /** Ends all its processes at once, as a loss of power does. */
    public void kill() {
        Process running = unshare;
        Proc.Id first = init;
        if (running != null && first != null) {
            running.destroyForcibly(); // the kernel kills its child with it, and then all processes of the namespace
            Await.until(SOON, "the end of " + name, () -> !first.running() && !running.isAlive());
        }
    }

    /** The output of a command, and its exit code; -1 if it exceeded its time limit. */
    public record Said(int exitCode, String text) {}

    /** Runs a command on the machine to its end. */
    public Said run(List<String> words) {
        Path output = console().resolveSibling(name + "-" + commands.incrementAndGet() + ".console");
        Process process = network.lab()
                .spawn(on(words)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(new File("/dev/null")));
        boolean ended = Command.waitFor(process, COMMAND);
        try {
            String text = Files.readString(output);
            delete(output);
            return new Said(ended ? process.exitValue() : -1, text);
        } catch (IOException e) {
            throw new LabException("cannot read " + output, e);
        }
    }

    /** As {@link #run}. Returns what a command says that must succeed. */
    public String require(String... words) {
        Said said = run(List.of(words));
        if (said.exitCode() != 0) {
            throw new LabException(name + ": " + String.join(" ", words) + " ended with " + said.exitCode() + ": "
                    + said.text().strip());
        }
        return said.text();
    }

    /** Returns a builder of a process on the machine. */
    public ProcessBuilder on(List<String> words) {
        List<String> whole = new ArrayList<>(under());
        whole.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(whole);
        builder.environment().putAll(network.environment());
        return builder;
    }

    /** Returns the start of a command that runs another one on the machine. */
    public List<String> under() {
        return List.of("nsenter", "--target", Long.toString(pid()), "--net", "--mount", "--uts", "--pid", "--");
    }

    /** Returns the path of a file of the machine, also below mounts that only the machine sees. */
    public Path seenInside(String path) {
        return Path.of("/proc/" + pid() + "/root" + path);
    }

    private Path console() {
        return network.folder().resolve(name + ".console");
    }

    @Override
    public List<String> errors() {
        return List.of();
    }

    @Override
    public void close() {
        kill();
        network.lab().forget(this);
    }
}
