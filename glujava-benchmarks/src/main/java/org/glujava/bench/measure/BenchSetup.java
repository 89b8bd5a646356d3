package org.glujava.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.GlusterLog;
import org.glujava.lab.Lab;
import org.glujava.lab.LabException;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.jspecify.annotations.Nullable;

/** The common set-up of the benchmarks: the lab, the built files, the volumes and the clients. */
public final class BenchSetup {
    private static final String JAVA_HOME = "GLUJAVA_JAVA_HOME";
    /** Longer than a benchmark, so that caches keep their entries. */
    private static final Duration TTL = Duration.ofHours(1);

    private final Lab lab;
    private final GlujavaPaths paths;
    private final GlujavaPaths tested;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final AtomicInteger clients = new AtomicInteger();
    private @Nullable BenchSetup otherBuild;

    public BenchSetup(Lab lab, GlujavaPaths paths) {
        this(lab, paths, paths);
    }

    /**
     * @param paths the checkout with the benchmark's clients and its translators in C
     * @param tested the checkout with the measured GluJava and the translators in Java
     */
    public BenchSetup(Lab lab, GlujavaPaths paths, GlujavaPaths tested) {
        this.lab = lab;
        this.paths = paths;
        this.tested = tested;
        environment.put("GLUJAVA_HOME", tested.home().toString());
        environment.put("GLUJAVA_CONF", lab.write("glujava.conf", "").toString());
        String home = System.getenv(JAVA_HOME);
        if (home != null) {
            environment.put(JAVA_HOME, home);
        }
    }

    /** Throws {@link LabException} unless all files are built that the benchmarks use. */
    public static void requireBuilt(GlujavaPaths paths) {
        paths.requireBuilt();
        for (String file : List.of("native/client", "native/peer.so", "native/madeup.so", "native/bare_callback.so")) {
            require(target(paths).resolve(file));
        }
        require(translators(paths));
    }

    private static void require(Path file) {
        if (!Files.exists(file)) {
            throw new LabException("not built yet: " + file + "; run ./glujava build");
        }
    }

    /** Measures the GluJava of another built checkout too, where a benchmark compares builds. */
    public void compareWith(GlujavaPaths other) {
        other.requireBuilt();
        require(translators(other));
        otherBuild = new BenchSetup(lab, paths, other);
    }

    /** Returns the set-up for the same measurements with the other build. */
    public Optional<BenchSetup> otherBuild() {
        return Optional.ofNullable(otherBuild);
    }

    public Lab lab() {
        return lab;
    }

    public GlujavaPaths paths() {
        return paths;
    }

    /** Environment of each process with a Java translator. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Returns the bottom of a graph without a brick: it simulates files, and fails lookups of all other names. */
    public Volume madeUp(String name) {
        // GlusterFS refuses a volume that has neither children nor options.
        return Volume.of(name, GlujavaPaths.typeOf(target(paths).resolve("native/madeup.so")))
                .with("log-level", "WARNING");
    }

    /** Returns the library that calls a callback of Java. */
    public Path bareCallback() {
        return target(paths).resolve("native/bare_callback.so");
    }

    /** Returns the translator in C that is equivalent to the one in Java of this mode. */
    public Volume inC(String mode) {
        return Volume.of("c-" + mode, GlujavaPaths.typeOf(target(paths).resolve("native/peer.so")))
                .with("mode", mode);
    }

    /** Returns GlusterFS's example translator, if the machine has it. */
    public Optional<Volume> template() {
        Path file = GlujavaPaths.xlatorFolder().resolve("playground/template.so");
        return Files.exists(file) ? Optional.of(Volume.of("template", "playground/template")) : Optional.empty();
    }

    public Volume inJava(String mode) {
        return Volume.glujava("java-" + mode, tested, translators(tested)).with("translator", "bench-" + mode);
    }

    public Volume rot13() {
        return Volume.glujava("java-rot13", paths, paths.rot13Jar());
    }

    public Volume negativeLookup() {
        return Volume.glujava("negative-lookup", tested, tested.negativeLookupJar())
                .with("ttl", TTL.toSeconds() + "s");
    }

    public Volume nlCache() {
        return Volume.of("nl-cache", "performance/nl-cache")
                .with("nl-cache-timeout", Long.toString(TTL.toSeconds()))
                .with("nl-cache-limit", "100MB"); // the default of 128 KiB evicts most of 10,000 names
    }

    /** Returns a mount with the JVM under test; the kernel caches existing names if {@code kernelCaches}. */
    public FuseMount.Builder mounting(String name, Volfile volfile, boolean kernelCaches) {
        FuseMount.Builder builder =
                lab.mount(name, volfile).kernelCache(kernelCaches ? TTL : Duration.ZERO, Duration.ZERO);
        environment.forEach(builder::environment);
        return builder;
    }

    /** Returns a client that uses {@code count} volumes of one volfile through libgfapi. */
    public BenchClient overVolumes(String name, Volfile volfile, int count) {
        String unique = name.replaceAll("\\W", "-") + "-" + clients.incrementAndGet();
        Path file = lab.write(unique + ".vol", volfile.text());
        GlusterLog log = new GlusterLog(lab.folder().resolve(unique + ".log"));
        return BenchClient.start(
                name,
                List.of(program(), "volumes", file.toString(), log.file().toString(), Integer.toString(count)),
                environment,
                lab.folder(),
                log);
    }

    /**
     * Mounts a volume, and starts a client in a folder of it; unmounts when the client is closed.
     * @param folder made if it is missing
     */
    public BenchClient inMount(String name, String folder, Volfile volfile, boolean kernelCaches) {
        String unique = name.replaceAll("\\W", "-") + "-" + clients.incrementAndGet();
        FuseMount mount = mounting(unique, volfile, kernelCaches).mount();
        try {
            Path place = Files.createDirectories(mount.mountPoint().resolve(folder));
            return BenchClient.start(
                            name, List.of(program(), "folder", place.toString()), Map.of(), lab.folder(), mount.log())
                    .andThen(mount::close);
        } catch (IOException e) {
            mount.close();
            throw new LabException("cannot make a folder in " + mount, e);
        } catch (LabException e) {
            mount.close();
            throw e;
        }
    }

    private String program() {
        return target(paths).resolve("native/client").toString();
    }

    private static Path translators(GlujavaPaths paths) {
        return target(paths).resolve("glujava-benchmarks-translators.jar");
    }

    private static Path target(GlujavaPaths paths) {
        return paths.root().resolve("glujava-benchmarks/target");
    }
}
