package org.glujava.testkit;

import org.jspecify.annotations.Nullable;

/**
 * Something that a translator did wrong, and that a test need not have looked for. Those that a graph has seen fail the
 * test in the end, unless it took them:
 *
 * <pre>{@code
 * graph.fop(LookupArgs.of(graph.loc("/a"), null));
 * assertThat(graph.takeProblems()).extracting(Problem::kind).containsExactly(Problem.Kind.THREW);
 * }</pre>
 *
 * @param kind which of the rules it broke
 * @param text what happened, where, and in which fop
 * @param place the place it came from, as a stack trace; null when the text tells all
 */
public record Problem(Kind kind, String text, @Nullable Throwable place) {
    /** The rules. */
    public enum Kind {
        /** A method, reply callback or task threw; the frame was answered with EIO. */
        THREW,
        /** A method or reply callback returned without a decision; the frame was answered with EIO. */
        UNDECIDED,
        /** A frame was decided about again, or too late, or something borrowed was used after its time. */
        MISUSED,
        /** A suspended frame was never finished, or not within {@code frame-timeout}; it was answered with EIO. */
        SUSPENDED,
        /** A fop was not answered. */
        UNANSWERED,
        /**
         * What GlusterFS would have to keep in its memory, for the translator holds a reference of it:
         *
         * <ul>
         *   <li>a {@link org.glujava.type.KeptInode}, {@link org.glujava.type.KeptFd} or {@link org.glujava.type.KeptLoc} that
         *       nobody has closed when the graph has ended: not the translator, nor what it left in contexts, nor its {@code
         *       close()}
         *   <li>one that was still held at the end though the test let GlusterFS forget the inode, or release the fd: what is in
         *       contexts of it stays, too
         *   <li>one that only a value in a context closes which ends no sooner than that: a context of the inode itself, or
         *       of two inodes that keep each other. Not told while the translator has scheduled something, which may end it.
         * </ul>
         *
         * <p>What a kept loc, args, reply or list of entries holds counts as well, and so does the reply of an operation of
         * the translator's own: {@code close()} gives it back. Dicts and payloads are none, nor is what is made for a frame or
         * kept by {@code frame.keepReply}: that is given back with its decision, so one without ({@link #SUSPENDED}, {@link
         * #UNANSWERED}) is what keeps it.
         */
        LEAKED,
        /** What stands for a child in the test threw; the fop was answered with EIO. */
        CHILD_THREW
    }

    @Override
    public String toString() {
        return kind + ": " + text;
    }
}
