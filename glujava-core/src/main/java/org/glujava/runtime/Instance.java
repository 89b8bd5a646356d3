package org.glujava.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.glujava.LogLevel;
import org.glujava.Subvolume;
import org.glujava.context.Contexts;
import org.glujava.fop.FopId;
import org.glujava.frame.FrameOwner;
import org.glujava.frame.FrameWatch;
import org.glujava.frame.GivingUp;
import org.glujava.frame.LiveFrame;
import org.glujava.frame.Operations;
import org.glujava.frame.Phase;
import org.glujava.frame.Suspension;
import org.glujava.frame.WaitCheck;
import org.glujava.instance.InodeTable;
import org.glujava.instance.Limits;
import org.glujava.instance.Listener;
import org.glujava.instance.MemoryShare;
import org.glujava.instance.RunningOptions;
import org.glujava.instance.Schedule;
import org.glujava.instance.Thrown;
import org.glujava.instance.VolumeContext;
import org.glujava.instance.VolumeDescription;
import org.glujava.record.CallRecord;
import org.glujava.record.NativeSide;
import org.glujava.spi.Callbacks;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.Loggers;
import org.glujava.spi.TranslatorProvider;
import org.jspecify.annotations.Nullable;

/** One instance of a translator in one volume. */
final class Instance implements FrameOwner {
    private final VolumeContext context;
    private final TranslatorJar jar;
    private volatile Limits limits;
    private @Nullable Dispatcher dispatcher;
    private @Nullable Listener listener;
    private final Callbacks callbacks;
    private @Nullable RunningOptions options;
    private final Map<FopId, String> methods;
    private final Reports reports;
    private final Set<Suspension> suspended = ConcurrentHashMap.newKeySet();

    private final NativeSide nativeSide;
    private final Operations operations;
    private final CompletionThreads completions;
    private final TaskThreads tasks;
    private final Schedule schedule;
    private final InodeTable inodes;
    private final Releases releases;
    private final Contexts contexts;
    private final MemoryShare memory;
    private final Threshold threshold;
    private volatile boolean stopped;
    private final AtomicBoolean endClaimed = new AtomicBoolean();
    private final CountDownLatch end = new CountDownLatch(1);

    /** An instance whose translator is still to be made: it wants to know its volume first. */
    Instance(int number, VolumeDescription volume, TranslatorProvider provider, TranslatorJar jar) {
        this.jar = jar;
        this.limits = Limits.of(volume.options());
        this.threshold = new Threshold(number);
        GlusterLogger logger = new GlusterLogger(number, threshold, provider.className());
        this.reports = new Reports(provider.name(), number, logger);
        this.nativeSide = new JnaNativeSide(number);
        this.completions = new CompletionThreads(volume.volume(), jar.loader(), limits.maxOperations());
        WaitCheck waits = new WaitCheck(provider.name(), UpcallCheck.THE_ONE::isThisThreadCalledIn);
        this.operations = new Operations(nativeSide, completions, waits, limits.maxOperations());
        this.tasks = new TaskThreads(volume.volume(), jar.loader(), reports::taskThrew);
        this.schedule = new Schedule(AlarmThread.THE_ONE, tasks, reports::taskThrew);
        this.inodes = new InodeTable(new JnaInodes(number), nativeSide.handles());
        this.releases = new Releases(volume.volume(), jar.loader(), reports::closingThrew);
        this.contexts = new Contexts(new JnaContexts(number), releases::close);
        this.memory = new MemoryShare(HeapWatch.SHARES, tasks, reports::taskThrew);
        this.context = new VolumeContext(
                volume,
                provider.name(),
                logger,
                operations,
                tasks,
                schedule,
                inodes,
                contexts,
                memory,
                new GraphTexts(number));
        this.callbacks = provider.callbacks();
        Loggers.put(jar.loader(), logger);
        this.methods = provider.fops().stream()
                .collect(Collectors.toMap(FopBinding::fop, binding -> provider.className() + "." + binding.method()));
    }

    /** Its translator is made. */
    Instance dispatchingTo(Dispatcher newDispatcher, RunningOptions newOptions) {
        dispatcher = newDispatcher;
        contexts.seal();
        listener = new Listener(
                callbacks, newDispatcher, context, nativeSide, contexts, UpcallCheck.THE_ONE, NativeSection::new);
        options = newOptions;
        return this;
    }

    Dispatcher dispatcher() {
        return Objects.requireNonNull(dispatcher);
    }

    RunningOptions options() {
        return Objects.requireNonNull(options);
    }

    /** From now on; what is beyond them already stays. */
    void limit(Limits newLimits) {
        limits = newLimits;
        operations.limit(newLimits.maxOperations());
        completions.limit(newLimits.maxOperations());
    }

    VolumeContext context() {
        return context;
    }

    int enter(CallRecord record) {
        return LiveFrame.enter(record, this, dispatcher());
    }

    /** What it is told beside fops goes there. */
    Listener listener() {
        return Objects.requireNonNull(listener);
    }

    TranslatorJar jar() {
        return jar;
    }

    ClassLoader loader() {
        return jar.loader();
    }

    @Override
    public NativeSide nativeSide() {
        return nativeSide;
    }

    @Override
    public String translator() {
        return context.translator();
    }

    @Override
    public String method(FopId fop) {
        return methods.getOrDefault(fop, "an unknown method");
    }

    @Override
    public boolean debugsFrames() {
        return limits.debugsFrames();
    }

    @Override
    public List<Subvolume> subvolumes() {
        return context.subvolumes();
    }

    @Override
    public @Nullable FrameWatch watch(FopId fop) {
        return FopRecording.start(context.volume(), translator(), fop);
    }

    @Override
    public void threw(FopId fop, Phase phase, Throwable thrown) {
        reports.frame(fop, phase, method(fop), "threw " + Thrown.withPlace(thrown));
    }

    @Override
    public void leftUndecided(FopId fop, Phase phase) {
        reports.frame(fop, phase, method(fop), "returned without winding, forwarding, unwinding or suspending its frame");
    }

    @Override
    public void checkMaySuspend(FopId fop) {
        int maxSuspended = limits.maxSuspended();
        if (suspended.size() >= maxSuspended) {
            throw new IllegalStateException("translator " + translator() + ": this frame of the " + fop.fopName()
                    + " fop cannot be suspended: " + maxSuspended + " are (option max-suspended)");
        }
    }

    @Override
    public void suspended(Suspension suspension) {
        suspended.add(suspension);
    }

    @Override
    public void finished(Suspension suspension) {
        suspended.remove(suspension);
    }

    @Override
    public void abandoned(Suspension suspension, String reason) {
        reports.frame(
                suspension.fop(),
                Phase.FOP,
                method(suspension.fop()),
                "suspended its frame at " + suspension.place() + " and did not finish it: " + reason);
    }

    void warn(String text) {
        reports.warn(text);
    }

    @Override
    public void misused(IllegalStateException complaint) {
        reports.misused(complaint);
    }

    /** A thread that the translator has made ends by it. */
    void threadThrew(Thread thread, Throwable thrown) {
        reports.threadThrew(thread, thrown);
    }

    boolean logsOutput() {
        return limits.logsOutput();
    }

    /** Its code has printed a line. False when that does not go into the log. */
    boolean printed(LogLevel level, String line) {
        if (logsOutput()) {
            reports.printed(level, line);
        }
        return logsOutput();
    }

    /** The log level can be another. */
    void refresh() {
        threshold.refresh();
    }

    /**
     * Fails what has been waited for too long: suspended frames, and operations of the translator's own. Returns the
     * nanoseconds until the next is due, if that is soon.
     */
    long failOverdue() {
        Duration timeout = limits.frameTimeout();
        long next = operations.untilOverdue(timeout.toNanos());
        boolean overdue = next < 0;
        for (Suspension suspension : suspended) {
            long left = timeout.toNanos() - suspension.ageNanos();
            overdue |= left < 0;
            next = next < 0 || left < 0 ? Math.max(next, left) : Math.min(next, left);
        }
        if (overdue) {
            GivingUp.soonIfPossible(() -> failOverdue(timeout));
        }
        return next < 0 ? Long.MAX_VALUE : next;
    }

    private void failOverdue(Duration timeout) {
        operations.failOverdue(timeout.toNanos());
        for (Suspension suspension : suspended) {
            if (suspension.ageNanos() > timeout.toNanos()) {
                suspension.giveUp("it has been suspended for more than " + timeout.toSeconds()
                        + " s (option frame-timeout)");
            }
        }
    }

    /** Whether it has suspended a frame, or holds an inode or fd, since a time like this. */
    boolean holdsAny(LongPredicate since) {
        for (Suspension suspension : suspended) {
            if (since.test(suspension.since())) {
                return true;
            }
        }
        return nativeSide.handles().anyHeld(since);
    }

    /** The volume is taken out of use: nothing of GlusterFS's may be held any longer. A second time does nothing. */
    void stop() {
        reports.stopping();
        operations.end();
        schedule.end();
        memory.end();
        tasks.end();
        completions.end(); // what waited for an operation may finish its frame, and say so
        suspended.forEach(suspension -> suspension.giveUp("the volume is taken out of use"));
        inodes.end();
        nativeSide.handles().end();
        stopped = true;
    }

    /** Lets go of what there is in contexts: no fop comes any more. */
    void endContexts() {
        contexts.end();
        releases.end();
    }

    /** Its number is no longer its own. */
    void leave() {
        threshold.end();
    }

    /** Whether its volume is out of use; frames may still be in flight. */
    boolean stopped() {
        return stopped;
    }

    /** The right to end it, which one thread gets. */
    boolean claimEnd() {
        return endClaimed.compareAndSet(false, true);
    }

    void ended() {
        end.countDown();
    }

    /** Waits for the thread that ends it. The native side does not wait for ever for us. */
    void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
