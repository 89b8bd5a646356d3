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
import org.glujava.Subvolume;
import org.glujava.context.Contexts;
import org.glujava.fop.FopId;
import org.glujava.frame.Operations;
import org.glujava.frame.WaitCheck;
import org.glujava.instance.MemoryShare;
import org.glujava.instance.MemoryShares;
import org.glujava.instance.Schedule;
import org.glujava.instance.SpiCheck;
import org.glujava.instance.StartFailure;
import org.glujava.option.CheckedOptions;
import org.glujava.option.ReservedOptions;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.TranslatorProvider;
import org.glujava.testkit.memory.Below;
import org.glujava.testkit.memory.MemorySide;
import org.glujava.testkit.memory.Policy;
import org.glujava.type.Size;
import org.jspecify.annotations.Nullable;

/** The translator's volume in a test's graph: all that GluJava's runtime is in a process of GlusterFS. */
final class Volume {
    private static final String NAME = "test";

    private final Problems problems = new Problems();
    private final Leaks leaks = new Leaks(this::made);
    private final Tasks tasks = new Tasks(NAME, this::taskThrew);
    private final TestClock clock = new TestClock(this::afterTime);
    private final Policy policy = new Policy(clock::nanoTime, this::leftOut);
    private final TestLogger logger;
    private final List<MockChild> children = new ArrayList<>();
    private final List<Subvolume> subvolumes;
    private final Map<String, String> options = new HashMap<>();
    private final Around around;
    private final MemorySide side;
    private final Instance instance;
    private final WaitCheck waits;
    private final Operations operations;
    private final Schedule schedule;
    private final Dispatcher dispatcher;
    private final Contexts contexts;
    private final Told told;
    private final MemoryShares memory;
    private final MemoryShare share;
    private CheckedOptions values;
    private boolean processEnds;
    private final AtomicBoolean processEndReturned = new AtomicBoolean();

    private Volume(
            TranslatorProvider provider,
            Map<String, String> options,
            Map<String, @Nullable Child> childrenByName,
            LogLevel logLevel,
            Size heap,
            Around around,
            Top top)
            throws Exception {
        this.options.putAll(options);
        this.around = around;
        this.memory = new MemoryShares(heap.bytes(), clock::nanoTime);
        this.share = new MemoryShare(memory, tasks, this::taskThrew);
        this.logger = new TestLogger(NAME, logLevel);
        policy.set(options);
        childrenByName.forEach((name, child) -> children.add(
                new MockChild(new Subvolume(children.size(), name), child, top, problems, this::settle)));
        this.subvolumes = children.stream().map(MockChild::subvolume).toList();
        List<Below> below = children.stream().map(child -> (Below) child::windFromAbove).toList();
        this.side = new MemorySide(leaks, below, tasks, policy);
        leaks.serve(side);
        children.forEach(child -> child.serve(side));
        this.instance = new Instance(
                provider.name(), methods(provider), subvolumes, side.translatorSide(), problems, clock, this.options);
        this.waits = new WaitCheck(provider.name(), side.calls()::isInTurn);
        this.operations =
                new Operations(side.translatorSide(), tasks, waits, maxOperations(), clock::nanoTime);
        this.schedule = new Schedule(clock.asAlarms(), tasks, this::taskThrew);
        this.values = values(provider.options());
        this.contexts = new Contexts(side.contexts(), this::closeLater);
        this.dispatcher = provider.create(context(provider), values);
        this.told = new Told(
                provider.callbacks(), dispatcher, side, subvolumes, contexts, problems, this::settle, this::released);
        contexts.seal();
        side.calls()
                .start(instance, dispatcher, provider.fops().stream()
                        .collect(Collectors.toMap(FopBinding::fop, FopBinding::wanted)));
        settle();
    }

    static TestGraph make(
            Class<?> translator,
            Map<String, String> options,
            Map<String, @Nullable Child> children,
            LogLevel logLevel,
            Size heap,
            Around around,
            Set<Problem.Kind> tolerated,
            Top top) {
        try {
            Volume volume = new Volume(providerOf(translator), options, children, logLevel, heap, around, top);
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
            throw new IllegalArgumentException(
                    refusal.getMessage() + ": " + refusal.detail() + ". " + refusal.hint());
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

    private static Map<FopId, String> methods(TranslatorProvider provider) {
        return provider.fops().stream()
                .collect(Collectors.toMap(FopBinding::fop, binding -> provider.className() + "." + binding.method()));
    }

    private TestContext context(TranslatorProvider provider) {
        return new TestContext(
                NAME,
                provider.name(),
                subvolumes,
                operations,
                waits,
                tasks,
                schedule,
                clock,
                side.translatorInodes(),
                contexts,
                logger,
                share,
                around);
    }

    private int maxOperations() {
        return Integer.decode(options.getOrDefault("max-operations", "1024"));
    }

    private CheckedOptions values(List<OptionSpec> specs) {
        Map<String, String> own = new HashMap<>(options);
        own.keySet().removeAll(ReservedOptions.KEYS);
        return new CheckedOptions(specs, own, subvolumes);
    }

    /** All are taken, or none. */
    void reconfigure(Map<String, String> changed) throws Exception {
        Map<String, String> old = Map.copyOf(options);
        options.putAll(changed);
        boolean taken = false;
        boolean wentPast = policy.passThrough();
        policy.leaveOutIfAsked(changed);
        try {
            CheckedOptions wanted = values(values.specs());
            boolean differs = values.specs().stream()
                    .anyMatch(spec -> spec.changeable() && !wanted.agrees(spec.key(), values));
            if (differs || wentPast && !Policy.isPassThrough(options)) {
                dispatcher.reconfigure(wanted);
            }
            values = wanted.keeping(values, spec -> !spec.changeable());
            instance.limit(options);
            operations.limit(maxOperations());
            policy.set(options);
            taken = true;
        } finally {
            if (!taken) {
                options.clear();
                options.putAll(old);
            }
        }
        settle();
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

    Told told() {
        return told;
    }

    /** Sets the translator's budget. */
    void memory(Size budget) {
        memory.room(budget.bytes());
        settle();
    }

    /** Lets the heap be nearly full. */
    void memoryPressure() {
        memory.pressure();
        settle();
    }

    private void leftOut(String why) {
        logger.log(LogLevel.CRITICAL, 0, null, why, null);
    }

    /** Lets happen what can happen now. */
    void settle() {
        if (side.calls().isInTurn() || tasks.isTask()) {
            return;
        }
        do {
            tasks.drain();
        } while (side.uses().play());
    }

    private void released(long fd) {
        children.forEach(child -> child.released(fd));
    }

    /** An fd of the translator's own: GlusterFS ends it with the last reference. */
    private void made(long fd) {
        side.uses().endWhenUnused(fd, () -> told.released(fd));
    }

    private void afterTime() {
        memory.look();
        operations.failOverdue(instance.frameTimeout().toNanos());
        settle();
    }

    /** What was in a context, and is closed by a thread of the instance. */
    private void closeLater(AutoCloseable value) {
        tasks.execute(() -> {
            try {
                leaks.close(value);
            } catch (Exception e) {
                taskThrew(e);
            }
        });
    }

    private void taskThrew(Throwable thrown) {
        if (!problems.knows(thrown)) {
            problems.add(Problem.Kind.THREW, "a task of the translator's own threw " + thrown, thrown);
        }
    }

    /** Calls the translator on a thread of its own, once; returns whether it has returned. */
    boolean endProcess() {
        if (!processEnds) {
            processEnds = true;
            tasks.execute(() -> {
                if (Integer.decode(options.getOrDefault("end-timeout", "2")) > 0) {
                    told.processEnds();
                }
                processEndReturned.set(true);
            });
            settle();
        }
        return processEndReturned.get();
    }

    /** Takes it out of use, and finds what was left behind. */
    void end(List<FopCall<?>> sent) {
        settle();
        boolean hasPlans = clock.hasAlarms();
        instance.end();
        operations.end();
        schedule.end();
        share.end();
        settle();
        for (FopCall<?> call : sent) {
            if (!call.isAnswered()) {
                problems.add(Problem.Kind.UNANSWERED, call + " was never answered", call.place());
            }
        }
        side.uses().stop();
        leaks.end(contexts, told.awaited(), hasPlans);
        if (!processEnds) {
            contexts.end();
            settle();
            told.close();
            leaks.find().forEach(problems::add);
        }
        side.translatorInodes().end();
        side.translatorSide().handles().end();
    }
}
