package org.glujava.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.glujava.LogLevel;
import org.glujava.Parent;
import org.glujava.Subvolume;
import org.glujava.fop.FopId;
import org.glujava.instance.GivenOptions;
import org.glujava.instance.Instance;
import org.glujava.instance.Limits;
import org.glujava.instance.MemoryShares;
import org.glujava.instance.RunningOptions;
import org.glujava.instance.StartFailure;
import org.glujava.instance.VolumeDescription;
import org.glujava.option.CheckedOptions;
import org.glujava.option.ReservedOptions;
import org.glujava.spi.FopBinding;
import org.glujava.spi.TranslatorProvider;
import org.glujava.testkit.memory.MemorySide;
import org.glujava.testkit.memory.Policy;
import org.glujava.testkit.memory.WindTarget;
import org.glujava.type.Size;
import org.jspecify.annotations.Nullable;

/** The translator's volume in a test's graph. It does the work of GluJava's runtime in a GlusterFS process. */
final class GraphVolume {
    private static final String NAME = "test";

    private final Problems problems = new Problems();
    private final Leaks leaks = new Leaks(this::made);
    private final ProblemReports reports = new ProblemReports(problems);
    private final Tasks tasks = new Tasks(NAME, reports::taskThrew);
    private final TestClock clock = new TestClock(this::afterTime, this::untilOverdue);
    private final Policy policy = new Policy(clock::nanoTime, this::leftOut);
    private final TestLogger logger;
    private final List<MockChild> children = new ArrayList<>();
    private final List<Subvolume> subvolumes;
    private final MemorySide side;
    private final MemoryShares memory;
    private final TestVolumeGraph around;
    private final LogLevel logLevel;
    private final EventSender sender;
    private Instance instance;

    /** Versions that were replaced and have frames or operations. */
    private final List<Instance> draining = new ArrayList<>();

    private Map<String, String> options;
    private boolean processEnds;
    private final AtomicBoolean processEndReturned = new AtomicBoolean();

    private GraphVolume(
            TranslatorProvider provider,
            Map<String, String> options,
            Map<String, @Nullable Child> childrenByName,
            LogLevel logLevel,
            Size heap,
            TestVolumeGraph around,
            Top top)
            throws Exception {
        this.options = Map.copyOf(options);
        this.memory = new MemoryShares(heap.bytes(), clock::nanoTime);
        this.logger = new TestLogger(NAME, logLevel);
        policy.set(options);
        childrenByName.forEach((name, child) ->
                children.add(new MockChild(new Subvolume(children.size(), name), child, top, problems, this::settle)));
        this.subvolumes = children.stream().map(MockChild::subvolume).toList();
        List<WindTarget> below = children.stream()
                .map(child -> (WindTarget) child::windFromAbove)
                .toList();
        this.side = new MemorySide(leaks, below, tasks, policy);
        leaks.serve(side);
        children.forEach(child -> child.serve(side));
        this.around = around;
        this.logLevel = logLevel;
        this.instance = version(provider, options);
        this.sender = new EventSender(instance.listener(), side, subvolumes, this::settle, this::released);
        side.calls().start(instance, wanted(provider));
        settle();
    }

    /** Makes a translator. Fops do not enter it yet. */
    private Instance version(TranslatorProvider provider, Map<String, String> given) throws Exception {
        VolumeDescription volume = described(given);
        Instance made = new Instance(
                volume,
                provider,
                new TestServices(
                        side,
                        side.newTranslatorSide(),
                        around,
                        logger,
                        reports,
                        tasks,
                        clock,
                        memory,
                        this::closeLater));
        TestLogger unread = new TestLogger(NAME, logLevel); // GluJava's own lines, which the test does not see
        GivenOptions read = new GivenOptions(unread);
        CheckedOptions values = read.read(provider.options(), volume);
        made.serve(
                provider.create(made.context(), values),
                new RunningOptions(provider.name(), unread, read, volume.options(), values));
        return made;
    }

    private static Map<FopId, Integer> wanted(TranslatorProvider provider) {
        return provider.fops().stream().collect(Collectors.toMap(FopBinding::fop, FopBinding::wanted));
    }

    /** Replaces the translator, or changes nothing. */
    void replace(Class<?> translator, Map<String, String> changed) throws Exception {
        Map<String, String> wanted = new HashMap<>(options);
        wanted.putAll(changed);
        TranslatorProvider provider = Providers.of(translator);
        Instance before = instance;
        Instance next = version(provider, wanted);
        try {
            next.takeOver(before);
        } catch (StartFailure e) {
            end(next);
            throw reason(e);
        }
        instance = next;
        options = Map.copyOf(wanted);
        policy.set(options);
        sender.serve(next.listener());
        side.calls().start(next, wanted(provider));
        draining.add(before);
        settle();
    }

    /** Ends versions that were replaced when nothing is in them any more. Returns whether there were any. */
    private boolean endDrained() {
        List<Instance> drained = draining.stream()
                .filter(version -> !side.calls().has(version.nativeSide()))
                .toList();
        drained.forEach(this::end);
        return draining.removeAll(drained);
    }

    private void end(Instance version) {
        version.endWork();
        version.contexts().end();
        version.listener().close();
        version.endHandles();
        sender.leave(version.listener());
    }

    private List<Instance> versions() {
        List<Instance> all = new ArrayList<>(draining);
        all.add(instance);
        return all;
    }

    /** Describes the volume, with {@code debug-frames} on: a test shows the place of each decision. */
    private VolumeDescription described(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        all.put("debug-frames", "on");
        return new VolumeDescription(NAME, subvolumes, List.of(new Parent(0, "parent")), Map.copyOf(all), false);
    }

    static TestGraph make(
            Class<?> translator,
            Map<String, String> options,
            Map<String, @Nullable Child> children,
            LogLevel logLevel,
            Size heap,
            TestVolumeGraph around,
            Set<Problem.Kind> tolerated,
            Top top) {
        try {
            GraphVolume volume =
                    new GraphVolume(Providers.of(translator), options, children, logLevel, heap, around, top);
            return new TestGraph(volume, List.copyOf(volume.children), tolerated, top);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the constructor of " + translator.getName() + " failed", e);
        }
    }

    /** Applies new options, as a whole or not at all. */
    void reconfigure(Map<String, String> changed) throws Exception {
        Map<String, String> wanted = new HashMap<>(options);
        wanted.putAll(changed);
        boolean returning = policy.passThrough() && !Policy.isPassThrough(wanted);
        policy.leaveOutIfAsked(changed);
        try {
            instance.reconfigure(
                    described(wanted), returning, new RunningOptions.Acceptance(() -> true, instance::limit));
        } catch (StartFailure e) {
            throw reason(e);
        }
        options = Map.copyOf(wanted);
        policy.set(options);
        settle();
    }

    /** What the translator, or the check of its options, threw. */
    private static Exception reason(StartFailure failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof Exception reason ? reason : failure;
    }

    MemorySide side() {
        return side;
    }

    Problems problems() {
        return problems;
    }

    TestClock clock() {
        return clock;
    }

    TestLogger logger() {
        return logger;
    }

    EventSender sender() {
        return sender;
    }

    /** Sets the translator's budget. */
    void memory(Size budget) {
        memory.room(budget.bytes());
        settle();
    }

    /** Simulates a nearly full heap. */
    void memoryPressure() {
        memory.pressure();
        settle();
    }

    private void leftOut(String why) {
        logger.log(LogLevel.CRITICAL, 0, null, why, null);
    }

    /** Runs everything that can run now. */
    void settle() {
        if (side.calls().isInTurn() || tasks.isTask()) {
            return;
        }
        do {
            tasks.drain();
        } while (side.references().play() || endDrained());
    }

    private void released(long fd) {
        children.forEach(child -> child.released(fd));
    }

    /** Called for each fd that the translator makes: GlusterFS ends it with its last reference. */
    private void made(long fd) {
        side.references().endWhenUnused(fd, () -> sender.released(fd));
    }

    private void afterTime() {
        memory.look();
        versions().forEach(Instance::failOverdue);
        settle();
    }

    private long untilOverdue() {
        return versions().stream()
                .mapToLong(version -> version.untilOverdue(() -> {}))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Closes a value of a context on a thread of the instance. */
    private void closeLater(AutoCloseable value) {
        tasks.execute(() -> {
            try {
                leaks.close(value);
            } catch (Exception e) {
                reports.taskThrew(e);
            }
        });
    }

    /** Calls the methods for the end of the process on a separate thread, once. Returns whether they have returned. */
    boolean endProcess() {
        if (!processEnds) {
            processEnds = true;
            tasks.execute(() -> {
                if (Limits.number(options, "end-timeout", ReservedOptions.DEFAULT_END_TIMEOUT) > 0) {
                    sender.processEnds();
                }
                processEndReturned.set(true);
            });
            settle();
        }
        return processEndReturned.get();
    }

    /** Takes the volume out of use, and finds leaks. */
    void end(List<FopCall<?>> sent) {
        settle();
        boolean hasPlans = clock.hasAlarms() || versions().stream().anyMatch(Instance::hasSuspended);
        versions().forEach(version -> version.failSuspended("the test is over"));
        reports.end();
        versions().forEach(Instance::endWork);
        settle();
        for (FopCall<?> call : sent) {
            if (!call.isAnswered()) {
                problems.add(Problem.Kind.UNANSWERED, call + " was never answered", call.place());
            }
        }
        side.references().stop();
        leaks.end(instance.contexts(), sender.awaited(), hasPlans);
        if (!processEnds) {
            draining.forEach(this::end);
            instance.contexts().end();
            settle();
            instance.listener().close();
            leaks.find().forEach(problems::add);
        }
        versions().forEach(Instance::endHandles);
    }
}
