package org.glujava.frame;

import org.glujava.record.Layout;

/** The way in which a frame left its translator. */
public enum Outcome {
    /** Answered with a reply, which may be an error. */
    UNWOUND,
    /** Wound to a child whose reply goes straight to the parent. */
    FORWARDED,
    /** Answered with an error that the translator chose. */
    FAILED,
    /** The translator failed. The frame is answered with EIO, or forwarded unchanged by {@code option on-failure}. */
    BROKEN,
    /** Not left yet: the frame waits for replies. */
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
