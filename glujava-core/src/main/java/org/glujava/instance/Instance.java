package org.glujava.instance;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.glujava.Subvolume;
import org.glujava.context.Contexts;
import org.glujava.fop.FopId;
import org.glujava.frame.FrameOwner;
import org.glujava.frame.FrameWatch;
import org.glujava.frame.LiveFrame;
import org.glujava.frame.Operations;
import org.glujava.frame.Phase;
import org.glujava.frame.Suspension;
import org.glujava.frame.WaitCheck;
import org.glujava.record.CallRecord;
import org.glujava.record.NativeSide;
import org.glujava.spi.Callbacks;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.TranslatorProvider;
import org.jspecify.annotations.Nullable;

/** One instance of a translator in one volume, in GlusterFS's process or in a test. */
public final class Instance implements FrameOwner {
    private final HostServices services;
    private final VolumeContext context;
    private final Callbacks callbacks;
    private final String className;
    private final Map<FopId, String> methods = new HashMap<>();
    private volatile Limits limits;
    private @Nullable Dispatcher dispatcher;
    private @Nullable Listener listener;
    private @Nullable RunningOptions options;

    private final NativeSide nativeSide;
    private final FailureReports reports;
    private final Operations operations;
    private final Schedule schedule;
    private final InodeTable inodes;
    private final Contexts contexts;
    private final MemoryShare memory;
    private final HandOvers handOvers = new HandOvers();
    private final Set<Suspension> suspended = ConcurrentHashMap.newKeySet();

    /** Makes an instance before its translator exists: the translator's constructor needs the {@link #context}. */
    public Instance(VolumeDescription volume, TranslatorProvider provider, HostServices services) {
        this.services = services;
        this.limits = Limits.of(volume.options());
        this.nativeSide = services.nativeSide();
        this.reports = services.reports();
        WaitCheck waits = new WaitCheck(provider.name(), services.threads()::isThisThreadCalledIn);
        this.operations = new Operations(
                nativeSide, services.completions(), waits, limits.maxOperations(), services.alarms()::nanoTime);
        Consumer<Throwable> failures = reports::taskThrew;
        this.schedule = new Schedule(services.alarms(), services.tasks(), failures);
        this.inodes = new InodeTable(services.nativeInodes(), nativeSide.handles());
        this.contexts = new Contexts(services.nativeContexts(), services::closeLater);
        this.memory = new MemoryShare(services.shares(), services.tasks(), failures);
        this.context = new VolumeContext(
                volume,
                provider.name(),
                services.logger(),
                operations,
                services.tasks(),
                schedule,
                services.clock(),
                inodes,
                contexts,
                memory,
                services.graph(),
                handOvers);
        this.callbacks = provider.callbacks();
        this.className = provider.className();
        for (FopBinding binding : provider.fops()) {
            methods.put(binding.fop(), binding.method());
        }
    }

    /** Takes the translator, which was made with the {@link #context}, into service. */
    public void serve(Dispatcher newDispatcher, RunningOptions newOptions) {
        dispatcher = newDispatcher;
        contexts.seal();
        handOvers.seal();
        listener = new Listener(callbacks, newDispatcher, context, services);
        options = newOptions;
    }

    /** Runs the {@code @Fop} method for a fop from the parent, and returns the verdict. */
    public int enter(CallRecord record) {
        return LiveFrame.enter(record, this, Objects.requireNonNull(dispatcher));
    }

    /**
     * Takes what the version before hands over. Fops may use that one, but do not enter this one yet.
     *
     * @throws StartFailure when the author's code fails; then the version before must stay
     */
    public void takeOver(Instance before) throws StartFailure {
        handOvers.takeFrom(before.handOvers);
    }

    /** Returns the listener, which calls the translator's methods for events, cbks and sections. */
    public Listener listener() {
        return Objects.requireNonNull(listener);
    }

    public VolumeContext context() {
        return context;
    }

    /**
     * Applies new options of the running volume.
     *
     * @param returning whether fops that bypassed the translator are about to come again
     * @param acceptance decides whether the options are accepted
     * @throws StartFailure when the options are refused; then nothing has changed
     */
    public void reconfigure(VolumeDescription volume, boolean returning, RunningOptions.Acceptance acceptance)
            throws StartFailure {
        Objects.requireNonNull(options).change(volume, Objects.requireNonNull(dispatcher), returning, acceptance);
    }

    /** Changes the limits. Frames and operations that exceed the new limits stay. */
    public void limit(Limits newLimits) {
        limits = newLimits;
        operations.limit(newLimits.maxOperations());
    }

    public Limits limits() {
        return limits;
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
        String method = methods.get(fop);
        return method == null ? "an unknown method" : className + "." + method;
    }

    @Override
    public boolean debugsFrames() {
        return limits.debugsFrames();
    }

    @Override
    public long nanoTime() {
        return services.alarms().nanoTime();
    }

    @Override
    public List<Subvolume> subvolumes() {
        return context.subvolumes();
    }

    @Override
    public @Nullable FrameWatch watch(FopId fop) {
        return services.watch(context.volume(), translator(), fop);
    }

    @Override
    public void threw(FopId fop, Phase phase, Throwable thrown) {
        reports.frameThrew(fop, phase, method(fop), thrown);
    }

    @Override
    public void leftUndecided(FopId fop, Phase phase) {
        reports.frameUndecided(fop, phase, method(fop));
    }

    @Override
    public void misused(IllegalStateException complaint) {
        reports.misused(complaint);
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
        FopId fop = suspension.fop();
        reports.frameAbandoned(fop, method(fop), suspension.place(), reason);
    }

    /** Returns whether a frame is suspended. */
    public boolean hasSuspended() {
        return !suspended.isEmpty();
    }

    /**
     * Returns whether a suspended frame, or a reference of an inode or fd, is from a time that the predicate accepts.
     */
    public boolean holdsAny(LongPredicate since) {
        for (Suspension suspension : suspended) {
            if (since.test(suspension.since())) {
                return true;
            }
        }
        return nativeSide.handles().anyHeld(since);
    }

    /**
     * Returns the nanoseconds until {@code option frame-timeout} ends for the next suspended frame or operation; {@code
     * Long.MAX_VALUE} if there is none, or one is overdue now.
     *
     * @param whenOverdue called if one is overdue now
     */
    public long untilOverdue(Runnable whenOverdue) {
        long timeout = limits.frameTimeout().toNanos();
        long next = operations.untilOverdue(timeout);
        boolean overdue = next <= 0;
        for (Suspension suspension : suspended) {
            long left = timeout - suspension.ageNanos();
            overdue |= left <= 0;
            next = next <= 0 || left <= 0 ? Math.max(next, left) : Math.min(next, left);
        }
        if (overdue) {
            whenOverdue.run();
        }
        return next <= 0 ? Long.MAX_VALUE : next;
    }

    /** Fails overdue suspended frames and operations. */
    public void failOverdue() {
        Duration timeout = limits.frameTimeout();
        operations.failOverdue(timeout.toNanos());
        for (Suspension suspension : suspended) {
            if (suspension.ageNanos() >= timeout.toNanos()) {
                suspension.giveUp(
                        "it has been suspended for more than " + timeout.toSeconds() + " s (option frame-timeout)");
            }
        }
    }

    /** Fails the operations that have no reply, and lets none start; cancels scheduled tasks; ends the memory share. */
    public void endWork() {
        operations.end();
        schedule.end();
        memory.end();
    }

    /** Fails all suspended frames. */
    public void failSuspended(String reason) {
        suspended.forEach(suspension -> suspension.giveUp(reason));
    }

    /** Releases all inodes and fds; the inode table cannot be used after this. */
    public void endHandles() {
        inodes.end();
        nativeSide.handles().end();
    }

    public Contexts contexts() {
        return contexts;
    }
}
