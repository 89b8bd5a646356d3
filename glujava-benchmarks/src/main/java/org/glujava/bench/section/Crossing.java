package org.glujava.bench.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glujava.bench.measure.Allocation;
import org.glujava.bench.measure.BenchClient;
import org.glujava.bench.measure.BenchOutcome;
import org.glujava.bench.measure.BenchSetup;
import org.glujava.bench.measure.BenchSubject;
import org.glujava.bench.measure.Clock;
import org.glujava.bench.measure.Estimate;
import org.glujava.bench.measure.JavaProgram;
import org.glujava.bench.measure.PresentValue;
import org.glujava.bench.measure.Race;
import org.glujava.bench.measure.Work;
import org.glujava.bench.report.Row;
import org.glujava.bench.report.Table;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;

/** Measures what one call into Java costs more than the same in C. */
final class Crossing implements Benchmark {
    static final String C = "C";
    static final String JAVA = "Java";

    /** The subjects that go over each bridge, by their names, and the value of the option that chooses it. */
    private static final Map<String, String> BRIDGES = bridges();

    private static final String FORWARD = "forward";
    private static final String SUSPEND = "suspend";
    /** GlusterFS's example translator, which has no fops, so GlusterFS forwards them. */
    private static final String TEMPLATE = "playground/template";

    private static final int NAMES = 500;
    private static final int CHILDREN = 3;
    /** Few, because they hardly differ. */
    private static final int ALLOCATION_ROUNDS = 2;

    private static final String BARE_CALLBACK = "bare callback";
    private static final String ATTACH = "attach a thread";
    private static final String NEGATIVE_LOOKUP = "negative-lookup, cached";
    /** Modes whose allocations are not measured: another thread allocates too, or the graph has more children. */
    private static final Set<String> NOT_WEIGHED = Set.of(SUSPEND, "fan-out");

    private static final String CPU = "CPU ns";
    private static final String WALL = "wall ns";
    private static final String P99 = "p99 ns";
    private static final String BEYOND_CPU = "beyond C, CPU ns";
    private static final String BEYOND_WALL = "beyond C, wall ns";
    private static final String BYTES = "heap bytes";
    private static final String RATIO = "wall, times C";
    private static final String TIMES_BEFORE = "beyond C, CPU, times the other build";

    /** The subject of the other build. */
    private static final String OTHER_BUILD = JAVA + ", other build";

    /** A mode of the translators, and its name in the table. */
    private static final Map<String, String> MODES = modes();

    private static Map<String, String> bridges() {
        Map<String, String> bridges = new LinkedHashMap<>();
        Bridges.EACH.forEach((name, bridge) -> bridges.put(JAVA + ", " + name, bridge));
        return bridges;
    }

    private static Map<String, String> modes() {
        Map<String, String> modes = new LinkedHashMap<>();
        modes.put("fail", "fail");
        modes.put(FORWARD, "forward");
        modes.put("callback", "forward with callback");
        modes.put("rebuild", "wind with rebuilt arguments");
        modes.put(SUSPEND, "suspend and resume");
        modes.put("fan-out", "fan-out to " + CHILDREN);
        return modes;
    }

    @Override
    public String name() {
        return "crossing";
    }

    @Override
    public Table run(BenchSetup ground, Race race) {
        Table table = Table.empty(
                name(),
                "Crossing into Java",
                "One lookup of a missing name through libgfapi, on one thread that lives as long as its process, through a\n"
                        + "translator in Java, over each bridge, and through one in C that does the same. CPU time is that of the\n"
                        + "calling thread (of all threads, where another one resumes); p99 is that of the caller. Attach\n"
                        + "a thread: the first call of a new thread minus its second one. Heap bytes are\n"
                        + "the allocations of a call, by the translator and the framework. Bare callback: JNA calls a method that does\n"
                        + "nothing, without GlusterFS; that is its least cost.",
                BEYOND_WALL,
                CPU,
                WALL,
                P99,
                BEYOND_CPU,
                BEYOND_WALL,
                RATIO,
                TIMES_BEFORE,
                BYTES);
        MODES.forEach((mode, what) -> {
            if (!race.wants(what)) {
                return;
            }
            Work work = mode.equals(SUSPEND)
                    ? race.effort().few("missing", NAMES, 1)
                    : race.effort().work("missing", NAMES, 1);
            List<BenchSubject> subjects = new ArrayList<>();
            subjects.add(subject(ground, C, mode, ground.inC(mode)));
            BRIDGES.forEach((name, bridge) -> subjects.add(subject(ground, name, mode, inJava(ground, mode, bridge))));
            ground.otherBuild().ifPresent(other -> subjects.add(subject(other, OTHER_BUILD, mode, other.inJava(mode))));
            if (mode.equals(FORWARD)) {
                ground.template().ifPresent(template -> subjects.add(subject(ground, TEMPLATE, mode, template)));
            }
            Clock cpu = mode.equals(SUSPEND) ? Clock.PROCESS : Clock.CPU;
            BenchOutcome outcome = race.run(what, subjects, work);
            table.keep(what, outcome);
            for (String subject : outcome.subjects()) {
                Row row = Row.of(what, subject)
                        .with(CPU, outcome.of(subject, cpu))
                        .with(WALL, outcome.of(subject, Clock.WALL))
                        .with(P99, outcome.of(subject, Clock.P99));
                if (!subject.equals(C)) {
                    row = row.with(BEYOND_CPU, outcome.beyond(subject, C, cpu))
                            .with(BEYOND_WALL, outcome.beyond(subject, C, Clock.WALL))
                            .with(RATIO, outcome.ratio(subject, C, Clock.WALL));
                    if (BRIDGES.containsKey(subject) && ground.otherBuild().isPresent()) {
                        row = row.with(TIMES_BEFORE, outcome.beyondRatio(subject, OTHER_BUILD, C, cpu));
                    }
                    if (BRIDGES.containsKey(subject) && !NOT_WEIGHED.contains(mode)) {
                        row = row.with(
                                BYTES,
                                bytes(
                                        ground,
                                        race,
                                        inJava(ground, mode, PresentValue.of(BRIDGES, subject)),
                                        what,
                                        table));
                    }
                }
                table.add(row);
            }
        });
        if (race.wants(NEGATIVE_LOOKUP)) {
            table.add(Row.of(NEGATIVE_LOOKUP, JAVA)
                    .with(BYTES, bytes(ground, race, ground.negativeLookup(), NEGATIVE_LOOKUP, table)));
        }
        if (race.wants(BARE_CALLBACK)) {
            bareCallback(ground, race, table);
        }
        if (race.wants(ATTACH)) {
            attach(ground, race, table);
        }
        return table;
    }

    private static void bareCallback(BenchSetup ground, Race race, Table table) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < race.effort().rounds(); round++) {
            times.add(Double.valueOf(JavaProgram.run(
                            BareCallback.class,
                            ground.bareCallback().toString(),
                            Integer.toString(race.effort().warmUp()),
                            Integer.toString(race.effort().calls()))
                    .trim()));
        }
        table.keep(BARE_CALLBACK, "JNA", times);
        table.add(Row.of(BARE_CALLBACK, "JNA").with(CPU, Estimate.of(times)));
    }

    private static Volume inJava(BenchSetup ground, String mode, String bridge) {
        return ground.inJava(mode).with(Bridges.OPTION, bridge);
    }

    private static Estimate bytes(BenchSetup ground, Race race, Volume translator, String what, Table table) {
        List<Double> bytes = Allocation.bytes(ground, translator, race.effort().warmUp(), ALLOCATION_ROUNDS);
        table.keep(what, "bytes", bytes);
        return Estimate.of(bytes);
    }

    private static BenchSubject subject(BenchSetup ground, String name, String mode, Volume translator) {
        if (!mode.equals("fan-out")) {
            return BenchSubject.through(ground, name, translator);
        }
        return BenchSubject.of(ground, name, fanOut(ground, translator, CHILDREN));
    }

    /** Returns a volume with this many children, to all of which it winds. */
    static Volfile fanOut(BenchSetup ground, Volume translator, int count) {
        Volfile.Builder volfile = Volfile.builder();
        String[] children = new String[count];
        for (int i = 0; i < count; i++) {
            children[i] = "files-" + i;
            volfile.addLeaf(ground.madeUp(children[i]));
        }
        return volfile.add(translator.over(children)).build();
    }

    /** The first call of a new thread minus its second one: in Java, the first call attaches the thread to the JVM. */
    private static void attach(BenchSetup ground, Race race, Table table) {
        String what = ATTACH;
        Map<String, Volume> subjects = new LinkedHashMap<>();
        subjects.put(C, ground.inC("fail"));
        BRIDGES.forEach((name, bridge) -> subjects.put(name, inJava(ground, "fail", bridge)));
        Map<String, List<Double>> cpu = new LinkedHashMap<>();
        Map<String, List<Double>> wall = new LinkedHashMap<>();
        int threads = race.effort().quick() ? 50 : 1000;
        for (int round = 0; round < race.effort().rounds(); round++) {
            subjects.forEach((name, translator) -> {
                try (BenchClient client =
                        BenchSubject.through(ground, name, translator).start().get()) {
                    client.run("missing", race.effort().warmUp());
                    double[] taken = client.inNewThreads("missing", threads);
                    cpu.computeIfAbsent(name, key -> new ArrayList<>()).add(taken[0] - taken[2]);
                    wall.computeIfAbsent(name, key -> new ArrayList<>()).add(taken[1] - taken[3]);
                }
            });
        }
        for (String name : subjects.keySet()) {
            table.keep(what, name, Map.of("cpu", PresentValue.of(cpu, name), "wall", PresentValue.of(wall, name)));
            Row row = Row.of(what, name)
                    .with(CPU, Estimate.of(PresentValue.of(cpu, name)))
                    .with(WALL, Estimate.of(PresentValue.of(wall, name)));
            if (!name.equals(C)) {
                row = row.with(BEYOND_CPU, Estimate.of(differences(cpu, name)))
                        .with(BEYOND_WALL, Estimate.of(differences(wall, name)));
            }
            table.add(row);
        }
    }

    private static List<Double> differences(Map<String, List<Double>> values, String subject) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < PresentValue.of(values, C).size(); i++) {
            differences.add(PresentValue.of(values, subject).get(i)
                    - PresentValue.of(values, C).get(i));
        }
        return differences;
    }
}
