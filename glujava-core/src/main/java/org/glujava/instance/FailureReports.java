package org.glujava.instance;

import org.glujava.fop.FopId;
import org.glujava.frame.Phase;

/** Reports the failures of a translator: in GlusterFS's log, or as the problems of a test. */
public interface FailureReports {
    /**
     * The author's code threw in a turn of a frame.
     *
     * @param method the name of the fop's {@code @Fop} method
     */
    void frameThrew(FopId fop, Phase phase, String method, Throwable thrown);

    /** The author's code returned from a turn without a decision. */
    void frameUndecided(FopId fop, Phase phase, String method);

    /**
     * A suspended frame was failed because nothing finished it in time.
     *
     * @param place where it was suspended
     */
    void frameAbandoned(FopId fop, String method, String place, String reason);

    /** A thread got an exception, which it may ignore, because it used a frame wrongly. */
    void misused(IllegalStateException complaint);

    /** A scheduled task, a task of {@code context.executor()} or a listener threw. */
    void taskThrew(Throwable thrown);

    /**
     * Another method of the translator threw.
     *
     * @param what which method, and what it was called for
     * @param outcome what happens nevertheless
     */
    void methodThrew(String what, Throwable thrown, String outcome);
}
