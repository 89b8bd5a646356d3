package org.glujava;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.glujava.type.Credentials;

/**
 * Describes the volume of a translator, and offers services of GlusterFS and GluJava. Valid as long as the translator;
 * usable from any thread.
 */
public interface TranslatorContext {
    /** {@return the name of the volume in the volfile, such as {@code demo-negative-lookup}} */
    String volume();

    /** {@return the translator's name, as in its {@link Translator} annotation} */
    String translator();

    /** {@return the children, at least one, in the order of the volfile's {@code subvolumes} line} */
    List<Subvolume> subvolumes();

    /**
     * {@return the child whose volume has this name; empty if there is none}
     *
     * @param name the subvolume's name
     */
    default Optional<Subvolume> subvolume(String name) {
        return subvolumes().stream().filter(child -> child.name().equals(name)).findFirst();
    }

    /**
     * {@return the parents that the volume had when the translator was constructed}
     *
     * <p>The list is empty for the top of a graph, and for a brick that is attached to a running process. On a client
     * the top of the volfile has a parent, too, because GlusterFS puts an xlator above it.
     */
    default List<Parent> parents() {
        return List.of();
    }

    /**
     * {@return the values that an option has in all volumes of this graph that have a type, from the top of the graph}
     *
     * <p>These are the values from the start of the graph, without later changes. A volume without the option adds
     * nothing to the list.
     *
     * @param type the type of the volumes, such as {@code features/trash}
     * @param key the option's key
     */
    default List<String> optionsInGraph(String type, String key) {
        return List.of();
    }

    /**
     * {@return the folder of the volume that is the root of this mount ({@code mount -o subdir-mount}, or {@code
     * VOLUME/FOLDER}), such as {@code /tenant}; empty when the whole volume is mounted}
     *
     * <p>For the client, such a root has the gfid {@link org.glujava.type.Gfid#ROOT}; upcalls name it by the folder's
     * gfid in the volume.
     */
    default Optional<String> mountedFolder() {
        return Optional.empty();
    }

    /**
     * Starts an operation on the first child: see {@link #start(Subvolume, Credentials, Args)}.
     *
     * @param <R> the reply of the fop
     * @param credentials the user whose rights the fop has
     * @param args the fop and its arguments
     * @return the future of the reply
     */
    default <R extends Reply> CompletableFuture<R> start(Credentials credentials, Args<R> args) {
        return start(subvolumes().get(0), credentials, args);
    }

    /**
     * Starts one of the translator's own operations: winds any fop to a child, independently of all frames (GlusterFS:
     * {@code create_frame} and {@code STACK_WIND}). Usable from any thread.
     *
     * <p>The future completes with the reply, even if the reply {@linkplain Reply#failed() failed}. The reply is a
     * copy, which the translator owns. Stages that depend on the future run on threads of the instance, and may wait.
     *
     * <p>The future fails with
     *
     * <ul>
     *   <li>{@link java.util.concurrent.RejectedExecutionException} when {@code option max-operations} operations (1024
     *       by default) are in flight already,
     *   <li>{@link java.util.concurrent.CancellationException} when the volume is taken out of use, or is not in use
     *       yet, as in the translator's constructor,
     *   <li>{@link java.util.concurrent.TimeoutException} when no reply comes within {@code option frame-timeout} (1800
     *       seconds by default).
     * </ul>
     *
     * <p>Waiting for an incomplete future, or for a stage that depends on it, throws {@link IllegalStateException}
     * where {@link #call(Subvolume, Credentials, Args)} would.
     *
     * @param <R> the reply of the fop
     * @param child one of {@link #subvolumes()}
     * @param credentials the user, groups and process that the operation runs for: a frame's, or others made by {@link
     *     Credentials#of}
     * @param args the arguments; their inodes and fds are kept, or borrowed from a frame whose method is running
     * @return the future of the reply
     * @throws IllegalArgumentException when {@code child} is no child of this translator
     */
    <R extends Reply> CompletableFuture<R> start(Subvolume child, Credentials credentials, Args<R> args);

    /**
     * Starts an operation on the first child, and waits for its reply: see {@link #call(Subvolume, Credentials, Args)}.
     *
     * @param <R> the reply of the fop
     * @param credentials the user whose rights the fop has
     * @param args the fop and its arguments
     * @return the reply, which did not fail
     */
    default <R extends Reply> R call(Credentials credentials, Args<R> args) {
        return call(subvolumes().get(0), credentials, args);
    }

    /**
     * Starts an operation, as {@link #start(Subvolume, Credentials, Args)} does, and waits for its reply (GlusterFS:
     * {@code syncop_*}).
     *
     * <p>Call it on Java threads only, such as those of {@link #executor()}. A GlusterFS thread may be the one that has
     * to deliver the reply.
     *
     * @param <R> the reply of the fop
     * @param child the child to wind to
     * @param credentials the user whose rights the fop has
     * @param args the fop and its arguments
     * @return the reply, which did not fail; the translator owns it
     * @throws IllegalStateException on a thread on which GlusterFS has called the translator: in a {@code @Fop} method,
     *     in a reply callback, in the constructor, and in every other method that GlusterFS waits for
     * @throws IllegalArgumentException when {@code child} is no child of this translator
     * @throws FopException when the operation fails: with the child's error; EAGAIN when too many operations are in
     *     flight; ENOTCONN when the volume is not in use; ETIMEDOUT when no reply comes within {@code option
     *     frame-timeout}; EINTR when the thread is interrupted (its interrupt status is set again); or EIO when GluJava
     *     could not start it
     */
    <R extends Reply> R call(Subvolume child, Credentials credentials, Args<R> args);

    /**
     * {@return the threads for the translator's own tasks, which may wait}
     *
     * <ul>
     *   <li>At most 16 tasks run at once, and 4096 more wait in a queue. One more throws {@link
     *       java.util.concurrent.RejectedExecutionException}.
     *   <li>An exception from a task is logged.
     *   <li>When the volume is taken out of use, queued tasks are dropped and new ones are rejected. Running tasks have
     *       one second to end; then they are interrupted.
     * </ul>
     */
    Executor executor();

    /** {@return the scheduler, for tasks that run later or repeatedly} */
    Scheduler scheduler();

    /** {@return the clock for the time of day} The test kit can set it. */
    Clock clock();

    /**
     * {@return the translator's share of the Java heap, for data that it can drop at any time, such as a cache}
     *
     * <p>Each volume whose translator calls this method takes a share from the others. Do not call it in a translator
     * that caches nothing.
     */
    MemoryBudget memory();

    /** {@return the inode table: the files that this process knows (GlusterFS: {@code inode_table_t})} */
    Inodes inodes();

    /**
     * {@return the context that stores an object of this type for each inode} Returns the same context for the same
     * type.
     *
     * @param <T> the type of the values
     * @param type the type of the objects; a translator can have several contexts, of one type each
     * @throws IllegalStateException when the first call with this type comes after the translator's constructor
     */
    <T> InodeContext<T> inodeContext(Class<T> type);

    /**
     * {@return the context that stores an object of this type for each fd} Returns the same context for the same type.
     *
     * @param <T> the type of the values
     * @param type the type of the objects; a translator can have several contexts, of one type each
     * @throws IllegalStateException when the first call with this type comes after the translator's constructor
     */
    <T> FdContext<T> fdContext(Class<T> type);

    /**
     * Hands the values of an inode context over to another version of the translator that replaces this one. The new
     * version gets them if it calls this method with the same name and type. Without this, they end with this version.
     *
     * @param <T> the type of the values
     * @param <S> the type of their descriptions
     * @param name a name of the translator's choice, which its versions share
     * @param type the type of the descriptions, a class of the JDK or of GluJava
     * @param context the context
     * @param handOver describes the values, and makes them
     * @throws IllegalStateException when called after the translator's constructor
     * @throws IllegalArgumentException when the name is used already, or the type is a class of the translator's jar
     */
    default <T, S> void handOver(String name, Class<S> type, InodeContext<T> context, HandOver<T, S> handOver) {}

    /**
     * Hands the values of an fd context over to another version of the translator: see {@link #handOver(String, Class,
     * InodeContext, HandOver)}.
     *
     * @param <T> the type of the values
     * @param <S> the type of their descriptions
     * @param name a name of the translator's choice, which its versions share
     * @param type the type of the descriptions, a class of the JDK or of GluJava
     * @param context the context
     * @param handOver describes the values, and makes them
     */
    default <T, S> void handOver(String name, Class<S> type, FdContext<T> context, HandOver<T, S> handOver) {}

    /**
     * Hands an object of the translator, such as a cache, over to another version of the translator that replaces this
     * one. {@code give} is called with {@code object} itself; what {@code take} returns is not used, so it adds to its own
     * object what the description has.
     *
     * @param <T> the type of the object
     * @param <S> the type of its description
     * @param name a name of the translator's choice, which its versions share
     * @param type the type of the description, a class of the JDK or of GluJava
     * @param object the object
     * @param handOver describes the object, and takes the description of the old version's
     */
    default <T, S> void handOver(String name, Class<S> type, T object, HandOver<T, S> handOver) {}

    /**
     * {@return a logger that writes into GlusterFS's log under the volume's name, at the volume's {@code option
     * log-level}}
     */
    TranslatorLogger logger();
}
