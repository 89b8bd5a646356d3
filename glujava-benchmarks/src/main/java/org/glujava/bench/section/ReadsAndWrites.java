package org.glujava.bench.section;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.bench.measure.BenchOutcome;
import org.glujava.bench.measure.BenchSetup;
import org.glujava.bench.measure.Clock;
import org.glujava.bench.measure.Fio;
import org.glujava.bench.measure.FioJob;
import org.glujava.bench.measure.PresentValue;
import org.glujava.bench.measure.Race;
import org.glujava.bench.report.Row;
import org.glujava.bench.report.Table;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.LabException;
import org.glujava.lab.Volfile;
import org.glujava.lab.VolfileServer;
import org.glujava.lab.Volume;

/** Measures reads and writes by fio that a translator forwards or changes. */
final class ReadsAndWrites implements Benchmark {
    private static final String NONE = "none";
    private static final String FORWARD_C = "forward, C";
    private static final String FORWARD = "forward, Java";
    private static final String ROT13_C = "rot13, C";
    private static final String ROT13 = "rot13, Java";

    /** Subjects with an equivalent in C. */
    private static final Map<String, String> PEERS = Map.of(FORWARD, FORWARD_C, ROT13, ROT13_C);

    private static final String IOPS = "operations a second";
    private static final String MEDIAN = "median us";
    private static final String P99 = "p99 us";
    private static final String TIMES_NONE = "operations, times none";
    private static final String TIMES_C = "operations, times C";
    private static final double SECOND = 1e9;
    private static final double MICROSECOND = 1000;
    private static final int GLUSTERD_PORT = 24007;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 1;

    private record Job(String way, String size) {}

    /**
     * One of fio's ways to access the file.
     * @param depth operations at the same time
     * @param warmUp milliseconds before the measurement; a process of libgfapi starts a JVM of its own
     */
    private record Engine(String name, int depth, int warmUp, List<Job> jobs) {
        boolean gfapi() {
            return name.startsWith("gfapi");
        }
    }

    private static final List<Job> JOBS = List.of(
            new Job("randread", "4k"),
            new Job("randwrite", "4k"),
            new Job("read", "128k"),
            new Job("write", "128k"),
            new Job("read", "1m"),
            new Job("write", "1m"));
    private static final Engine GFAPI = new Engine("gfapi", 1, 1000, JOBS.subList(0, 2));
    private static final List<Engine> ENGINES =
            List.of(new Engine("psync", 1, 200, JOBS), GFAPI, new Engine("gfapi_async", 16, 1000, JOBS.subList(0, 4)));

    /** Subjects on libgfapi: the work of rot13 is the same there. */
    private static final List<String> FORWARDED = List.of(NONE, FORWARD_C, FORWARD);

    @Override
    public String name() {
        return "io";
    }

    @Override
    public Table run(BenchSetup ground, Race race) {
        Table table = Table.empty(
                name(),
                "Reads and writes",
                "fio on a file of a brick on loopback: psync on a FUSE mount in direct I/O mode, gfapi and gfapi_async (16\n"
                        + "at once) through libgfapi. Forward: every fop is forwarded with a callback. rot13, on FUSE: all content is\n"
                        + "changed on its way, by the example in Java and by the same in C. Each run is a new process of fio,\n"
                        + "measured for a second after a warm-up.",
                TIMES_NONE,
                IOPS,
                MEDIAN,
                P99,
                TIMES_NONE,
                TIMES_C);
        Fio fio = Fio.find(ground);
        Brick brick = ground.lab().brick("brick").start();
        try {
            for (Engine engine : ENGINES) {
                if (race.effort().quick() && engine.equals(GFAPI)) {
                    table.note(engine.name() + ": left out in a quick run");
                } else if (fio.has(engine.name())) {
                    measure(ground, race, table, fio, brick, engine);
                } else {
                    table.note(engine.name() + ": left out, because fio is not installed or lacks this engine");
                }
            }
        } finally {
            brick.close();
        }
        return table;
    }

    private static void measure(BenchSetup ground, Race race, Table table, Fio fio, Brick brick, Engine engine) {
        Map<String, Volfile> volfiles = volfiles(ground, brick);
        if (engine.gfapi()) {
            volfiles.keySet().retainAll(FORWARDED);
        }
        if (!engine.gfapi()) {
            Map<String, FuseMount> mounts = new LinkedHashMap<>();
            try {
                volfiles.forEach((subject, volfile) -> mounts.put(
                        subject,
                        ground.mounting("io-" + mounts.size(), volfile, true)
                                .option("--direct-io-mode=enable")
                                .mount()));
                boolean measured = jobs(
                        race,
                        table,
                        fio,
                        engine,
                        volfiles,
                        subject -> List.of(
                                "--ioengine=" + engine.name(),
                                "--directory="
                                        + PresentValue.of(mounts, subject).mountPoint()));
                if (measured) {
                    requireFile(brick);
                }
            } finally {
                mounts.values().forEach(FuseMount::close);
            }
            return;
        }
        if (!isFree(GLUSTERD_PORT)) {
            table.note(engine.name() + ": left out, because fio looks for volumes at glusterd's port, which is in use");
            return;
        }
        try (VolfileServer server = VolfileServer.open(GLUSTERD_PORT)) {
            volfiles.forEach((subject, volfile) -> server.serve(volumeOf(subject), volfile));
            jobs(
                    race,
                    table,
                    fio,
                    engine,
                    volfiles,
                    subject -> List.of(
                            "--ioengine=" + engine.name(),
                            "--volume=" + volumeOf(subject),
                            "--brick=" + server.host()));
        }
    }

    /** Throws {@link LabException} if fio used a file elsewhere. */
    private static void requireFile(Brick brick) {
        Path file = brick.data().resolve(Fio.FILE);
        if (!Files.exists(file)) {
            throw new LabException("fio did not use the mounts: " + file + " is missing");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, Volfile> volfiles(BenchSetup ground, Brick brick) {
        Map<String, Volume> translators = new LinkedHashMap<>();
        translators.put(FORWARD_C, ground.inC("all"));
        translators.put(FORWARD, ground.inJava("all"));
        translators.put(ROT13_C, ground.inC("rot13"));
        translators.put(ROT13, ground.rot13());
        Map<String, Volfile> volfiles = new LinkedHashMap<>();
        volfiles.put(NONE, Volfile.stack(brick.client("client")));
        translators.forEach(
                (subject, translator) -> volfiles.put(subject, Volfile.stack(brick.client("client"), translator)));
        return volfiles;
    }

    /** Returns the options with which fio finds the file of a subject. */
    private interface Where {
        List<String> of(String subject);
    }

    /** Returns whether a job was wanted. */
    private static boolean jobs(
            Race race, Table table, Fio fio, Engine engine, Map<String, Volfile> subjects, Where where) {
        boolean quick = race.effort().quick();
        int rounds = quick ? 1 : ROUNDS;
        boolean any = false;
        for (Job job : quick ? engine.jobs().subList(0, 1) : engine.jobs()) {
            String what = engine.name() + ", " + job.way() + " " + job.size();
            if (!race.wants(what)) {
                continue;
            }
            any = true;
            List<Map.Entry<String, FioJob>> measured = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                race.progress().say(what + ", round " + (round + 1) + " of " + rounds);
                for (String subject : Race.ordered(new ArrayList<>(subjects.keySet()), round)) {
                    FioJob process = fio.run(
                            where.of(subject),
                            job.way(),
                            job.size(),
                            engine.depth(),
                            quick ? "4m" : "64m",
                            engine.warmUp(),
                            SECONDS);
                    measured.add(Map.entry(subject, process));
                }
            }
            BenchOutcome outcome = new BenchOutcome();
            measured.forEach(
                    one -> outcome.add(one.getKey(), List.of(one.getValue().result())));
            table.keep(what, outcome);
            outcome.subjects().stream()
                    .sorted((one, other) -> order(subjects, one) - order(subjects, other))
                    .forEach(subject -> table.add(row(what, subject, outcome)));
        }
        return any;
    }

    private static int order(Map<String, Volfile> subjects, String subject) {
        return new ArrayList<>(subjects.keySet()).indexOf(subject);
    }

    private static Row row(String what, String subject, BenchOutcome outcome) {
        Row row = Row.of(what, subject)
                .with(IOPS, outcome.of(subject, Clock.WALL).inverse(SECOND))
                .with(MEDIAN, outcome.of(subject, Clock.MEDIAN).dividedBy(MICROSECOND))
                .with(P99, outcome.of(subject, Clock.P99).dividedBy(MICROSECOND));
        if (!subject.equals(NONE)) {
            row = row.with(TIMES_NONE, outcome.ratio(subject, NONE, Clock.WALL).inverse(1));
        }
        String peer = PEERS.get(subject);
        return peer == null
                ? row
                : row.with(TIMES_C, outcome.ratio(subject, peer, Clock.WALL).inverse(1));
    }

    private static String volumeOf(String subject) {
        return subject.replaceAll("\\W+", "-");
    }
}
