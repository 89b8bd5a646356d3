package org.glujava.bench.section;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.bench.measure.BenchClient;
import org.glujava.bench.measure.BenchOutcome;
import org.glujava.bench.measure.BenchSetup;
import org.glujava.bench.measure.Block;
import org.glujava.bench.measure.Clock;
import org.glujava.bench.measure.Estimate;
import org.glujava.bench.measure.LiveHeap;
import org.glujava.bench.measure.Race;
import org.glujava.bench.report.Row;
import org.glujava.bench.report.Table;
import org.glujava.lab.LabException;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;

/** Measures the time of a hit in negative-lookup, and the memory of a name, with increasing numbers of names. */
final class RememberedNames {
    private static final String SUBJECT = "negative-lookup";
    private static final int FIRST = 10;
    /** More than a name takes, so that none is forgotten. */
    private static final long BUDGET = 300;

    private static final int MANY = 100_000;
    private static final long LEAST_MIB = 16;
    private static final long MIB = 1 << 20;

    private final BenchSetup ground;
    private final Race race;

    RememberedNames(BenchSetup ground, Race race) {
        this.ground = ground;
        this.race = race;
    }

    void measure(Table table) {
        boolean quick = race.effort().quick();
        for (int names = FIRST; names <= (quick ? 10_000 : 10_000_000); names *= quick ? 1000 : 10) {
            String what = Scale.count(names, "name", "names");
            if (!race.wants(what)) {
                continue;
            }
            long needed = heapMib(names);
            if (needed * 5 / 4 > availableMib()) {
                table.note(what + ": left out, because a heap of " + needed + " MiB does not fit into the free memory");
                continue;
            }
            measure(table, what, names);
        }
    }

    private void measure(Table table, String what, int names) {
        BenchOutcome outcome = new BenchOutcome();
        List<Double> bytes = new ArrayList<>();
        int rounds = names > MANY ? 1 : race.effort().rounds(); // many take minutes to learn
        for (int round = 0; round < rounds; round++) {
            race.progress().say(what + ", round " + (round + 1) + " of " + rounds);
            try (BenchClient client =
                    ground.overVolumes(SUBJECT, Volfile.stack(ground.madeUp("files"), cache(names)), 1)) {
                client.names(FIRST);
                client.run("missing", race.effort().warmUp());
                long before = LiveHeap.bytes(client.pid());
                client.names(names);
                client.run("missing", names);
                if (names > FIRST) {
                    bytes.add((double) (LiveHeap.bytes(client.pid()) - before) / (names - FIRST));
                }
                List<Block> blocks = new ArrayList<>();
                for (int block = 0; block < race.effort().blocks(); block++) {
                    blocks.add(client.run("anyone", race.effort().calls()));
                }
                outcome.add(SUBJECT, blocks);
            }
        }
        table.keep(what, outcome);
        Row row = Row.of(what, SUBJECT)
                .with(Scale.WALL, outcome.of(SUBJECT, Clock.WALL))
                .with(Scale.P99, outcome.of(SUBJECT, Clock.P99));
        if (!bytes.isEmpty()) {
            table.keep(what, "bytes", bytes);
            row = row.with(Scale.BYTES, Estimate.of(bytes));
        }
        table.add(row);
    }

    private Volume cache(int names) {
        return ground.negativeLookup()
                .with("max-entries", Integer.toString(names * 2))
                .with("max-memory", memoryMib(names) + "MB")
                .with("heap-size", heapMib(names) + "MB");
    }

    private static long memoryMib(int names) {
        return LEAST_MIB + names * BUDGET / MIB;
    }

    /** A third of the heap is available for such caches. */
    private static long heapMib(int names) {
        return memoryMib(names) * 7 / 2;
    }

    private static long availableMib() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new LabException("cannot read /proc/meminfo", e);
        }
    }
}
