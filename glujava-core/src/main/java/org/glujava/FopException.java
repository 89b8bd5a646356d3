package org.glujava;

import org.glujava.fop.FopId;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/** An operation of the translator's own that was waited for and failed: see {@link TranslatorContext#call}. */
public final class FopException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FopId fop;
    private final transient Errno error;
    private final transient @Nullable Reply reply;

    private FopException(FopId fop, Errno error, @Nullable Reply reply, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.fop = fop;
        this.error = error;
        this.reply = reply;
    }

    /** The child replied with an error. */
    public static FopException replied(Reply reply) {
        Errno error = Errno.of(reply.opErrno());
        return new FopException(reply.fop(), error, reply, reply.fop().fopName() + ": " + error, null);
    }

    /** There was no reply. */
    public static FopException unanswered(FopId fop, Errno error, Throwable cause) {
        String message = fop.fopName() + ": " + error + ": " + cause.getMessage();
        return new FopException(fop, error, null, message, cause);
    }

    /** The fop that failed. */
    public FopId fop() {
        return fop;
    }

    /** Why. */
    public Errno error() {
        return error;
    }

    /** Whether it failed for this reason. */
    public boolean is(Errno reason) {
        return error.equals(reason);
    }

    /** The reply; null when none came. */
    public @Nullable Reply reply() {
        return reply;
    }
}
