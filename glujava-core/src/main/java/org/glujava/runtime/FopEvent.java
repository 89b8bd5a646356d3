package org.glujava.runtime;

import java.util.Locale;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import jdk.jfr.Timespan;
import org.glujava.fop.FopId;
import org.glujava.frame.FrameWatch;
import org.glujava.frame.Outcome;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/**
 * One fop in a translator, for the JDK's Flight Recorder. Its duration is the time from entry to answer. Only {@link
 * FopRecording} may touch this class, which cannot be linked where the module jdk.jfr is missing.
 */
@Name("org.glujava.Fop")
@Label("Fop")
@Category({"GlusterFS", "GluJava"})
@Description("A fop that entered a translator")
@StackTrace(false)
@Threshold("1 ms")
final class FopEvent extends Event implements FrameWatch {
    private static final FopEvent PROBE = new FopEvent("", "", FopId.LOOKUP);

    @Label("Volume")
    private final String volume;

    @Label("Translator")
    private final String translator;

    @Label("Fop")
    private final String fop;

    @Label("Outcome")
    private @Nullable String outcome;

    @Label("Error")
    @Description("The errno of the answer, if the translator has seen the answer")
    private @Nullable String error;

    @Label("Turns")
    @Description("The number of turns in which Java had the frame")
    private int turns = 1;

    @Label("Time in Java")
    @Timespan(Timespan.NANOSECONDS)
    private long inJava;

    @Label("Time below")
    @Description("Waiting for replies of children")
    @Timespan(Timespan.NANOSECONDS)
    private long below;

    @Label("Time suspended")
    @Timespan(Timespan.NANOSECONDS)
    private long suspended;

    private transient long since;
    private transient boolean isSuspended;

    private FopEvent(String volume, String translator, FopId fop) {
        this.volume = volume;
        this.translator = translator;
        this.fop = fop.fopName();
    }

    /** Returns the watch for a frame; null when no recording runs. */
    static @Nullable FrameWatch start(String volume, String translator, FopId fop) {
        if (!PROBE.isEnabled()) {
            return null;
        }
        FopEvent event = new FopEvent(volume, translator, fop);
        event.since = System.nanoTime();
        event.begin();
        return event;
    }

    private long lap() {
        long now = System.nanoTime();
        long passed = now - since;
        since = now;
        return passed;
    }

    @Override
    public void turnBegins() {
        turns++;
        if (isSuspended) {
            suspended += lap();
        } else {
            below += lap();
        }
        isSuspended = false;
    }

    @Override
    public void suspended() {
        inJava += lap();
        isSuspended = true;
    }

    @Override
    public void turnEnds(Outcome how, int errno) {
        if (isSuspended) { // given up while it was suspended
            suspended += lap();
        } else {
            inJava += lap();
        }
        isSuspended = false;
        if (how == Outcome.WATCHED) {
            return;
        }
        end();
        if (shouldCommit()) {
            outcome = how.name().toLowerCase(Locale.ROOT);
            error = errno == 0 ? null : Errno.of(errno).toString();
            commit();
        }
    }
}
