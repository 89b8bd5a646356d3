package org.glujava.lab.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glujava.lab.Brick;
import org.glujava.lab.Cluster;
import org.glujava.lab.ClusterVolume;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Lab;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;

/** A lab for one test: a brick if the test needs one, and mounts with the JVM under test. */
final class LiveLab {
    /** The JVM that GlusterFS processes load: a system property or variable of this name. */
    private static final String JAVA_HOME = "GLUJAVA_JAVA_HOME";

    private final Lab lab = Lab.open();
    private final GlujavaPaths paths = GlujavaPaths.find();
    private Brick brick;

    Lab lab() {
        return lab;
    }

    GlujavaPaths paths() {
        return paths;
    }

    Brick brick() {
        if (brick == null) {
            brick = lab.brick("brick").start();
        }
        return brick;
    }

    /** Returns the variables for a process with the meta-translator; this machine's own settings have no effect. */
    Map<String, String> environment() {
        String javaHome = Optional.ofNullable(System.getProperty(JAVA_HOME)).orElse(System.getenv(JAVA_HOME));
        String none = lab.write("glujava.conf", "").toString();
        String home = paths.home().toString();
        return javaHome == null
                ? Map.of("GLUJAVA_HOME", home, "GLUJAVA_CONF", none)
                : Map.of("GLUJAVA_HOME", home, "GLUJAVA_CONF", none, JAVA_HOME, javaHome);
    }

    /** Copies the run-time home. */
    Path copyHome(Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(paths.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    /** Returns a glusterd of this lab, whose processes load the JVM under test. */
    Cluster cluster() {
        return lab.cluster(paths, environment());
    }

    /** Returns a mount with the JVM under test of a volume that a glusterd serves. */
    FuseMount mount(String name, ClusterVolume volume) {
        FuseMount.Builder builder = volume.mounting(name);
        environment().forEach(builder::environment);
        return builder.mount();
    }

    /** Returns a volume with the meta-translator and the only translator in {@code jar}. */
    Volume glujava(String name, Path jar) {
        return Volume.glujava(name, paths, jar);
    }

    /** Mounts {@code above}, from the bottom up, over the brick. */
    FuseMount mount(String name, Volume... above) {
        return mounting(name, above).mount();
    }

    /** As {@link #mount}, but returns a builder. The kernel caches nothing. */
    FuseMount.Builder mounting(String name, Volume... above) {
        Volfile.Builder volfile = Volfile.builder().add(brick().client("client"));
        for (Volume volume : above) {
            volfile.add(volume);
        }
        FuseMount.Builder builder = lab.mount(name, volfile.build()).kernelCache(Duration.ZERO, Duration.ZERO);
        environment().forEach(builder::environment);
        return builder;
    }
}
