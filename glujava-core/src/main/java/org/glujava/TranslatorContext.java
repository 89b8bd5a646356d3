package org.glujava;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.glujava.type.Credentials;

/** What a translator knows of the volume it is. Valid as long as the translator; usable from any thread. */
public interface TranslatorContext {
    /** The name of the volume in the volfile, such as {@code demo-negative-lookup}. */
    String volume();

    /** The translator's name, as in its {@link Translator} annotation. */
    String translator();

    /** The children in the order of the volfile's {@code subvolumes} line; at least one. */
    List<Subvolume> subvolumes();

    /** The child whose volume has this name. */
    default Optional<Subvolume> subvolume(String name) {
        return subvolumes().stream().filter(child -> child.name().equals(name)).findFirst();
    }

    /**
     * The parents, as they are when the translator is made; none for the top of a graph, and for a brick that is
     * attached to a running process. GlusterFS itself puts an xlator on top of a client's volfile.
     */
    default List<Parent> parents() {
        return List.of();
    }

    /**
     * The values of an option in all volumes of this graph that have a type, such as {@code features/trash}, from the top.
     * They are as the graph was made with, not as they were changed since; a volume without the option has none here.
     */
    default List<String> optionsInGraph(String type, String key) {
        return List.of();
    }

    /**
     * The folder that is the root of this mount ({@code mount -o subdir-mount}, or {@code VOLUME/FOLDER}), such as {@code
     * /tenant}; empty when that is the whole volume. The client knows such a root as {@link
     * org.glujava.type.Gfid#ROOT}, but upcalls have the gfid that the folder has in the volume.
     */
    default Optional<String> mountedFolder() {
        return Optional.empty();
    }

    /**
     * Starts an operation of the translator's own on the first child: see {@link #start(Subvolume, Credentials, Args)}.
     */
    default <R extends Reply> CompletableFuture<R> start(Credentials credentials, Args<R> args) {
        return start(subvolumes().get(0), credentials, args);
    }

    /**
     * Starts an operation of the translator's own: any fop on a child, beside all frames, from any thread.
     *
     * <p>The future gets the reply, also one that failed ({@link Reply#failed()}); it may be kept. What depends on the
     * future runs on threads of the instance, which may wait. The future fails with {@link
     * java.util.concurrent.RejectedExecutionException} when too many operations are in flight ({@code option
     * max-operations}), with {@link java.util.concurrent.CancellationException} when the volume is taken out of use (or
     * is not in use yet, as in the translator's constructor), and with {@link java.util.concurrent.TimeoutException}
     * when no reply comes within {@code option frame-timeout}.
     *
     * @param child where it goes
     * @param credentials for whom: of a frame, or made for it
     * @param args its arguments; inodes and fds in them are borrowed from a frame whose method runs, or kept
     */
    <R extends Reply> CompletableFuture<R> start(Subvolume child, Credentials credentials, Args<R> args);

    /**
     * Does an operation of the translator's own on the first child, and waits for it: see {@link #call(Subvolume,
     * Credentials, Args)}.
     */
    default <R extends Reply> R call(Credentials credentials, Args<R> args) {
        return call(subvolumes().get(0), credentials, args);
    }

    /**
     * Does an operation of the translator's own, as {@link #start(Subvolume, Credentials, Args)}, and waits for its
     * reply, which did not fail and may be kept.
     *
     * <p>On threads of Java alone, such as those of {@link #executor()}. A thread of GlusterFS's may be the one that
     * would bring the reply: in a {@code @Fop} method, in a reply callback, in the constructor and wherever else
     * GlusterFS calls, this throws {@link IllegalStateException}.
     *
     * @throws FopException when it fails: with the child's error; with EAGAIN when too many operations are in flight,
     *     ENOTCONN when the volume is not in use, ETIMEDOUT without a reply within {@code option frame-timeout}, and
     *     EINTR when the thread is interrupted, which it stays
     */
    <R extends Reply> R call(Subvolume child, Credentials credentials, Args<R> args);

    /**
     * Threads for the translator's own tasks, which may wait: at most 16 at once, 4096 more in a queue, and beyond that
     * {@link java.util.concurrent.RejectedExecutionException}. What a task throws is logged. When the volume is taken
     * out of use, tasks in the queue do not run any more, and those that run are interrupted.
     */
    Executor executor();

    /** Tasks that run later or again and again. */
    Scheduler scheduler();

    /** The time of day. A test may turn it. */
    Clock clock();

    /**
     * Returns the translator's share of the Java heap, for what it keeps although it could do without. Each volume whose
     * translator calls this has one; a translator that keeps nothing should not.
     */
    MemoryBudget memory();

    /** What the process knows of files. */
    Inodes inodes();

    /**
     * Objects of the translator's for inodes; always the same for the same type. A type is asked for in the translator's
     * constructor for the first time: later that throws {@link IllegalStateException}.
     *
     * @param type of the objects; a translator can have several
     */
    <T> InodeContext<T> inodeContext(Class<T> type);

    /** Objects of the translator's for fds; as {@link #inodeContext}. */
    <T> FdContext<T> fdContext(Class<T> type);

    /** A logger into GlusterFS's log, under the volume's name; it obeys the volume's {@code option log-level}. */
    TranslatorLogger logger();
}
