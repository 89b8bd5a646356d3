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
 * The reply of a fop: GlusterFS's {@code op_ret} and {@code op_errno}, and what the fop's callback carries beside
 * them. There is one class for each fop in {@link org.glujava.fop}, such as {@code LookupReply}.
 */
public abstract class Reply implements Borrowable<Reply>, AutoCloseable {
    private final int opRet;
    private final int opErrno;
    private final @Nullable Window source;

    /** For the generated classes of {@link org.glujava.fop} only: a reply that a child gave. */
    protected Reply(Window source) {
        this.opRet = source.opRet();
        this.opErrno = source.opErrno();
        this.source = source;
    }

    /** For the generated classes of {@link org.glujava.fop} only: a reply made here. */
    protected Reply(int opRet, int opErrno) {
        this.opRet = opRet;
        this.opErrno = opErrno;
        this.source = null;
    }

    /** The fop it answers. */
    public abstract FopId fop();

    /** GlusterFS's {@code op_ret}: negative for a failure; else 0, or what the fop counts. */
    public final int opRet() {
        return opRet;
    }

    /**
     * GlusterFS's {@code op_errno}: why the fop failed. In a success it means nothing, but that storage/posix says by
     * ENOENT in one of readv, readdir or readdirp that nothing comes after what was read.
     */
    public final int opErrno() {
        return opErrno;
    }

    /**
     * This reply, with another {@code op_errno}; a success stays one. One that was made by {@code of} has 0, and who reads
     * on until ENOENT, as NFS does, asks once more for what a {@code readv} of this kind was the end of:
     *
     * <pre>{@code
     * ReadvReply.of(5, Payload.of(bytes), stat, null).withOpErrno(Errno.ENOENT)
     * }</pre>
     */
    public abstract Reply withOpErrno(Errno error);

    /** Whether the fop failed. */
    public final boolean failed() {
        return opRet < 0;
    }

    /** Why the fop failed, or null when it did not. */
    public final @Nullable Errno error() {
        return failed() ? Errno.of(opErrno) : null;
    }

    /** Whether the fop failed for this reason. */
    public final boolean failedWith(Errno error) {
        return failed() && opErrno == error.value();
    }

    /** All parts of the reply by name, in GlusterFS's order; those of a child's reply are borrowed as it is. */
    public abstract Map<String, @Nullable Object> values();

    /** A copy that may be kept, and that holds the inodes and fds in it until it is closed. */
    @Override
    public abstract Reply keep();

    /**
     * Closes the kept inodes, fds and entries in it, as there are in a reply that was kept, and in that of an operation of
     * the translator's own; those that were lent are left alone. A second time does nothing.
     */
    @Override
    public void close() {}

    /** The fop, its result, and what the reply carries, for logs. */
    @Override
    public final String toString() {
        return fop().fopName() + " = " + opRet + (failed() ? " " + Errno.of(opErrno) : "") + " " + Shown.values(values());
    }

    /** GluJava's own: where a child's reply stands; null for one made here. */
    public final @Nullable Window source() {
        return source;
    }

    /** GluJava's own: writes it where the native side reads it. */
    public abstract void writeTo(OutWindow out);
}
