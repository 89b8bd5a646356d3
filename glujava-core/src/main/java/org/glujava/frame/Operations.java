package org.glujava.frame;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import org.glujava.Args;
import org.glujava.FopException;
import org.glujava.Reply;
import org.glujava.Subvolume;
import org.glujava.fop.FopId;
import org.glujava.record.BorrowedCredentials;
import org.glujava.record.CallRecord;
import org.glujava.record.NativeSide;
import org.glujava.record.OutWindow;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;

/** The operations that an instance has started independently of frames. */
public final class Operations {
    /** How long {@link #end} waits for threads that are starting an operation. */
    private static final int PATIENCE_SECONDS = 5;

    private final NativeSide nativeSide;
    private final Completions completions;
    private final WaitCheck waits;
    private final LongSupplier nanoTime;
    private volatile int limit;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Set<Operation<?>> open = ConcurrentHashMap.newKeySet();

    /** Held for reading while an operation is started: after {@link #end}, none may reach GlusterFS. */
    private final ReadWriteLock ending = new ReentrantReadWriteLock();

    private volatile boolean ended;

    /**
     * Makes the operations of an instance.
     *
     * @param completions completes futures
     * @param waits checks each thread that is about to wait
     * @param limit the number of operations that may be in flight
     */
    public Operations(NativeSide nativeSide, Completions completions, WaitCheck waits, int limit) {
        this(nativeSide, completions, waits, limit, System::nanoTime);
    }

    /** Makes the operations of an instance with another clock. */
    public Operations(
            NativeSide nativeSide, Completions completions, WaitCheck waits, int limit, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.waits = waits;
        this.nativeSide = nativeSide;
        this.completions = completions;
        this.limit = limit;
    }

    /** Changes the number of operations that may be in flight. Those in flight already stay. */
    public void limit(int newLimit) {
        limit = newLimit;
    }

    long nanoTime() {
        return nanoTime.getAsLong();
    }

    NativeSide nativeSide() {
        return nativeSide;
    }

    /** Starts an operation; see {@link org.glujava.TranslatorContext}. */
    public <R extends Reply> CompletableFuture<R> start(Subvolume child, Credentials credentials, Args<R> args) {
        return start(child, credentials, args, completions);
    }

    /** Starts an operation and waits for its reply; see {@link org.glujava.TranslatorContext}. */
    public <R extends Reply> R call(Subvolume child, Credentials credentials, Args<R> args) {
        waits.check(args.fop());
        CompletableFuture<R> future = start(child, credentials, args, completions.whileWaiting());
        completions.beforeWaiting(future);
        return await(args.fop(), future);
    }

    private static <R extends Reply> R await(FopId fop, CompletableFuture<R> future) {
        try {
            R reply = future.get();
            if (reply.failed()) {
                throw FopException.replied(reply);
            }
            return reply;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FopException.unanswered(fop, Errno.EINTR, e);
        } catch (CancellationException e) {
            throw FopException.unanswered(fop, Errno.ENOTCONN, e);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw FopException.unanswered(fop, errnoOf(cause), cause);
        }
    }

    private static Errno errnoOf(Throwable failure) {
        if (failure instanceof RejectedExecutionException) {
            return Errno.EAGAIN;
        }
        return failure instanceof TimeoutException ? Errno.ETIMEDOUT : Errno.EIO;
    }

    private <R extends Reply> CompletableFuture<R> start(
            Subvolume child, Credentials credentials, Args<R> args, Executor completing) {
        if (inFlight.incrementAndGet() > limit) {
            inFlight.decrementAndGet();
            return CompletableFuture.failedFuture(
                    new RejectedExecutionException("the " + args.fop().fopName() + " operation was not started: "
                            + limit + " are in flight (option max-operations)"));
        }
        ending.readLock().lock();
        try {
            return begin(child, credentials, args, completing);
        } catch (RuntimeException | Error e) {
            inFlight.decrementAndGet();
            throw e;
        } finally {
            ending.readLock().unlock();
        }
    }

    private <R extends Reply> CompletableFuture<R> begin(
            Subvolume child, Credentials credentials, Args<R> args, Executor completing) {
        int number = ended ? -Errno.ENOTCONN.value() : nativeSide.operation(BorrowedCredentials.pack(credentials));
        if (number < 0) {
            inFlight.decrementAndGet();
            return CompletableFuture.failedFuture(notStarted(args, -number));
        }
        CallRecord record = nativeSide.record(number);
        Operation<R> operation = new Operation<>(this, record, args.fop(), completing, waits);
        try {
            new OutWindow(record, nativeSide, null).writeWound(child.index(), args);
        } catch (RuntimeException | Error e) {
            nativeSide.cancel(number);
            throw e;
        }
        open.add(operation);
        record.keep(operation);
        int errno = nativeSide.start(number);
        if (errno != 0) {
            over(operation, () -> operation.future().completeExceptionally(notStarted(args, errno)));
        }
        return operation.future();
    }

    private static RuntimeException notStarted(Args<?> args, int errno) {
        String what = "the " + args.fop().fopName() + " operation was not started: ";
        return errno == Errno.ENOTCONN.value()
                ? new CancellationException(what + "the volume is not in use yet, or not any more")
                : new IllegalStateException(what + Errno.of(errno));
    }

    /** Returns the number of operations whose future is incomplete. */
    int inFlight() {
        return open.size();
    }

    /** Ends an operation; its executor completes the future. */
    void over(Operation<?> operation, Runnable complete) {
        if (open.remove(operation)) {
            inFlight.decrementAndGet();
        }
        operation.completions().execute(complete);
    }

    /** Returns the nanoseconds until the next operation is overdue; 0 or less when one is. */
    public long untilOverdue(long timeoutNanos) {
        long next = Long.MAX_VALUE;
        for (Operation<?> operation : open) {
            next = Math.min(next, timeoutNanos - operation.ageNanos() + 1);
        }
        return next;
    }

    /** Fails the futures of overdue operations. Their replies may still come. */
    public void failOverdue(long timeoutNanos) {
        for (Operation<?> operation : open) {
            if (operation.ageNanos() > timeoutNanos) {
                over(
                        operation,
                        () -> operation
                                .future()
                                .completeExceptionally(new TimeoutException("no reply to the "
                                        + operation.fop().fopName() + " operation within "
                                        + TimeUnit.NANOSECONDS.toSeconds(timeoutNanos) + " s (option frame-timeout)")));
            }
        }
    }

    /** Fails all operations. After this, none is started. */
    public void end() {
        ended = true;
        awaitStarters();
        for (Operation<?> operation : open) {
            over(
                    operation,
                    () -> operation
                            .future()
                            .completeExceptionally(new CancellationException(
                                    "the " + operation.fop().fopName()
                                            + " operation is cancelled: the volume is taken out of use")));
        }
    }

    private void awaitStarters() {
        try {
            if (ending.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                ending.writeLock().unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
