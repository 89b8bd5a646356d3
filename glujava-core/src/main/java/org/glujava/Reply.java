package org.glujava;

import java.util.Map;
import org.glujava.fop.FopId;
import org.glujava.spi.Shown;
import org.glujava.type.Borrowable;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/**
 * The reply of a fop: GlusterFS's {@code op_ret} and {@code op_errno}, and the other parameters of the fop's callback.
 * Each fop has a class of its own in {@link org.glujava.fop}, such as {@code LookupReply}.
 *
 * <p>A child's reply is borrowed until the reply callback returns.
 */
public abstract class Reply implements Borrowable<Reply>, AutoCloseable {
    private final int opRet;
    private final int opErrno;

    /**
     * For the generated classes of {@link org.glujava.fop} only: makes a reply.
     *
     * @param opRet GlusterFS's {@code op_ret}
     * @param opErrno GlusterFS's {@code op_errno}
     */
    protected Reply(int opRet, int opErrno) {
        this.opRet = opRet;
        this.opErrno = opErrno;
    }

    /** {@return the fop that was replied to} */
    public abstract FopId fop();

    /**
     * {@return GlusterFS's {@code op_ret}: negative for a failure, otherwise 0 or a count, such as of bytes or entries}
     */
    public final int opRet() {
        return opRet;
    }

    /**
     * {@return GlusterFS's {@code op_errno}: the error of a fop that failed; see {@link #error()}}
     *
     * <p>In a success it has no meaning, with one exception: ENOENT in a readv, readdir or readdirp means that the end
     * was reached (storage/posix sets it).
     */
    public final int opErrno() {
        return opErrno;
    }

    /**
     * {@return this reply with another {@code op_errno}} A success stays a success.
     *
     * <p>The {@code op_errno} of a reply made by {@code of} is 0. A program that reads until ENOENT, as NFS does, then
     * reads once more at the end. To save that read, mark the last {@code readv}:
     *
     * <pre>{@code
     * ReadvReply.of(5, Payload.of(bytes), stat, null).withOpErrno(Errno.ENOENT)
     * }</pre>
     *
     * @param error the error
     */
    public abstract Reply withOpErrno(Errno error);

    /** {@return whether the fop failed} */
    public final boolean failed() {
        return opRet < 0;
    }

    /** {@return the error of a fop that failed; null for a success} */
    public final @Nullable Errno error() {
        return failed() ? Errno.of(opErrno) : null;
    }

    /**
     * {@return whether the fop failed with this error}
     *
     * @param error the error
     */
    public final boolean failedWith(Errno error) {
        return failed() && opErrno == error.value();
    }

    /** {@return all parts of the reply by name, in GlusterFS's order} The values are valid as long as the reply is. */
    public abstract Map<String, @Nullable Object> values();

    /** Returns a copy that owns references of the inodes and fds in it. The caller must close it. */
    @Override
    public abstract Reply keep();

    /**
     * Closes the inodes, fds and entries that the reply owns. A reply made by {@link #keep()}, and the reply to one of
     * the translator's own operations, owns its parts. Leaves borrowed ones alone. A second call does nothing.
     */
    @Override
    public void close() {}

    /** Returns the fop, its result and the parts of the reply, for logs. */
    @Override
    public final String toString() {
        return fop().fopName() + " = " + opRet + (failed() ? " " + Errno.of(opErrno) : "") + " "
                + Shown.values(values());
    }
}
