package org.glujava.lab.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Lab;
import org.glujava.lab.LabException;
import org.glujava.lab.Volfile;

/** One soak from the start of the brick to the last check. */
final class Run {
    /** Of forgotten frames; a call is several fops, each of which may be forgotten, on a machine with other work. */
    private static final Duration FRAME_TIMEOUT = Duration.ofSeconds(4);

    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int TELL_EVERY = 10;
    private static final int KILL_EVERY = 25;
    private static final int DEAD_FOR_MS = 3000;

    private final Lab lab;
    private final GlujavaPaths paths = GlujavaPaths.find();
    private final Settings settings;
    private final Random random;
    private final List<Subject> subjects = new ArrayList<>();
    private final AtomicInteger folders = new AtomicInteger();

    Run(Lab lab, Settings settings) {
        this.lab = lab;
        this.settings = settings;
        this.random = new Random(settings.seed());
    }

    void soak(Checks checks) {
        boolean ended = false;
        try {
            soakOrThrow(checks);
            ended = true;
        } finally {
            if ((!ended || !checks.allRight()) && settings.keep() != null) {
                keep(settings.keep());
            }
        }
    }

    private void soakOrThrow(Checks checks) {
        try (MortalBrick brick = new MortalBrick(lab)) {
            Path jar = ChaosJar.pack(paths.root().resolve("glujava-lab/target/test-classes"),
                    lab.folder().resolve("chaos.jar"));
            String type = GlujavaPaths.typeOf(settings.xlator(paths));
            Volfile volfile = Graph.of(brick,
                    Graph.chaos(type, jar, FRAME_TIMEOUT, settings.seed(), settings.percent()));
            FuseMount mount = mount(volfile);
            try (Client kernel = kernelClient(mount); Client gfapi = gfapiClient(volfile)) {
                subjects.add(new Subject("fuse", kernel, mount.pid(), mount::running, mount::statedump));
                subjects.add(new Subject("gfapi", gfapi, gfapi.pid(), gfapi::alive,
                        () -> ApiStatedump.of(gfapi, lab.folder("gfapi-dump-" + folders.incrementAndGet()))));
                boolean done = goOn(brick);
                check(checks, done, brick, mount, gfapi);
            }
        }
    }

    /** Until the time is over, or as many fops have entered Java as were asked for; false when too few have. */
    private boolean goOn(MortalBrick brick) {
        long begin = System.nanoTime();
        long fops = 0;
        for (int second = 1; subjects.stream().allMatch(Subject::alive) && !lab.closed(); second++) {
            long until = begin + second * SECOND.toNanos();
            Await.within(SECOND, () -> System.nanoTime() >= until);
            subjects.forEach(Subject::sample);
            if (second % KILL_EVERY == 0) {
                brick.kill();
                Await.within(Duration.ofMillis(random.nextInt(DEAD_FOR_MS)), lab::closed);
                brick.startAgain();
            }
            if (second % TELL_EVERY == 0) {
                fops = subjects.stream().mapToLong(subject -> subject.count().entries()).sum();
                System.out.printf("[%4d s] %s%n", (System.nanoTime() - begin) / SECOND.toNanos(),
                        String.join("; ", subjects.stream().map(Subject::progress).toList()));
            }
            if (settings.fops() > 0 && fops >= settings.fops()) {
                return true;
            }
            if (System.nanoTime() - begin >= settings.time().toNanos()) {
                return fops >= settings.fops();
            }
        }
        return false;
    }

    private void check(Checks checks, boolean done, MortalBrick brick, FuseMount mount, Client gfapi) {
        System.out.println("the time is over; brick kills: " + brick.deaths());
        checks.that(done, "soaked as long as asked for", settings);
        subjects.forEach(subject -> subject.check(checks, FRAME_TIMEOUT, LONGEST_CALL));
        int code = gfapi.ends(LONGEST_CALL);
        checks.that(code == 0, "gfapi: the program ended well", "exit code " + code);
        mount.unmount();
        checks.that(mount.endsWithin(LONGEST_CALL), "fuse: the process ended with its mount", "pid " + mount.pid());
        List<Path> crashes = files("hs_err");
        checks.that(crashes.isEmpty(), "no JVM has crashed", crashes);
        List<Path> reports = files("asan");
        if (settings.asan() != null) {
            checks.that(reports.isEmpty(), "AddressSanitizer has nothing to report", reports);
        }
        reports.forEach(Run::show);
        crashes.forEach(Run::show);
        List<String> dropped = mount.log().linesWith("does not wait for it");
        checks.that(dropped.isEmpty(), "fuse: no reply came twice", dropped);
    }

    private FuseMount mount(Volfile volfile) {
        FuseMount.Builder builder = lab.mount("fuse", volfile)
                .kernelCache(Duration.ZERO, Duration.ZERO)
                .option("--log-level=ERROR")
                .within(Duration.ofSeconds(90));
        environment().forEach(builder::environment);
        return builder.mount();
    }

    private Client kernelClient(FuseMount mount) {
        return Client.start("fuse", lab.folder(), Map.of(), List.of(settings.client().toString(), "kernel",
                mount.mountPoint().toString(), "none", Integer.toString(settings.threads()),
                Long.toString(settings.seed()), "1"));
    }

    private Client gfapiClient(Volfile volfile) {
        return Client.start("gfapi", lab.folder(), environment(), List.of(settings.client().toString(), "gfapi",
                lab.write("gfapi.vol", volfile.text()).toString(), lab.folder().resolve("gfapi.log").toString(),
                Integer.toString(settings.threads()), Long.toString(settings.seed()), "101"));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("GLUJAVA_HOME", paths.home().toString());
        environment.put("GLUJAVA_CONF", lab.write("glujava.conf", "").toString());
        if (settings.asan() != null) {
            // HotSpot uses SIGSEGV for itself, and a process that exits frees nothing.
            environment.put("LD_PRELOAD", settings.asan().toString());
            environment.put("ASAN_OPTIONS", "handle_segv=0:allow_user_segv_handler=1:detect_leaks=0:"
                    + "detect_stack_use_after_return=0:log_path=" + lab.folder().resolve("asan"));
        }
        return environment;
    }

    private List<Path> files(String prefix) {
        try (Stream<Path> all = Files.list(lab.folder())) {
            return all.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
        } catch (IOException e) {
            throw new LabException("cannot list " + lab.folder(), e);
        }
    }

    private static void show(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.limit(60).forEach(line -> System.out.println("  | " + line));
        } catch (IOException e) {
            System.out.println("cannot read " + file);
        }
    }

    private void keep(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Path file : files("")) {
                if (Files.isRegularFile(file)) {
                    Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            System.out.println("the logs are kept in " + folder);
        } catch (IOException e) {
            System.out.println("the logs cannot be kept in " + folder + ": " + e);
        }
    }
}
