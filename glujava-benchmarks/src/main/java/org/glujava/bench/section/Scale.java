package org.glujava.bench.section;

import java.util.List;
import java.util.Locale;
import org.glujava.bench.measure.BenchOutcome;
import org.glujava.bench.measure.BenchSetup;
import org.glujava.bench.measure.BenchSubject;
import org.glujava.bench.measure.Clock;
import org.glujava.bench.measure.Effort;
import org.glujava.bench.measure.Race;
import org.glujava.bench.measure.Work;
import org.glujava.bench.report.Row;
import org.glujava.bench.report.Table;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;

/** Measures how the cost of a fop grows with threads, children, volumes and remembered names. */
final class Scale implements Benchmark {
    static final String WALL = "wall ns";
    static final String P99 = "p99 ns";
    static final String BYTES = "heap bytes a name";

    private static final String CPU = "CPU ns";
    private static final String BEYOND = "beyond C, wall ns";
    private static final String RATIO = "wall, times C";
    private static final int NAMES = 500;
    private static final int CALLS_TO_COMPILE = 10_000;

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public Table run(BenchSetup ground, Race race) {
        Table table = Table.empty(
                name(),
                "Scale",
                "Lookups of missing names through libgfapi. Threads and volumes: forwarded with a callback; the volumes of a\n"
                        + "process take turns. Children: wound to all of them. Names: answered by negative-lookup from this many\n"
                        + "remembered names, in random order; bytes are those of live objects, minus the heap with 10 names.",
                WALL,
                CPU,
                WALL,
                P99,
                BEYOND,
                RATIO,
                BYTES);
        boolean quick = race.effort().quick();
        for (int threads : quick ? new int[] {1, 2} : new int[] {1, 2, 4, 8}) {
            measure(
                    race,
                    table,
                    count(threads, "thread", "threads"),
                    volumes(ground, 1),
                    race.effort().work("missing", NAMES, threads));
        }
        for (int children : quick ? new int[] {1, 8} : new int[] {1, 4, 16, 64}) {
            List<BenchSubject> subjects = List.of(
                    fanOut(ground, Crossing.C, ground.inC("fan-out"), children),
                    fanOut(ground, Crossing.JAVA, ground.inJava("fan-out"), children));
            measure(
                    race,
                    table,
                    count(children, "child", "children"),
                    subjects,
                    fewer(race.effort().work("missing", NAMES, 1), children));
        }
        for (int volumes : quick ? new int[] {1, 4} : new int[] {1, 10, 100}) {
            measure(
                    race,
                    table,
                    count(volumes, "volume", "volumes"),
                    volumes(ground, volumes),
                    compiled(race.effort(), volumes));
        }
        new RememberedNames(ground, race).measure(table);
        return table;
    }

    private static List<BenchSubject> volumes(BenchSetup ground, int count) {
        return List.of(
                volumes(ground, Crossing.C, ground.inC("callback"), count),
                volumes(ground, Crossing.JAVA, ground.inJava("callback"), count));
    }

    private static BenchSubject volumes(BenchSetup ground, String name, Volume translator, int count) {
        Volfile volfile = Volfile.stack(ground.madeUp("files"), translator);
        return new BenchSubject(name, () -> ground.overVolumes(name, volfile, count));
    }

    private static BenchSubject fanOut(BenchSetup ground, String name, Volume translator, int children) {
        return BenchSubject.of(ground, name, Crossing.fanOut(ground, translator, children));
    }

    /** The JVM compiles the classes of each volume for themselves. */
    private static Work compiled(Effort effort, int volumes) {
        Work work = effort.work("missing", NAMES, 1);
        int warmUp = effort.quick() ? work.warmUp() : Math.max(work.warmUp(), volumes * CALLS_TO_COMPILE);
        return new Work(work.kind(), work.names(), work.threads(), warmUp, work.calls());
    }

    /** The time of a call is proportional to the number of children. */
    private static Work fewer(Work work, int children) {
        return new Work(
                work.kind(),
                work.names(),
                work.threads(),
                Math.max(work.warmUp() / children, work.names()),
                Math.max(work.calls() / children, 50));
    }

    private static void measure(Race race, Table table, String what, List<BenchSubject> subjects, Work work) {
        if (!race.wants(what)) {
            return;
        }
        BenchOutcome outcome = race.run(what, subjects, work);
        table.keep(what, outcome);
        for (String subject : outcome.subjects()) {
            Row row = Row.of(what, subject)
                    .with(CPU, outcome.of(subject, Clock.CPU))
                    .with(WALL, outcome.of(subject, Clock.WALL))
                    .with(P99, outcome.of(subject, Clock.P99));
            if (!subject.equals(Crossing.C)) {
                row = row.with(BEYOND, outcome.beyond(subject, Crossing.C, Clock.WALL))
                        .with(RATIO, outcome.ratio(subject, Crossing.C, Clock.WALL));
            }
            table.add(row);
        }
    }

    static String count(int count, String one, String more) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : more);
    }
}
