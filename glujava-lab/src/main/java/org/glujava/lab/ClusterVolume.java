package org.glujava.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A volume of a cluster. Its bricks are numbered from 1. */
public final class ClusterVolume {
    private static final Duration BRICK_STARTS = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final String name;
    private final Path bricks;
    private int brickCount;

    ClusterVolume(Cluster cluster, String name, Path bricks) {
        this.cluster = cluster;
        this.name = name;
        this.bricks = bricks;
    }

    public String name() {
        return name;
    }

    /** Returns the folder of storage/posix of a brick. */
    public Path data(int brick) {
        return bricks.resolve(name + "-" + brick);
    }

    public int bricks() {
        return brickCount;
    }

    public ClusterVolume set(String option, String value) {
        cluster.gluster("volume", "set", name, option, value);
        return this;
    }

    /**
     * Inserts a translator into all bricks, directly above {@code below}, such as {@code io-threads}. A running volume
     * must be restarted.
     * @param options names and values alternately
     */
    public ClusterVolume insertInBricks(String translator, String below, Path jar, String... options) {
        cluster.install(translator);
        set("user.xlator." + translator, below);
        set("user.xlator." + translator + ".jar", jar.toString());
        for (int i = 0; i < options.length; i += 2) {
            set("user.xlator." + translator + "." + options[i], options[i + 1]);
        }
        return this;
    }

    /** Returns when all bricks run. */
    public ClusterVolume start() {
        cluster.gluster("volume", "start", name);
        return this;
    }

    /** Starts the bricks that do not run. */
    public ClusterVolume startForce() {
        cluster.gluster("volume", "start", name, "force");
        return this;
    }

    public ClusterVolume stop() {
        cluster.gluster("volume", "stop", name, "force");
        return this;
    }

    /** Adds bricks; {@code rebalance} then moves files to them. */
    public ClusterVolume addBricks(int count) {
        List<String> command = new ArrayList<>(List.of("volume", "add-brick", name));
        command.addAll(nextBricks(count));
        command.add("force");
        cluster.gluster(command.toArray(String[]::new));
        return this;
    }

    /** Runs another command for this volume: {@code gluster volume COMMAND NAME ARGUMENTS}. */
    public String gluster(String command, String... arguments) {
        List<String> whole = new ArrayList<>(List.of("volume", command, name));
        whole.addAll(List.of(arguments));
        return cluster.gluster(whole.toArray(String[]::new));
    }

    /**
     * Returns the process that serves a brick. Bricks that share a process have their log in the place of the first
     * one's.
     */
    public ClusterProcess brick(int number) {
        return process(
                name + "-" + number,
                () -> brickFile(number, "run/gluster/vols/" + name, ".pid"),
                brickFile(number, "log/bricks", ".log"));
    }

    /** Returns the self-heal daemon, which all replicate volumes share. */
    public ClusterProcess healer() {
        Path folder = cluster.folder().path();
        Path pid = folder.resolve("run/gluster/shd/" + name + "/" + name + "-shd.pid");
        return process("self-heal daemon of " + name, () -> pid, folder.resolve("log/glustershd.log"));
    }

    /** Returns the log of rebalance. */
    public GlusterLog rebalanceLog() {
        return new GlusterLog(cluster.folder().path().resolve("log/" + name + "-rebalance.log"));
    }

    /** Mounts this volume, with glusterd's volfile for clients. The kernel caches nothing. */
    public FuseMount.Builder mounting(String mount) {
        List<String> program = cluster.onItsNetwork("glusterfs");
        return new FuseMount.Builder(
                        cluster.lab(),
                        mount,
                        () -> Launch.of(cluster.lab(), mount, program)
                                .arguments("--volfile-server", Cluster.ADDRESS, "--volfile-id", name))
                .kernelCache(Duration.ZERO, Duration.ZERO);
    }

    List<String> nextBricks(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(Cluster.ADDRESS + ":" + data(++brickCount));
        }
        return names;
    }

    private ClusterProcess process(String what, Supplier<Path> pidFile, Path log) {
        Proc.Id[] found = new Proc.Id[1];
        Await.until(BRICK_STARTS, what + " to run (see " + log + ")", () -> {
            long number = number(pidFile.get());
            found[0] = number < 0 ? null : Proc.inNamespaceOf(cluster.init(), number);
            return found[0] != null && found[0].running();
        });
        return new ClusterProcess(
                what, cluster, new Launch.Started(found[0], null, pidFile.get(), new GlusterLog(log)));
    }

    private static long number(Path pidFile) {
        try {
            return Long.parseLong(Files.readString(pidFile).strip());
        } catch (IOException | NumberFormatException e) {
            return -1; // does not exist yet, or is empty
        }
    }

    /** glusterd names a brick's files by its path, with dashes instead of slashes. */
    private Path brickFile(int number, String folder, String suffix) {
        String dashed = data(number).toString().substring(1).replace('/', '-');
        Path parent = cluster.folder().path().resolve(folder);
        try (Stream<Path> files = Files.exists(parent) ? Files.list(parent) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith(dashed + suffix))
                    .findFirst()
                    .orElse(parent.resolve(dashed + suffix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
