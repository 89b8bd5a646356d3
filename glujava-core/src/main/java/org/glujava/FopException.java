package org.glujava;

import org.glujava.fop.FopId;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when an operation of the translator's own fails while it is waited for: see {@link TranslatorContext#call}.
 */
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

    /** For GluJava only: returns the exception for a reply that failed. */
    public static FopException replied(Reply reply) {
        Errno error = Errno.of(reply.opErrno());
        return new FopException(reply.fop(), error, reply, reply.fop().fopName() + ": " + error, null);
    }

    /** For GluJava only: returns the exception for an operation without a reply. */
    public static FopException unanswered(FopId fop, Errno error, Throwable cause) {
        String message = fop.fopName() + ": " + error + ": " + cause.getMessage();
        return new FopException(fop, error, null, message, cause);
    }

    /** Returns the fop that failed. */
    public FopId fop() {
        return fop;
    }

    /** Returns the errno of the reply; without a reply, the errno that the cause is mapped to. */
    public Errno error() {
        return error;
    }

    /** Returns whether the fop failed with this error. */
    public boolean is(Errno reason) {
        return error.equals(reason);
    }

    /** Returns the reply; null when there was none. */
    public @Nullable Reply reply() {
        return reply;
    }
}
