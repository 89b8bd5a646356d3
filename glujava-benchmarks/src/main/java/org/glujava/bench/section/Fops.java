package org.glujava.bench.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.bench.measure.BenchClient;
import org.glujava.bench.measure.BenchClients;
import org.glujava.bench.measure.BenchOutcome;
import org.glujava.bench.measure.BenchSetup;
import org.glujava.bench.measure.BenchSubject;
import org.glujava.bench.measure.Block;
import org.glujava.bench.measure.Clock;
import org.glujava.bench.measure.Estimate;
import org.glujava.bench.measure.PresentValue;
import org.glujava.bench.measure.Race;
import org.glujava.bench.report.Row;
import org.glujava.bench.report.Table;
import org.glujava.lab.Brick;
import org.glujava.lab.Volfile;

/** Measures a mixed load on FUSE mounts, with every fop through a translator. */
final class Fops implements Benchmark {
    private static final String NONE = "none";
    private static final String ALL = "all together";

    /** In this order, each on the files that the previous one left. */
    private static final List<String> KINDS = List.of("create", "stat", "open", "write", "read", "rename", "unlink");

    private static final String LIST = "list";

    /** All take turns in one folder of the brick, so its entries are made only once. */
    private static final String FOLDER = "mixed";

    private static final String MEAN = "mean us";
    private static final String MEDIAN = "median us";
    private static final String P99 = "p99 us";
    private static final String RATIO = "mean, times none";
    private static final double MICROSECOND = 1000;

    @Override
    public String name() {
        return "fops";
    }

    @Override
    public Table run(BenchSetup ground, Race race) {
        boolean quick = race.effort().quick();
        int entries = quick ? 200 : 10_000;
        int files = quick ? 40 : 200;
        int blocks = quick ? 3 : 6;
        Table table = Table.empty(
                name(),
                "A mixed load on FUSE mounts",
                "System calls of one thread on a mount of a brick on loopback; the kernel caches neither names nor\n"
                        + "attributes. Every fop goes through no translator, through one in C and through one in Java that\n"
                        + "forward it with a callback. A block creates " + files
                        + " files, looks at, opens, writes (4 KiB), reads,\n"
                        + "renames and removes each, and lists the folder, which has " + entries + " more entries.",
                RATIO,
                MEAN,
                MEDIAN,
                P99,
                RATIO);
        Map<String, BenchOutcome> outcomes = new LinkedHashMap<>();
        KINDS.forEach(kind -> outcomes.put(kind, new BenchOutcome()));
        outcomes.put(LIST, new BenchOutcome());
        outcomes.put(ALL, new BenchOutcome());
        Brick brick = ground.lab().brick("brick").start();
        try {
            List<BenchSubject> subjects = List.of(
                    new BenchSubject(
                            NONE, () -> ground.inMount(NONE, FOLDER, Volfile.stack(brick.client("client")), false)),
                    new BenchSubject(
                            Crossing.C,
                            () -> ground.inMount(
                                    Crossing.C,
                                    FOLDER,
                                    Volfile.stack(brick.client("client"), ground.inC("all")),
                                    false)),
                    new BenchSubject(
                            Crossing.JAVA,
                            () -> ground.inMount(
                                    Crossing.JAVA,
                                    FOLDER,
                                    Volfile.stack(brick.client("client"), ground.inJava("all")),
                                    false)));
            race.progress().say("mixed load, " + entries + " entries");
            try (BenchClient client = subjects.get(0).start().get()) {
                client.run("fill", entries);
            }
            for (int round = 0; round < race.effort().rounds(); round++) {
                race.progress()
                        .say("mixed load, round " + (round + 1) + " of "
                                + race.effort().rounds());
                round(Race.ordered(subjects, round), files, blocks)
                        .forEach((kind, bySubject) -> subjects.forEach(subject -> PresentValue.of(outcomes, kind)
                                .add(subject.name(), PresentValue.of(bySubject, subject.name()))));
            }
        } finally {
            brick.close();
        }
        outcomes.forEach((kind, outcome) -> add(table, kind, outcome));
        return table;
    }

    /** By kind and by subject. */
    private static Map<String, Map<String, List<Block>>> round(List<BenchSubject> subjects, int files, int blocks) {
        Map<String, Map<String, List<Block>>> seen = new LinkedHashMap<>();
        try (BenchClients clients = new BenchClients(subjects)) {
            for (int block = 0; block < blocks + 1; block++) {
                for (BenchSubject subject : Race.ordered(subjects, block)) {
                    Map<String, Block> once = block(clients.of(subject), files);
                    if (block > 0) { // the first is a warm-up
                        once.forEach((kind, one) -> seen.computeIfAbsent(kind, key -> new LinkedHashMap<>())
                                .computeIfAbsent(subject.name(), key -> new ArrayList<>())
                                .add(one));
                    }
                }
            }
        }
        return seen;
    }

    private static Map<String, Block> block(BenchClient client, int files) {
        Map<String, Block> blocks = new LinkedHashMap<>();
        Block all = client.run(LIST, 1);
        blocks.put(LIST, all);
        int calls = 1;
        for (String kind : KINDS) {
            Block one = client.run(kind, files);
            blocks.put(kind, one);
            all = all.and(calls, one, files);
            calls += files;
        }
        blocks.put(ALL, all);
        return blocks;
    }

    private static void add(Table table, String kind, BenchOutcome outcome) {
        table.keep(kind, outcome);
        for (String subject : outcome.subjects()) {
            Row row = Row.of(kind, subject).with(MEAN, micros(outcome.of(subject, Clock.WALL)));
            if (KINDS.contains(kind)) { // blocks of the others have only one time
                row = row.with(MEDIAN, micros(outcome.of(subject, Clock.MEDIAN)))
                        .with(P99, micros(outcome.of(subject, Clock.P99)));
            }
            if (!subject.equals(NONE)) {
                row = row.with(RATIO, outcome.ratio(subject, NONE, Clock.WALL));
            }
            table.add(row);
        }
    }

    private static Estimate micros(Estimate nanos) {
        return nanos.dividedBy(MICROSECOND);
    }
}
