package org.glujava.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A glusterd and its daemons, separated from the machine's own by namespaces: it has its own loopback, and its own
 * folders in the places of the machine's. Volumes have their bricks in the lab's folder.
 */
public final class Cluster implements LabResource {
    /** The address of the node. No other process of the machine can reach it. */
    public static final String ADDRESS = "192.0.2.1";

    private static final Duration STARTED = Duration.ofSeconds(30);
    private static final Duration ENDED = Duration.ofSeconds(10);
    private static final Duration COMMAND = Duration.ofSeconds(120);

    private final Lab lab;
    private final NodeFolder folder;
    private final GlujavaPaths paths;
    private final Map<String, String> environment;
    private final Process unshare;
    private final Proc.Id init;

    private Cluster(Lab lab, NodeFolder folder, GlujavaPaths paths, Map<String, String> environment, Process unshare) {
        this.lab = lab;
        this.folder = folder;
        this.paths = paths;
        this.environment = Map.copyOf(environment);
        this.unshare = unshare;
        this.init = init(unshare, folder);
    }

    static Cluster start(Lab lab, GlujavaPaths paths, Map<String, String> environment) {
        NodeFolder folder = NodeFolder.make(lab.folder("node"));
        ProcessBuilder builder = new ProcessBuilder(
                        "unshare",
                        "--net",
                        "--mount",
                        "--propagation",
                        "unchanged",
                        "--pid",
                        "--fork",
                        "--kill-child",
                        "--mount-proc",
                        "sh",
                        folder.script().toString(),
                        folder.path().toString(),
                        GlujavaPaths.versionedFolder().toString(),
                        ADDRESS,
                        GlujavaPaths.programsFolder().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.console().toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(environment);
        Process unshare = lab.spawn(builder);
        Cluster cluster = lab.own(new Cluster(lab, folder, paths, environment, unshare));
        // A command that connects while glusterd starts may wait for an answer for two minutes.
        Await.until(STARTED, "the start of glusterd", () -> !cluster.running() || folder.isUp());
        Await.until(
                STARTED,
                "glusterd",
                () -> !cluster.running() || cluster.run("peer", "status").ended(0));
        cluster.requireRunning();
        return cluster;
    }

    /** The first process of the node. All others are its descendants and end with it. */
    private static Proc.Id init(Process unshare, NodeFolder folder) {
        Await.within(STARTED, () -> unshare.children().findAny().isPresent() || !unshare.isAlive());
        return unshare.children()
                .map(child -> Proc.id(child.pid()))
                .flatMap(Stream::ofNullable)
                .findAny()
                .orElseThrow(() -> new LabException("no node could be started: " + folder.said()));
    }

    /** Makes the node have GluJava as {@code ./glujava install} does. */
    public Cluster install() {
        folder.install(paths);
        return this;
    }

    /** Makes {@code user/NAME} a type that bricks can load, as an installed translator has. */
    public Cluster install(String name) {
        folder.link("user/" + name + ".so", paths.xlator());
        return this;
    }

    /**
     * Inserts {@code volume} above all volumes of the type {@code above} in the graphs of clients and of rebalance that
     * glusterd writes from now on. It takes the name of the volume below, which becomes {@code NAME-below}.
     */
    public Cluster insertInClients(String above, Volume volume) {
        folder.filters().insertInClients(above, volume);
        return this;
    }

    /** Does the same for self-heal daemons, where the volumes are called {@code NAME-0}, {@code NAME-1} and so on. */
    public Cluster insertInHealers(String above, Volume volume) {
        folder.filters().insertInHealers(above, volume);
        return this;
    }

    /** Removes all inserted volumes from later volfiles. */
    public Cluster insertNothing() {
        folder.filters().clear();
        return this;
    }

    /** Creates a volume of {@code bricks} bricks; {@code kind} is as in {@code "replica", "3"}. */
    public ClusterVolume volume(String name, int bricks, String... kind) {
        List<String> command = new ArrayList<>(List.of("volume", "create", name));
        command.addAll(List.of(kind));
        ClusterVolume volume = new ClusterVolume(this, name, lab.folder("bricks"));
        command.addAll(volume.nextBricks(bricks));
        command.add("force"); // "force", because the bricks are on the system's own disk
        gluster(command.toArray(String[]::new));
        return volume;
    }

    /** Runs {@code gluster} to its end, and returns its output. */
    public String gluster(String... command) {
        Said said = run(command);
        if (!said.ended(0)) {
            throw new LabException(
                    "gluster " + String.join(" ", command) + ": " + said.text().strip());
        }
        return said.text();
    }

    /** The output of a command, and its exit code; -1 if it exceeded its time limit. */
    public record Said(int exitCode, String text) {
        boolean ended(int code) {
            return exitCode == code;
        }
    }

    /** Does the same as {@link #gluster}, for commands that may fail. */
    public Said run(String... command) {
        List<String> whole = new ArrayList<>(List.of("gluster", "--mode=script"));
        whole.addAll(List.of(command));
        return inside(whole);
    }

    /** Runs a command on the node: with its network, its folders and its process ids. */
    public synchronized Said inside(List<String> command) {
        List<String> whole =
                new ArrayList<>(List.of("nsenter", "--target", Long.toString(init.pid()), "--net", "--mount", "--pid"));
        whole.addAll(command);
        Path output = folder.path().resolve("gluster.console");
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(environment); // for glfsheal, which is a client
        Process process = lab.spawn(builder);
        boolean ended = Command.waitFor(process, COMMAND);
        try {
            return new Said(ended ? process.exitValue() : -1, Files.readString(output));
        } catch (IOException e) {
            throw new LabException("cannot read " + output, e);
        }
    }

    /** Returns the path of a file of the node, also below mounts that only the node sees. */
    public Path seenInside(Path path) {
        return Path.of("/proc/" + init.pid() + "/root" + path);
    }

    /** Returns {@code command} on the node's network, with the machine's own folders and process ids. */
    public List<String> onItsNetwork(String... command) {
        List<String> whole = new ArrayList<>(List.of("nsenter", "--net=/proc/" + init.pid() + "/ns/net", "--"));
        whole.addAll(List.of(command));
        return whole;
    }

    /** Returns the logs of glusterd and all its daemons. */
    public List<GlusterLog> logs() {
        return folder.logs().stream().map(GlusterLog::new).toList();
    }

    @Override
    public List<String> errors() {
        return logs().stream().flatMap(log -> log.errors().stream()).toList();
    }

    /** Ends all processes of the node. */
    @Override
    public void close() {
        unshare.destroyForcibly(); // the kernel kills its child with it, and then all processes of the namespace
        Await.until(ENDED, "the end of the cluster's processes", () -> !init.running() && !unshare.isAlive());
        lab.forget(this);
    }

    boolean running() {
        return unshare.isAlive() && init.running();
    }

    void requireRunning() {
        if (!running()) {
            throw new LabException("glusterd has ended: " + folder.said());
        }
    }

    Lab lab() {
        return lab;
    }

    NodeFolder folder() {
        return folder;
    }

    Proc.Id init() {
        return init;
    }
}
