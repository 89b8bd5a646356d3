package org.glujava.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A {@code glusterfs} client and the folder it is mounted on. */
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

    /** Takes the mount away with {@code umount}; the client then ends by itself. */
    public boolean unmount() {
        return Command.run("umount", mountPoint.toString());
    }

    /** Takes the mount away from its place at once; the client ends when nobody uses the file system any more. */
    public boolean unmountLazily() {
        return Command.run("umount", "-l", mountPoint.toString());
    }

    /** Ends all calls into the mount, and takes it away if they leave it at once. The client ends in any case. */
    public boolean unmountByForce() {
        return Command.run("umount", "-f", mountPoint.toString());
    }

    /**
     * Ends the client, which takes the mount away as it goes, and takes it away when it did not. This way round,
     * because umount itself looks at the mount, and hangs if that does not answer.
     */
    @Override
    public void close() {
        super.close();
        if (!Await.within(AWAY, () -> !mounted())) {
            Command.run("umount", "-l", mountPoint.toString());
        }
    }

    /** Describes a mount before it is made. */
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
         * How long the kernel may answer by itself: for names that exist and their attributes, and for names that do
         * not. With zero for the latter every stat of a missing name reaches the graph.
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

        /** Runs {@code glusterfs} by another command, such as prlimit, which must become it in the end. */
        public Builder under(String... command) {
            under = List.of(command);
            return this;
        }

        public Builder within(Duration limit) {
            this.limit = limit;
            return this;
        }

        /** Returns when GlusterFS reports the mount as up; throws {@link StartFailed} when it reports a failure. */
        public FuseMount mount() {
            FuseMount mount = lab.own(new FuseMount(lab, name, launch().daemon(), point()));
            if (!mount.mounted()) {
                throw new LabException(
                        mount + " is up, but not mounted" + mount.log().gist());
            }
            return mount;
        }

        /** Mounts with the client as our child, so that its exit code can be seen, and waits until it answers. */
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
