package org.glujava.runtime;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks once a second, or sooner when a frame is due:
 * <ul>
 *   <li>fails overdue frames and operations,
 *   <li>ends instances whose volumes are out of use,
 *   <li>checks whether the heap is nearly full,
 *   <li>requests a garbage collection that finds forgotten frames.
 * </ul>
 * <p>Runs from the first instance on, on the {@link ClockThread}.
 */
final class SuspensionWatch implements LongSupplier {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    /** The shortest pause between two checks, in nanoseconds, however many frames are due. */
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(50);

    /** Made at the first look, beside the start of the first instance. */
    private @Nullable ForgottenWatch forgotten;

    /** Returns the nanoseconds until the next look. */
    @Override
    public long getAsLong() {
        if (forgotten == null) {
            forgotten = new ForgottenWatch(System::nanoTime, System::gc);
        }
        long next = Instances.failOverdue();
        Instances.leaveStopped();
        HeapWatch.look();
        forgotten.look(Instances::holdAny);
        return Math.max(SHORTEST, Math.min(LONGEST, next));
    }
}
