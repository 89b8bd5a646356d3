package org.glujava.bench.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glujava.bench.measure.BenchOutcome;
import org.glujava.bench.measure.BenchSetup;
import org.glujava.bench.measure.BenchSubject;
import org.glujava.bench.measure.Clock;
import org.glujava.bench.measure.Race;
import org.glujava.bench.measure.Work;
import org.glujava.bench.report.Row;
import org.glujava.bench.report.Table;
import org.glujava.lab.Brick;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;

/** Measures lookups of missing names: the example negative-lookup against GlusterFS's performance/nl-cache. */
final class Lookup implements Benchmark {
    private static final String NL_CACHE = "nl-cache";
    /** Over the bridge that is the default of the JVM. */
    private static final String NEGATIVE_LOOKUP = "negative-lookup";

    private static final String COLD = "gfapi, 1 thread, cold";
    private static final int FEW = 500;
    private static final int MANY = 10_000;
    /** Few names in a quick run, because nl-cache needs seconds to learn many. */
    private static final int SOME = 1000;

    private static final String CPU = "CPU ns";
    private static final String WALL = "wall ns";
    private static final String MEDIAN = "median ns";
    private static final String P99 = "p99 ns";
    private static final String RATIO = "wall, times nl-cache";
    private static final String RATIO_MEDIAN = "median, times nl-cache";
    private static final String RATIO_P99 = "p99, times nl-cache";

    @Override
    public String name() {
        return "lookup";
    }

    @Override
    public Table run(BenchSetup ground, Race race) {
        Table table = Table.empty(
                name(),
                "Lookups of missing names",
                "Lookups of missing names, through GlusterFS's own performance/nl-cache and through the example\n"
                        + "negative-lookup. Cached: the names were looked up before. Uncached: each name is new. Cold: the\n"
                        + "first lookups of a new process, of 500 names in turns. libgfapi runs over a translator that simulates\n"
                        + "files, FUSE over a brick on loopback. CPU time is that of the calling threads; with FUSE they only wait.",
                RATIO,
                CPU,
                WALL,
                MEDIAN,
                P99,
                RATIO,
                RATIO_MEDIAN,
                RATIO_P99);
        List<BenchSubject> overMadeUp = new ArrayList<>();
        overMadeUp.add(BenchSubject.through(ground, NL_CACHE, ground.nlCache()));
        Bridges.EACH.forEach((name, bridge) -> overMadeUp.add(BenchSubject.through(
                ground, NEGATIVE_LOOKUP + ", " + name, ground.negativeLookup().with(Bridges.OPTION, bridge))));
        int[] counts = race.effort().quick() ? new int[] {1, 2} : new int[] {1, 2, 4};
        int many = race.effort().quick() ? SOME : MANY;
        for (int threads : counts) {
            measure(
                    race,
                    table,
                    "gfapi, " + threads(threads) + ", cached, " + number(FEW) + " names",
                    overMadeUp,
                    race.effort().work("missing", FEW, threads));
        }
        measure(
                race,
                table,
                "gfapi, 1 thread, cached, " + number(many) + " names",
                overMadeUp,
                race.effort().work("missing", many, 1));
        measure(
                race,
                table,
                "gfapi, 1 thread, uncached",
                overMadeUp,
                race.effort().few("unknown", FEW, 1));
        cold(race, table, overMadeUp);
        Brick brick = ground.lab().brick("brick").start();
        try {
            List<BenchSubject> overBrick = List.of(
                    mounted(ground, brick, NL_CACHE, ground.nlCache()),
                    mounted(ground, brick, NEGATIVE_LOOKUP, ground.negativeLookup()));
            for (int threads : counts) {
                measure(
                        race,
                        table,
                        "FUSE, " + threads(threads) + ", cached, " + number(FEW) + " names",
                        overBrick,
                        race.effort().few("missing", FEW, threads));
            }
            measure(
                    race,
                    table,
                    "FUSE, 1 thread, uncached",
                    overBrick,
                    race.effort().few("unknown", FEW, 1));
        } finally {
            brick.close();
        }
        return table;
    }

    private static void cold(Race race, Table table, List<BenchSubject> subjects) {
        if (!race.wants(COLD)) {
            return;
        }
        int[] calls = {1000, 10_000};
        List<BenchOutcome> outcomes = race.first(COLD, subjects, race.effort().work("missing", FEW, 1), calls);
        for (int i = 0; i < calls.length; i++) {
            add(table, COLD + ", first " + number(calls[i]), outcomes.get(i));
        }
    }

    private static void measure(Race race, Table table, String what, List<BenchSubject> subjects, Work work) {
        if (race.wants(what)) {
            add(table, what, race.run(what, subjects, work));
        }
    }

    private static void add(Table table, String what, BenchOutcome outcome) {
        table.keep(what, outcome);
        for (String subject : outcome.subjects()) {
            Row row = Row.of(what, subject)
                    .with(CPU, outcome.of(subject, Clock.CPU))
                    .with(WALL, outcome.of(subject, Clock.WALL))
                    .with(MEDIAN, outcome.of(subject, Clock.MEDIAN))
                    .with(P99, outcome.of(subject, Clock.P99));
            if (!subject.equals(NL_CACHE)) {
                row = row.with(RATIO, outcome.ratio(subject, NL_CACHE, Clock.WALL))
                        .with(RATIO_MEDIAN, outcome.ratio(subject, NL_CACHE, Clock.MEDIAN))
                        .with(RATIO_P99, outcome.ratio(subject, NL_CACHE, Clock.P99));
            }
            table.add(row);
        }
    }

    private static BenchSubject mounted(BenchSetup ground, Brick brick, String name, Volume cache) {
        return new BenchSubject(
                name, () -> ground.inMount(name, "lookups", Volfile.stack(brick.client("client"), cache), true));
    }

    private static String threads(int count) {
        return count == 1 ? "1 thread" : count + " threads";
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
