package org.glujava.testkit;

import org.jspecify.annotations.Nullable;

/**
 * A fault of a translator. The problems of a graph fail the test at its end, unless the test takes them:
 *
 * <pre>{@code
 * graph.fop(LookupArgs.of(graph.loc("/a"), null));
 * assertThat(graph.takeProblems()).extracting(Problem::kind).containsExactly(Problem.Kind.THREW);
 * }</pre>
 *
 * @param kind the rule that the translator broke
 * @param text the fault, the fop and the method
 * @param place the stack trace of the fault; null if the text says all
 */
public record Problem(Kind kind, String text, @Nullable Throwable place) {
    /** The rules. */
    public enum Kind {
        /** A method, reply callback or task threw; the frame was answered with EIO. */
        THREW,
        /** A method or reply callback returned without a decision; the frame was answered with EIO. */
        UNDECIDED,
        /** A frame was decided about twice or too late, or a borrowed object was used after its method had returned. */
        MISUSED,
        /** A suspended frame was never finished, or not within {@code frame-timeout}; it was answered with EIO. */
        SUSPENDED,
        /** A fop was not answered. */
        UNANSWERED,
        /**
         * An inode or fd that GlusterFS cannot free, because the translator holds a reference of it:
         *
         * <ul>
         *   <li>A {@link org.glujava.type.KeptInode}, {@link org.glujava.type.KeptFd} or {@link
         *       org.glujava.type.KeptLoc} that is not closed at the end of the graph: neither by the translator, nor by
         *       values in its contexts, nor by its {@code close()}.
         *   <li>One that was still held at the end, although the test let GlusterFS forget the inode or release the fd.
         *       Values in contexts of it stay, too.
         *   <li>One that is closed only by a value in a context that cannot end before it: a context of the inode
         *       itself, or contexts of two inodes that keep each other. Not reported while the translator has scheduled
         *       a task, which may close it.
         * </ul>
         *
         * <p>The parts of a kept loc, args, reply or list of entries count, too, and so do those of the reply to one of
         * the translator's own operations: {@code close()} releases them. Dicts and payloads do not count, nor do
         * objects that are made for a frame or kept by {@code frame.keepReply}: they are released with the frame's
         * decision. If that never comes, the frame is the problem ({@link #SUSPENDED}, {@link #UNANSWERED}).
         */
        LEAKED,
        /** The test's code for a child threw; the fop was answered with EIO. */
        CHILD_THREW
    }

    @Override
    public String toString() {
        return kind + ": " + text;
    }
}
