package org.glujava.lab.soak;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Lab;
import org.glujava.lab.Volfile;
import org.glujava.lab.VolfileServer;

/** The mount, the program that uses it, and the program that uses libgfapi, all with the same graph. */
final class Clients implements AutoCloseable {
    static final String FUSE = "fuse";
    static final String GFAPI = "gfapi";

    private static final Duration MOUNTED = Duration.ofSeconds(90);

    private final Lab lab;
    private final SoakSettings settings;
    private final FuseMount mount;
    private final SoakClient kernel;
    private final SoakClient gfapi;
    private final AtomicInteger dumps = new AtomicInteger();

    Clients(Lab lab, SoakSettings settings, GlujavaPaths paths, VolfileServer server, Volfile volfile) {
        this.lab = lab;
        this.settings = settings;
        Map<String, String> environment = environment(paths);
        this.mount = mount(server, volfile, environment);
        this.kernel = SoakClient.start(
                FUSE,
                lab.folder(),
                Map.of(),
                command("kernel", mount.mountPoint().toString(), "none", 1));
        server.serve(GFAPI, volfile);
        this.gfapi = SoakClient.start(
                GFAPI,
                lab.folder(),
                environment,
                command(
                        "gfapi",
                        server.host() + ":" + server.port() + ":" + GFAPI,
                        lab.folder().resolve("gfapi.log").toString(),
                        101));
    }

    List<SoakSubject> subjects() {
        return List.of(
                new SoakSubject(FUSE, kernel, mount.pid(), mount::running, mount::statedump),
                new SoakSubject(
                        GFAPI,
                        gfapi,
                        gfapi.pid(),
                        gfapi::alive,
                        () -> ApiStatedump.of(gfapi, lab.folder("gfapi-dump-" + dumps.incrementAndGet()))));
    }

    /** Ends them in order. */
    void end(Checks checks, SoakLimits limits) {
        for (SoakClient client : List.of(kernel, gfapi)) {
            int code = client.ends(limits.call());
            checks.that(code == 0, client.name() + ": the program ended well", "exit code " + code);
        }
        Await.within(limits.call(), () -> !mount.mounted() || mount.unmount());
        checks.that(mount.endsWithin(limits.call()), "fuse: the process ended with its mount", "pid " + mount.pid());
        List<String> dropped = mount.log().linesWith("does not wait for one");
        checks.that(dropped.isEmpty(), "fuse: no reply arrived at a frame that did not wait", dropped);
    }

    private FuseMount mount(VolfileServer server, Volfile volfile, Map<String, String> environment) {
        FuseMount.Builder builder = lab.mount(FUSE, volfile, server)
                .kernelCache(Duration.ZERO, Duration.ZERO)
                .option("--log-level=ERROR")
                .within(MOUNTED);
        environment.forEach(builder::environment);
        return builder.mount();
    }

    private List<String> command(String kind, String where, String log, int firstNumber) {
        return List.of(
                settings.client().toString(),
                kind,
                where,
                log,
                Integer.toString(settings.threads()),
                Long.toString(settings.seed()),
                Integer.toString(firstNumber));
    }

    private Map<String, String> environment(GlujavaPaths paths) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("GLUJAVA_HOME", paths.home().toString());
        environment.put("GLUJAVA_CONF", lab.write("glujava.conf", "").toString());
        environment.put("MALLOC_ARENA_MAX", "2"); // one arena for each thread would grow at random
        if (settings.asan() != null) {
            // HotSpot uses SIGSEGV itself, and a process that exits does not free its memory.
            environment.put("LD_PRELOAD", settings.asan().toString());
            environment.put(
                    "ASAN_OPTIONS",
                    "handle_segv=0:allow_user_segv_handler=1:detect_leaks=0:"
                            + "detect_stack_use_after_return=0:log_path="
                            + lab.folder().resolve("asan"));
        }
        return environment;
    }

    @Override
    public void close() {
        kernel.close();
        gfapi.close();
    }
}
