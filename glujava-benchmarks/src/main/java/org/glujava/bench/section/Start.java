package org.glujava.bench.section;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glujava.bench.measure.BenchSetup;
import org.glujava.bench.measure.Estimate;
import org.glujava.bench.measure.JavaProgram;
import org.glujava.bench.measure.PresentValue;
import org.glujava.bench.measure.ProcessUsage;
import org.glujava.bench.measure.Race;
import org.glujava.bench.report.Row;
import org.glujava.bench.report.Table;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.LabException;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.jspecify.annotations.Nullable;

/** Measures how long a mount and its first answers take, and how much memory and how many threads it needs. */
final class Start implements Benchmark {
    static final String PLAIN = "plain";
    private static final String IN_C = "C translator";
    static final String SMALL = "small Java translator";
    static final String NEGATIVE_LOOKUP = "negative-lookup";
    private static final String EMPTY = "empty Java program";

    private static final String STAGES = "stage: ";
    private static final String MOUNT = "mount ms";
    private static final String STAT = "first stat ms";
    private static final String CREATE = "first create ms";
    private static final String BEYOND = "mount and stat beyond plain, ms";
    private static final String TIMES_EMPTY = "that, times an empty program";
    private static final String RESIDENT = "resident MiB";
    private static final String THREADS = "threads";

    /** A stage in a line of the log: its name, and its time in milliseconds. */
    private static final Pattern STAGE = Pattern.compile(" ([^,]+) ([0-9.]+) ms");

    /** The measurements of one mount. */
    private record Mounted(double mount, double stat, double create, double resident, double threads) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Table run(BenchSetup ground, Race race) {
        Table table = Table.empty(
                name(),
                "Start",
                "FUSE mounts of a brick on loopback with this many translators in the volume, one mount after the other in\n"
                        + "turns: the time until GlusterFS reports the mount as up, then that of the first stat of a missing\n"
                        + "name and of the first create; memory and threads of the client after these. The first\n"
                        + "event is that of other mounts, after both: an invalidation, on the network's thread. The stages\n"
                        + "are of other mounts, too, whose log has them.",
                BEYOND,
                MOUNT,
                STAT,
                CREATE,
                FirstEvent.COLUMN,
                BEYOND,
                TIMES_EMPTY,
                RESIDENT,
                THREADS);
        List<Double> empty = emptyProgram(race.effort().quick() ? 5 : 21);
        table.keep("1", EMPTY, empty);
        table.add(Row.of("start and end", EMPTY).with(MOUNT, Estimate.of(empty)));
        Brick brick = ground.lab().brick("brick").start();
        try {
            for (int volumes : race.effort().quick() ? new int[] {1, 4} : new int[] {1, 4, 16}) {
                if (race.wants(volumes(volumes))) {
                    measure(
                            ground,
                            race,
                            table,
                            brick,
                            volumes,
                            Estimate.of(empty).median());
                }
            }
            if (race.wants(FirstEvent.WHAT)) {
                FirstEvent.measure(ground, race, table, brick, race.effort().quick() ? 2 : 11);
            }
            Bridges.EACH.forEach((name, bridge) -> {
                if (!race.wants(STAGES)) {
                    return;
                }
                stages(ground, race, table, brick, SMALL + ", " + name, over(bridge, ground.inJava("callback")));
                stages(
                        ground,
                        race,
                        table,
                        brick,
                        NEGATIVE_LOOKUP + ", " + name,
                        over(bridge, ground.negativeLookup()));
            });
        } finally {
            brick.close();
        }
        return table;
    }

    private static void measure(BenchSetup ground, Race race, Table table, Brick brick, int volumes, double empty) {
        Map<String, @Nullable IntFunction<Volume>> translators = new LinkedHashMap<>();
        translators.put(PLAIN, null);
        translators.put(IN_C, number -> named(ground.inC("callback"), number));
        Bridges.EACH.forEach((name, bridge) -> {
            translators.put(SMALL + ", " + name, number -> named(over(bridge, ground.inJava("callback")), number));
            translators.put(
                    NEGATIVE_LOOKUP + ", " + name, number -> named(over(bridge, ground.negativeLookup()), number));
        });
        Map<String, List<Mounted>> seen = new LinkedHashMap<>();
        int repeats = race.effort().quick() ? 2 : volumes == 1 ? 11 : 5;
        for (int repeat = 0; repeat < repeats; repeat++) {
            race.progress().say("mounts with " + volumes(volumes) + ", " + (repeat + 1) + " of " + repeats);
            for (Map.Entry<String, @Nullable IntFunction<Volume>> one : translators.entrySet()) {
                String name = "start-" + volumes + "-" + repeat + "-" + seen.size() + "-"
                        + one.getKey().replaceAll("\\W+", "-");
                Mounted mounted = mount(ground, name, volfile(brick, one.getValue(), volumes));
                seen.computeIfAbsent(one.getKey(), key -> new ArrayList<>()).add(mounted);
            }
        }
        seen.forEach((subject, mounts) -> {
            table.keep(volumes(volumes), subject, mounts);
            Row row = Row.of(volumes(volumes), subject)
                    .with(MOUNT, of(mounts, Mounted::mount))
                    .with(STAT, of(mounts, Mounted::stat))
                    .with(CREATE, of(mounts, Mounted::create))
                    .with(RESIDENT, of(mounts, Mounted::resident))
                    .with(THREADS, of(mounts, Mounted::threads));
            if (!subject.equals(PLAIN)) {
                Estimate beyond = beyond(mounts, PresentValue.of(seen, PLAIN));
                row = row.with(BEYOND, beyond).with(TIMES_EMPTY, beyond.dividedBy(empty));
            }
            table.add(row);
        });
    }

    /** Adds a row for each stage of a start, as the log has them at DEBUG, which itself takes time. */
    private static void stages(
            BenchSetup ground, Race race, Table table, Brick brick, String subject, Volume translator) {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        int repeats = race.effort().quick() ? 1 : 7;
        for (int repeat = 0; repeat < repeats; repeat++) {
            String name = "stages-" + repeat + "-" + subject.replaceAll("\\W+", "-");
            Volfile volfile = volfile(brick, number -> translator, 1);
            FuseMount mount = ground.mounting(name, volfile, false)
                    .option("--log-level=DEBUG")
                    .mount();
            try {
                for (String line : mount.log().linesWith("GluJava: the start of ", " took: ")) {
                    Matcher stage = STAGE.matcher(line.substring(line.indexOf(" took: ") + " took:".length()));
                    while (stage.find()) {
                        times.computeIfAbsent(stage.group(1), key -> new ArrayList<>())
                                .add(Double.valueOf(stage.group(2)));
                    }
                }
            } finally {
                mount.close();
            }
        }
        if (times.isEmpty()) {
            throw new LabException("GlusterFS's log has no stages of the start of " + subject);
        }
        times.forEach(
                (stage, values) -> table.add(Row.of(STAGES + stage, subject).with(MOUNT, Estimate.of(values))));
    }

    private static Volfile volfile(Brick brick, @Nullable IntFunction<Volume> translator, int volumes) {
        Volfile.Builder volfile = Volfile.builder().add(brick.client("client"));
        for (int i = 0; translator != null && i < volumes; i++) {
            volfile.add(translator.apply(i));
        }
        return volfile.build();
    }

    private static Volume over(String bridge, Volume volume) {
        return volume.with(Bridges.OPTION, bridge);
    }

    private static Volume named(Volume volume, int number) {
        return new Volume(volume.name() + "-" + number, volume.type(), volume.options(), volume.subvolumes());
    }

    private static Mounted mount(BenchSetup ground, String name, Volfile volfile) {
        FuseMount.Builder builder = ground.mounting(name, volfile, false);
        long start = System.nanoTime();
        FuseMount mount = builder.mount();
        try {
            long mounted = System.nanoTime();
            File missing = mount.mountPoint().resolve("missing").toFile();
            boolean exists = missing.exists();
            long answered = System.nanoTime();
            Path file = mount.mountPoint().resolve(name);
            Files.createFile(file);
            long created = System.nanoTime();
            if (exists) {
                throw new LabException(missing + " is there, and should not be");
            }
            ProcessUsage usage = ProcessUsage.of(mount.pid());
            Files.delete(file);
            return new Mounted(
                    millis(mounted - start),
                    millis(answered - mounted),
                    millis(created - answered),
                    usage.residentKib() / 1024.0,
                    usage.threads());
        } catch (IOException e) {
            throw new LabException("cannot use " + mount, e);
        } finally {
            mount.close();
        }
    }

    /** Measures it from start to end, in milliseconds, with the JVM under test. */
    private static List<Double> emptyProgram(int repeats) {
        String classes = Path.of(URI.create(EmptyProgram.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < repeats; i++) {
            long start = System.nanoTime();
            JavaProgram.run(List.of("-XX:TieredStopAtLevel=1"), classes, EmptyProgram.class.getName());
            times.add(millis(System.nanoTime() - start));
        }
        return times;
    }

    private static Estimate of(List<Mounted> mounts, ToDoubleFunction<Mounted> value) {
        return Estimate.of(mounts.stream().map(value::applyAsDouble).toList());
    }

    private static Estimate beyond(List<Mounted> mounts, List<Mounted> plain) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < mounts.size(); i++) {
            differences.add(mounts.get(i).mount()
                    + mounts.get(i).stat()
                    - plain.get(i).mount()
                    - plain.get(i).stat());
        }
        return Estimate.of(differences);
    }

    private static String volumes(int count) {
        return count == 1 ? "1 volume" : count + " volumes";
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
