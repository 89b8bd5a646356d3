package org.glujava.testkit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.api.AssertProvider;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.Subvolume;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.testkit.memory.MemorySide;
import org.glujava.testkit.memory.ReplyTarget;
import org.glujava.testkit.memory.SlotValues;
import org.glujava.testkit.memory.TypedValues;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/**
 * A scripted child in a {@link TestGraph}. It replies at once or when it is released, and records the fops that were
 * wound to it.
 *
 * <pre>{@code
 * MockChild child = graph.child();
 * child.on(LookupArgs.class).fail(Errno.ENOENT);
 * child.hold(FopId.LOOKUP);
 * var call = graph.fop(LookupArgs.of(graph.loc("/a"), null));
 * assertThat(call).isInFlight();
 * child.release();
 * assertThat(call).failedWith(Errno.ENOENT);
 * assertThat(child).wasWound(FopId.LOOKUP);
 * }</pre>
 *
 * <p>A fop without a script is answered by the {@link Child} that the graph was built with, or else by a success
 * without parts.
 */
public final class MockChild implements AssertProvider<MockChildAssert> {
    private record Rule(Predicate<Args<?>> condition, Function<Args<?>, Reply> reply) {}

    private final Subvolume subvolume;
    private final @Nullable Child otherwise;
    private final Problems problems;
    private final Runnable afterwards;
    private final List<Rule> rules = new ArrayList<>();
    private final List<WoundFop<?>> wound = new ArrayList<>();
    private final List<Consumer<Args<?>>> watchers = new CopyOnWriteArrayList<>();
    private final Set<FopId> holding = EnumSet.noneOf(FopId.class);
    private boolean holdsAll;
    private final @Nullable SeenBrick brick;
    private @Nullable TypedValues typed;

    MockChild(Subvolume subvolume, @Nullable Child otherwise, Top top, Problems problems, Runnable afterwards) {
        this.brick = otherwise instanceof MemoryChild files ? new SeenBrick(files, top != Top.BRICK) : null;
        this.subvolume = subvolume;
        this.otherwise = otherwise;
        this.problems = problems;
        this.afterwards = afterwards;
    }

    void serve(MemorySide side) {
        typed = side.typed();
        if (brick != null) {
            brick.serve(side);
        }
    }

    /** Called when an fd has ended. */
    void released(long fd) {
        if (brick != null) {
            brick.released(fd);
        }
    }

    /** {@return the subvolume by which the translator names this child} */
    public Subvolume subvolume() {
        return subvolume;
    }

    /**
     * Starts a script for the replies to a fop.
     *
     * @param <R> the reply of the fop
     * @param <A> the arguments of the fop
     * @param args the class of the arguments, such as {@code LookupArgs.class}
     * @return the script
     */
    public <R extends Reply, A extends Args<R>> Script<A, R> on(Class<A> args) {
        return new Script<>(this, args, any -> true);
    }

    /**
     * Fails these fops from now on.
     *
     * @param error the error
     * @param fops the fops
     * @return this child
     */
    public MockChild fail(Errno error, FopId... fops) {
        Set<FopId> which = Set.of(fops);
        return script(args -> which.contains(args.fop()), args -> FopTypes.failed(args.fop(), error));
    }

    synchronized MockChild script(Predicate<Args<?>> condition, Function<Args<?>, Reply> reply) {
        rules.add(0, new Rule(condition, reply));
        return this;
    }

    /**
     * Calls the watcher with the arguments of each fop when the child handles it: before its reply, and for a held fop
     * at its release.
     *
     * @param watcher the function to call
     * @return this child
     */
    public synchronized MockChild watch(Consumer<Args<?>> watcher) {
        watchers.add(watcher);
        return this;
    }

    /**
     * Holds the replies to these fops from now on, until they are released.
     *
     * @param fops the fops
     * @return this child
     */
    public synchronized MockChild hold(FopId... fops) {
        holding.addAll(List.of(fops));
        return this;
    }

    /**
     * Holds the replies to all fops from now on.
     *
     * @return this child
     */
    public synchronized MockChild holdAll() {
        holdsAll = true;
        return this;
    }

    /** Ends {@link #holdAll}: holds only the fops that {@link #hold} has named. */
    synchronized void holdNoMore() {
        holdsAll = false;
    }

    /** Replies to all held fops, in the order in which they were wound, and holds no more fops. */
    public void release() {
        synchronized (this) {
            holding.clear();
            holdsAll = false;
        }
        release(held());
    }

    /**
     * Replies to the held fops of these kinds, in the order in which they were wound, and holds these no more.
     *
     * @param fops the fops whose replies are released
     */
    public void release(FopId... fops) {
        Set<FopId> which = Set.of(fops);
        synchronized (this) {
            holding.removeAll(which);
        }
        release(held().stream().filter(held -> which.contains(held.fop())).toList());
    }

    private void release(List<WoundFop<?>> all) {
        for (WoundFop<?> held : all) {
            replyTo(held);
            afterwards.run();
        }
    }

    /** Fails all held and all later fops with ENOTCONN. */
    void disconnect() {
        synchronized (this) {
            holding.clear();
            holdsAll = false;
        }
        script(any -> true, args -> FopTypes.failed(args.fop(), Errno.ENOTCONN));
        release(held());
    }

    /** {@return all fops that were wound to the child, in that order} */
    public synchronized List<WoundFop<?>> wound() {
        return List.copyOf(wound);
    }

    /**
     * {@return the arguments of all fops of one kind that were wound to the child}
     *
     * @param <A> the arguments of the fop
     * @param args the class of the arguments
     */
    public <A extends Args<?>> List<A> wound(Class<A> args) {
        return wound().stream()
                .map(WoundFop::args)
                .filter(args::isInstance)
                .map(args::cast)
                .toList();
    }

    /** {@return the fops that the child has not replied to, in the order in which they were wound} */
    public List<WoundFop<?>> held() {
        return wound().stream().filter(WoundFop::isHeld).toList();
    }

    /**
     * {@return the fops of one kind that the child has not replied to}
     *
     * @param <R> the reply of the fop
     * @param <A> the arguments of the fop
     * @param args the class of the arguments
     */
    @SuppressWarnings("unchecked") // What was wound with an Args<R> gets an R.
    public <R extends Reply, A extends Args<R>> List<WoundFop<R>> held(Class<A> args) {
        return held().stream()
                .filter(held -> args.isInstance(held.args()))
                .map(held -> (WoundFop<R>) held)
                .toList();
    }

    /** Forgets the recorded fops that are answered. */
    public synchronized void clear() {
        wound.removeIf(each -> !each.isHeld());
    }

    void windFromAbove(FopId fop, SlotValues values, Credentials credentials, ReplyTarget answer) {
        TypedValues known = Objects.requireNonNull(typed);
        var each = new WoundFop<>(known.args(fop, values), credentials, answer, known, afterwards);
        boolean holds;
        synchronized (this) {
            wound.add(each);
            holds = holdsAll || holding.contains(fop);
        }
        if (!holds) {
            replyTo(each);
        }
    }

    private void replyTo(WoundFop<?> each) {
        handle(each);
        each.answer();
    }

    /** Handles a fop. Its reply is ready then, but not delivered. */
    void handle(WoundFop<?> each) {
        if (each.isHandled()) {
            return;
        }
        try {
            watchers.forEach(watcher -> watcher.accept(each.args()));
            each.handled(replyTo(each.credentials(), each.args()));
        } catch (Throwable t) {
            problems.add(Problem.Kind.CHILD_THREW, "child '" + subvolume.name() + "' threw " + t + " at " + each, t);
            each.handled(FopTypes.failed(each.fop(), Errno.EIO));
        }
    }

    /** Delivers the reply to a handled fop. */
    void deliver(WoundFop<?> each) {
        each.answer();
        afterwards.run();
    }

    private @Nullable Reply replyTo(Credentials by, Args<?> args) {
        List<Rule> known;
        synchronized (this) {
            known = List.copyOf(rules);
        }
        for (Rule rule : known) {
            if (rule.condition().test(args)) {
                return rule.reply().apply(args);
            }
        }
        if (brick != null) {
            return brick.reply(by, args);
        }
        return otherwise == null ? null : otherwise.reply(args);
    }

    /** For AssertJ's {@code assertThat}. */
    @Override
    public MockChildAssert assertThat() {
        return new MockChildAssert(this);
    }

    @Override
    public String toString() {
        return "child '" + subvolume.name() + "'";
    }
}
