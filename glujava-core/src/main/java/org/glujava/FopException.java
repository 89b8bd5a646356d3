package org.glujava;

import org.glujava.fop.FopId;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/** Thrown by {@link TranslatorContext#call} when the operation fails. */
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

    /**
     * For GluJava only: returns the exception for a reply that failed.
     *
     * @param reply the child's reply, which failed
     * @return the exception
     */
    public static FopException replied(Reply reply) {
        Errno error = Errno.of(reply.opErrno());
        return new FopException(reply.fop(), error, reply, reply.fop().fopName() + ": " + error, null);
    }

    /**
     * For GluJava only: returns the exception for an operation without a reply.
     *
     * @param fop the fop that was not answered
     * @param error the error
     * @param cause the reason, or null
     * @return the exception
     */
    public static FopException unanswered(FopId fop, Errno error, Throwable cause) {
        String message = fop.fopName() + ": " + error + ": " + cause.getMessage();
        return new FopException(fop, error, null, message, cause);
    }

    /** {@return the fop that failed} */
    public FopId fop() {
        return fop;
    }

    /** {@return the errno of the reply; without a reply, the errno that the cause is mapped to} */
    public Errno error() {
        return error;
    }

    /**
     * {@return whether the fop failed with this error}
     *
     * @param reason the error to compare with
     */
    public boolean is(Errno reason) {
        return error.equals(reason);
    }

    /** {@return the reply; null when there was none} */
    public @Nullable Reply reply() {
        return reply;
    }
}
