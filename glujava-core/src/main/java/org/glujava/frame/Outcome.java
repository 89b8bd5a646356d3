package org.glujava.frame;

import org.glujava.record.Layout;

/** How a frame left its translator. */
public enum Outcome {
    /** Answered with a reply, which may be an error. */
    UNWOUND,
    /** Given to a child for good, whose reply the translator does not see. */
    FORWARDED,
    /** Answered with an error that the translator chose. */
    FAILED,
    /** The translator failed: answered with EIO, or passed on unchanged by {@code option on-failure}. */
    BROKEN,
    /** Not yet: it waits for replies. */
    WATCHED;

    static Outcome of(int verdict) {
        return switch (verdict) {
            case Layout.VERDICT_UNWIND, Layout.VERDICT_UNWIND_SAME -> UNWOUND;
            case Layout.VERDICT_FORWARD, Layout.VERDICT_WIND -> FORWARDED;
            case Layout.VERDICT_FAIL -> FAILED;
            case Layout.VERDICT_FORWARD_WATCHED,
                    Layout.VERDICT_WIND_WATCHED,
                    Layout.VERDICT_WIND_ALL,
                    Layout.VERDICT_WIND_FIRST -> WATCHED;
            default -> BROKEN;
        };
    }
}
