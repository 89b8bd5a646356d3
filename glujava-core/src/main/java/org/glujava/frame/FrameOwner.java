package org.glujava.frame;

import java.util.List;
import org.glujava.Subvolume;
import org.glujava.fop.FopId;
import org.glujava.record.NativeSide;
import org.jspecify.annotations.Nullable;

/** The instance of a translator that frames belong to. Its methods are called on GlusterFS's threads: they are quick. */
public interface FrameOwner {
    NativeSide nativeSide();

    /** The translator's name, for messages. */
    String translator();

    /** The {@code @Fop} method of a fop, for messages. */
    String method(FopId fop);

    /** Whether each decision is to note where it was made: {@code option debug-frames}. */
    boolean debugsFrames();

    List<Subvolume> subvolumes();

    /** The time that {@code option frame-timeout} goes by. */
    default long nanoTime() {
        return System.nanoTime();
    }

    /** Who wants to see what becomes of a frame that has just entered; null when nobody does. */
    @Nullable FrameWatch watch(FopId fop);

    /** The author's code threw. */
    void threw(FopId fop, Phase phase, Throwable thrown);

    /** The author's code returned without a decision about its frame. */
    void leftUndecided(FopId fop, Phase phase);

    /** The author's code is told, by an exception that it may swallow, that something cannot be done with a frame. */
    default void misused(IllegalStateException complaint) {}

    /** Throws when no more frames may be suspended. */
    void checkMaySuspend(FopId fop);

    /** A frame was suspended, and must be finished by {@link Suspension#giveUp} if nobody else does. */
    void suspended(Suspension suspension);

    /** A suspended frame is finished, and the native side knows. */
    void finished(Suspension suspension);

    /** A suspended frame is failed because nobody will finish it, or not in time. */
    void abandoned(Suspension suspension, String reason);
}
