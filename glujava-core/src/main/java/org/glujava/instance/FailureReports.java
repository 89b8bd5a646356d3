package org.glujava.instance;

import org.glujava.fop.FopId;
import org.glujava.frame.Phase;

/** Reports the failures of a translator: in GlusterFS's log, or as the problems of a test. */
public interface FailureReports {
    /**
     * Called when the author's code threw in a turn of a frame.
     *
     * @param method the name of the fop's {@code @Fop} method
     */
    void frameThrew(FopId fop, Phase phase, String method, Throwable thrown);

    /** Called when the author's code returned from a turn without a decision. */
    void frameUndecided(FopId fop, Phase phase, String method);

    /**
     * Called when a suspended frame was failed because it was not finished.
     *
     * @param place where it was suspended
     */
    void frameAbandoned(FopId fop, String method, String place, String reason);

    /** Called when the author's code got an exception for a wrong use of a frame; it may ignore the exception. */
    void misused(IllegalStateException complaint);

    /** Called when a scheduled task, a task of {@code context.executor()} or a listener threw. */
    void taskThrew(Throwable thrown);

    /**
     * Called when another method of the translator threw.
     *
     * @param what the method and its event, for the message
     * @param outcome the consequence, for the message
     */
    void methodThrew(String what, Throwable thrown, String outcome);
}
