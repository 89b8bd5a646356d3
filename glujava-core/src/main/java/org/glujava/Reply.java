package org.glujava;

import java.util.Map;
import org.glujava.fop.FopId;
import org.glujava.record.OutWindow;
import org.glujava.record.Window;
import org.glujava.type.Borrowable;
import org.glujava.type.Errno;
import org.glujava.type.Shown;
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
    private final @Nullable Window source;

    /** For the generated classes of {@link org.glujava.fop} only: makes a child's reply. */
    protected Reply(Window source) {
        this.opRet = source.opRet();
        this.opErrno = source.opErrno();
        this.source = source;
    }

    /** For the generated classes of {@link org.glujava.fop} only: makes a reply of the translator's own. */
    protected Reply(int opRet, int opErrno) {
        this.opRet = opRet;
        this.opErrno = opErrno;
        this.source = null;
    }

    /** Returns the fop that was replied to. */
    public abstract FopId fop();

    /**
     * Returns GlusterFS's {@code op_ret}: negative for a failure, otherwise 0 or a count, such as of bytes or entries.
     */
    public final int opRet() {
        return opRet;
    }

    /**
     * Returns GlusterFS's {@code op_errno}: the error of a fop that failed; see {@link #error()}.
     *
     * <p>In a success it has no meaning, with one exception: by ENOENT in a readv, readdir or readdirp, storage/posix
     * says that nothing follows what was read.
     */
    public final int opErrno() {
        return opErrno;
    }

    /**
     * Returns this reply with another {@code op_errno}. A success stays a success.
     *
     * <p>The {@code op_errno} of a reply made by {@code of} is 0. A program that reads until ENOENT, as NFS does, then
     * reads once more at the end. To save that, mark the last {@code readv}:
     *
     * <pre>{@code
     * ReadvReply.of(5, Payload.of(bytes), stat, null).withOpErrno(Errno.ENOENT)
     * }</pre>
     */
    public abstract Reply withOpErrno(Errno error);

    /** Returns whether the fop failed. */
    public final boolean failed() {
        return opRet < 0;
    }

    /** Returns the error of a fop that failed; null for a success. */
    public final @Nullable Errno error() {
        return failed() ? Errno.of(opErrno) : null;
    }

    /** Returns whether the fop failed with this error. */
    public final boolean failedWith(Errno error) {
        return failed() && opErrno == error.value();
    }

    /**
     * Returns all parts of the reply by name, in the order of GlusterFS. Those of a child's reply are borrowed as long
     * as the reply.
     */
    public abstract Map<String, @Nullable Object> values();

    /** Returns a copy that owns references of the inodes and fds in it. The caller must close it. */
    @Override
    public abstract Reply keep();

    /**
     * Closes the inodes, fds and entries that the reply owns: those of a reply that was kept, and of the reply to an
     * operation of the translator's own. Borrowed ones are not touched. A second call does nothing.
     */
    @Override
    public void close() {}

    /** Returns the fop, its result and the parts of the reply, for logs. */
    @Override
    public final String toString() {
        return fop().fopName() + " = " + opRet + (failed() ? " " + Errno.of(opErrno) : "") + " " + Shown.values(values());
    }

    /** For GluJava only: returns where a child's reply is stored; null for a reply of the translator's own. */
    public final @Nullable Window source() {
        return source;
    }

    /** For GluJava only: writes the reply for the native side. */
    public abstract void writeTo(OutWindow out);
}
