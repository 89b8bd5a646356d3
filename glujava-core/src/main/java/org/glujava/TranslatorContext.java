package org.glujava;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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

    /** A logger into GlusterFS's log, under the volume's name; it obeys the volume's {@code option log-level}. */
    System.Logger logger();
}
