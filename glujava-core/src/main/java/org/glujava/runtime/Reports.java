package org.glujava.runtime;

import org.glujava.LogLevel;
import org.glujava.TranslatorLogger;
import org.glujava.fop.FopId;
import org.glujava.frame.Phase;
import org.glujava.instance.FailureReports;
import org.glujava.instance.Throttle;
import org.glujava.instance.ThrowableText;
import org.jspecify.annotations.Nullable;

/**
 * Writes the failures of an instance's translator, and its printed lines, into the log. Limits the lines per second.
 */
final class Reports implements FailureReports {
    /** More than for failures: a printed stack trace has many lines. */
    private static final int PRINTED_A_SECOND = 100;

    private final String translator;
    private final int number;
    private final GlusterLogger log;
    private final TranslatorLogger output;
    private final Throttle complaints = new Throttle();
    private final Throttle complaintsBesideFops = new Throttle();
    private volatile boolean stopping;

    /** The exception that was reported last, when it was made. It is not reported again. */
    private volatile @Nullable Throwable reported;

    /** @param number the instance's number */
    Reports(String translator, int number, GlusterLogger logger) {
        this.translator = translator;
        this.number = number;
        this.log = logger.ofItself();
        this.output = logger.atMost(PRINTED_A_SECOND);
    }

    /**
     * Called when the volume is taken out of use. After this, failures outside fops are expected, and logged at level
     * DEBUG.
     */
    void stopping() {
        stopping = true;
    }

    @Override
    public void frameThrew(FopId fop, Phase phase, String method, Throwable thrown) {
        frame(fop, phase, method, "threw " + ThrowableText.withPlace(thrown));
    }

    @Override
    public void frameUndecided(FopId fop, Phase phase, String method) {
        frame(fop, phase, method, "returned without winding, forwarding, unwinding or suspending its frame");
    }

    @Override
    public void frameAbandoned(FopId fop, String method, String place, String reason) {
        frame(fop, Phase.FOP, method, "suspended its frame at " + place + " and did not finish it: " + reason);
    }

    private void frame(FopId fop, Phase phase, String method, String problem) {
        if (complaints.admits()) {
            log.log(
                    LogLevel.ERROR,
                    "translator " + translator + ", fop " + fop.fopName() + ", " + phase + " of " + method + " "
                            + problem + outcome() + complaints.leftOut());
        }
    }

    private String outcome() {
        return Natives.glujava_passes_on(number) == 0
                ? "; answered with EIO"
                : "; passed on unchanged, or answered with EIO where it was too late for that";
    }

    /** Reports a wrong use of a frame. In a turn of a frame, the end of the turn reports it instead. */
    @Override
    public void misused(IllegalStateException complaint) {
        if (!UpcallCheck.THE_ONE.isThisThreadCalledIn()) {
            reported = complaint;
            beside("thread '" + Thread.currentThread().getName() + "' used a frame wrongly: ", complaint);
        }
    }

    @Override
    public void taskThrew(Throwable thrown) {
        if (thrown != reported) {
            beside("a task threw ", thrown);
        }
    }

    @Override
    public void methodThrew(String what, Throwable thrown, String outcome) {
        if (complaintsBesideFops.admits()) {
            log.log(
                    LogLevel.ERROR,
                    "translator " + translator + ", " + what + " threw " + ThrowableText.withPlace(thrown) + "; "
                            + outcome + complaintsBesideFops.leftOut());
        }
    }

    /** Reports an exception that ended a thread of the translator. */
    void threadThrew(Thread thread, Throwable thrown) {
        if (thrown != reported) {
            beside("thread '" + thread.getName() + "' threw, and nothing caught it: ", thrown);
        }
    }

    void closingThrew(AutoCloseable value, Throwable thrown) {
        beside("closing a context value of class " + value.getClass().getName() + " threw ", thrown);
    }

    private void beside(String what, Throwable thrown) {
        LogLevel level = stopping ? LogLevel.DEBUG : LogLevel.ERROR;
        if (log.isLoggable(level) && complaints.admits()) {
            log.log(
                    level,
                    "translator " + translator + ": " + what + ThrowableText.withPlace(thrown) + complaints.leftOut());
        }
    }

    void warn(String text) {
        log.log(LogLevel.WARNING, text);
    }

    void printed(LogLevel level, String line) {
        output.log(level, line);
    }
}
