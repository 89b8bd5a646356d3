package org.glujava.frame;

import java.util.List;
import org.glujava.Subvolume;
import org.glujava.fop.FopId;
import org.glujava.record.NativeSide;
import org.jspecify.annotations.Nullable;

/** The instance of a translator that frames belong to. GlusterFS's threads call its methods, which must be quick. */
public interface FrameOwner {
    NativeSide nativeSide();

    /** Returns the translator's name, for messages. */
    String translator();

    /** Returns the name of a fop's {@code @Fop} method, for messages. */
    String method(FopId fop);

    /** Returns whether each decision records its place in the code: {@code option debug-frames}. */
    boolean debugsFrames();

    List<Subvolume> subvolumes();

    /** Returns the time for {@code option frame-timeout}. */
    default long nanoTime() {
        return System.nanoTime();
    }

    /** Returns the watch for a frame that has just entered; null for none. */
    @Nullable FrameWatch watch(FopId fop);

    /** Called when the author's code threw. */
    void threw(FopId fop, Phase phase, Throwable thrown);

    /** Called when the author's code returned without a decision about its frame. */
    void leftUndecided(FopId fop, Phase phase);

    /** Called when the author's code gets an exception for a wrong use of a frame; it may swallow the exception. */
    default void misused(IllegalStateException complaint) {}

    /** Throws IllegalStateException when no more frames may be suspended. */
    void checkMaySuspend(FopId fop);

    /** Called when a frame was suspended. If it stays unfinished, this instance must call {@link Suspension#giveUp}. */
    void suspended(Suspension suspension);

    /** Called when a suspended frame is finished. */
    void finished(Suspension suspension);

    /** Called when a suspended frame is failed, because it was not finished in time or can never be. */
    void abandoned(Suspension suspension, String reason);
}
