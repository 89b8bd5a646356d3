package org.glujava.lab.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glujava.lab.Await;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Lab;
import org.glujava.lab.VolfileServer;

/** One soak from the start of the brick to the last check. */
final class SoakRun {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int TELL_EVERY = 10;

    private final Lab lab;
    private final GlujavaPaths paths = GlujavaPaths.find();
    private final SoakLimits limits;
    private final SoakSettings settings;

    SoakRun(Lab lab, SoakSettings settings, SoakLimits limits) {
        this.lab = lab;
        this.settings = settings;
        this.limits = limits;
    }

    void soak(Checks checks) {
        boolean ended = false;
        try {
            soakOrThrow(checks);
            ended = true;
        } finally {
            if ((!ended || !checks.allRight()) && settings.keep() != null) {
                new Logs(lab.folder()).keep(settings.keep());
            }
        }
    }

    private void soakOrThrow(Checks checks) {
        Path jar = ChaosJar.pack(
                paths.root().resolve("glujava-lab/target/test-classes"),
                lab.folder().resolve("chaos.jar"));
        try (MortalBrick brick = new MortalBrick(lab);
                VolfileServer server = VolfileServer.open()) {
            Graph graph = new Graph(brick, settings, paths, jar, limits.frameTimeout());
            try (Clients clients = new Clients(lab, settings, paths, server, graph.volfile(false, Map.of()))) {
                List<SoakSubject> subjects = clients.subjects();
                Switches switches = new Switches(server, graph, settings.seed(), List.of(Clients.FUSE, Clients.GFAPI));
                Events events = new Events(lab, brick, switches, subjects, limits, settings.seed());
                boolean done = goOn(checks, events, subjects);
                switches.settle();
                System.out.println("the time is over; " + events);
                checks.that(done, "soaked as long as asked for", settings);
                subjects.forEach(subject -> subject.check(checks, limits, !settings.without()));
                clients.end(checks, limits);
                new Logs(lab.folder()).check(checks, settings.asan() != null);
            }
        }
    }

    /**
     * Waits until the time is over, or the requested number of fops has entered Java. Returns false if too few have.
     */
    private boolean goOn(Checks checks, Events events, List<SoakSubject> subjects) {
        long begin = System.nanoTime();
        long fops = 0;
        for (int second = 1; subjects.stream().allMatch(SoakSubject::alive) && !lab.closed(); second++) {
            long until = begin + second * SECOND.toNanos();
            Await.within(SECOND, () -> System.nanoTime() >= until);
            subjects.forEach(SoakSubject::sample);
            if (second % TELL_EVERY == 0) {
                subjects.forEach(SoakSubject::count);
                fops = subjects.stream().mapToLong(SoakSubject::entries).sum();
                System.out.printf(
                        Locale.ROOT,
                        "[%4d s] %s%n",
                        (System.nanoTime() - begin) / SECOND.toNanos(),
                        String.join(
                                "; ",
                                subjects.stream().map(SoakSubject::progress).toList()));
            }
            double progress = settings.progress(Duration.ofNanos(System.nanoTime() - begin), fops);
            if (progress >= 1) {
                return fops >= settings.fops();
            }
            events.second(second, progress, checks);
        }
        return false;
    }
}
