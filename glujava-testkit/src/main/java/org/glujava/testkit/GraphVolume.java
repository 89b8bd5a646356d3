package org.glujava.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.glujava.LogLevel;
import org.glujava.Parent;
import org.glujava.Subvolume;
import org.glujava.instance.GivenOptions;
import org.glujava.instance.Instance;
import org.glujava.instance.Limits;
import org.glujava.instance.MemoryShares;
import org.glujava.instance.RunningOptions;
import org.glujava.instance.SpiCheck;
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
    private final Instance instance;
    private final EventSender sender;
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
        VolumeDescription volume = described(options);
        this.instance = new Instance(
                volume,
                provider,
                new TestServices(side, around, logger, reports, tasks, clock, memory, this::closeLater));
        TestLogger unread = new TestLogger(NAME, logLevel); // GluJava's own lines, which the test does not see
        GivenOptions given = new GivenOptions(unread);
        CheckedOptions values = given.read(provider.options(), volume);
        instance.serve(
                provider.create(instance.context(), values),
                new RunningOptions(provider.name(), unread, given, volume.options(), values));
        this.sender = new EventSender(instance.listener(), side, subvolumes, this::settle, this::released);
        side.calls()
                .start(
                        instance,
                        provider.fops().stream().collect(Collectors.toMap(FopBinding::fop, FopBinding::wanted)));
        settle();
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
                    new GraphVolume(providerOf(translator), options, children, logLevel, heap, around, top);
            return new TestGraph(volume, List.copyOf(volume.children), tolerated, top);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the constructor of " + translator.getName() + " failed", e);
        }
    }

    private static TranslatorProvider providerOf(Class<?> translator) {
        TranslatorProvider found = foundFor(translator);
        StartFailure refusal = SpiCheck.refusal(found, "the class path");
        if (refusal != null) {
            throw new IllegalArgumentException(refusal.getMessage() + ": " + refusal.detail() + ". " + refusal.hint());
        }
        return found;
    }

    private static TranslatorProvider foundFor(Class<?> translator) {
        return ServiceLoader.load(TranslatorProvider.class, translator.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.className().equals(translator.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no generated code was found for "
                        + translator.getName() + ": has it a @Translator annotation, and was it compiled with"
                        + " glujava-processor on the processor path?"));
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
        } while (side.references().play());
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
        instance.failOverdue();
        settle();
    }

    private long untilOverdue() {
        return instance.untilOverdue(() -> {});
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
        boolean hasPlans = clock.hasAlarms() || instance.hasSuspended();
        instance.failSuspended("the test is over");
        reports.end();
        instance.endWork();
        settle();
        for (FopCall<?> call : sent) {
            if (!call.isAnswered()) {
                problems.add(Problem.Kind.UNANSWERED, call + " was never answered", call.place());
            }
        }
        side.references().stop();
        leaks.end(instance.contexts(), sender.awaited(), hasPlans);
        if (!processEnds) {
            instance.contexts().end();
            settle();
            instance.listener().close();
            leaks.find().forEach(problems::add);
        }
        instance.endHandles();
    }
}
