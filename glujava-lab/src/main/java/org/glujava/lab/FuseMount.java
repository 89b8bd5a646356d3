package org.glujava.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A {@code glusterfs} client and the folder of its mount. */
public final class FuseMount extends GlusterProcess {
    private static final Duration AWAY = Duration.ofSeconds(1);
    private static final Duration MOUNTED = Duration.ofSeconds(30);

    private final Path mountPoint;

    private FuseMount(Lab lab, String name, Launch.Started started, Path mountPoint) {
        super(name, lab, started);
        this.mountPoint = mountPoint;
    }

    public Path mountPoint() {
        return mountPoint;
    }

    public boolean mounted() {
        return !Proc.mountsUnder(mountPoint).isEmpty();
    }

    /** Unmounts with {@code umount}; the client then ends by itself. */
    public boolean unmount() {
        return Command.run("umount", mountPoint.toString());
    }

    /** Detaches the mount at once; the client ends when the file system is no longer in use. */
    public boolean unmountLazily() {
        return Command.run("umount", "-l", mountPoint.toString());
    }

    /** Ends all calls into the mount, and unmounts it if they return at once. The client ends in any case. */
    public boolean unmountByForce() {
        return Command.run("umount", "-f", mountPoint.toString());
    }

    /**
     * Ends the client, which unmounts, and unmounts if the client did not. In this order, because umount itself
     * accesses the mount, and hangs if the mount does not answer.
     */
    @Override
    public void close() {
        super.close();
        if (!Await.within(AWAY, () -> !mounted())) {
            Command.run("umount", "-l", mountPoint.toString());
        }
    }

    /** Describes a mount before it starts. */
    public static final class Builder {
        private final Lab lab;
        private final String name;
        private final Supplier<Launch> start;
        private final List<String> options = new ArrayList<>();
        private final Map<String, String> environment = new LinkedHashMap<>();
        private List<String> under = List.of();
        private Duration limit = MOUNTED;

        Builder(Lab lab, String name, Supplier<Launch> start) {
            this.lab = lab;
            this.name = name;
            this.start = start;
        }

        /**
         * Sets how long the kernel caches names and attributes, and how long it caches missing names. If the latter is
         * zero, every stat of a missing name reaches the graph.
         */
        public Builder kernelCache(Duration existing, Duration missing) {
            return option("--entry-timeout=" + existing.toSeconds())
                    .option("--attribute-timeout=" + existing.toSeconds())
                    .option("--negative-timeout=" + missing.toSeconds());
        }

        /** Adds an argument for {@code glusterfs}. */
        public Builder option(String argument) {
            options.add(argument);
            return this;
        }

        public Builder environment(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** Runs {@code glusterfs} by another command, such as prlimit, which must exec it. */
        public Builder under(String... command) {
            under = List.of(command);
            return this;
        }

        public Builder within(Duration limit) {
            this.limit = limit;
            return this;
        }

        /** Returns when GlusterFS reports the mount as up. Throws {@link StartFailed} if it reports a failure. */
        public FuseMount mount() {
            FuseMount mount = lab.own(new FuseMount(lab, name, launch().daemon(), point()));
            if (!mount.mounted()) {
                throw new LabException(
                        mount + " is up, but not mounted" + mount.log().gist());
            }
            return mount;
        }

        /**
         * Mounts with the client as a child process, so that its exit code is known, and waits until the mount answers.
         */
        public FuseMount mountInForeground() {
            FuseMount mount = lab.own(new FuseMount(lab, name, launch().foreground(), point()));
            Await.until(limit, name + " to be mounted", () -> mount.mounted() || !mount.running());
            boolean answers = mount.running() && point().toFile().isDirectory();
            if (!answers) {
                throw new StartFailed(name, mount.exitCode().orElse(-1), mount.log());
            }
            return mount;
        }

        private Launch launch() {
            return start.get()
                    .arguments(options.toArray(String[]::new))
                    .arguments(point().toString())
                    .environment(environment)
                    .under(under)
                    .within(limit);
        }

        private Path point() {
            return lab.folder(name + ".mount");
        }
    }
}
