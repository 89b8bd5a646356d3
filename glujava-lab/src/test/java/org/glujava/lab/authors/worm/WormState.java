package org.glujava.lab.authors.worm;

import java.time.Duration;
import java.time.Instant;
import org.glujava.type.Dict;
import org.glujava.type.FileType;
import org.glujava.type.Iatt;
import org.jspecify.annotations.Nullable;

/** What may be done with a file. */
sealed interface WormState {
    String XATTR = "trusted.worm.writable-until";

    /** It is no file of content, so there is nothing to keep. */
    record Free() implements WormState {}

    /** It may be written for a while. */
    record Writable(Instant until) implements WormState {}

    /** Never again. */
    record Locked(Instant since) implements WormState {}

    static WormState of(@Nullable Iatt stat, @Nullable Dict xattrs, Duration retention, Instant now) {
        if (stat == null || stat.type() != FileType.REGULAR) {
            return new Free();
        }
        String text = xattrs == null ? null : xattrs.getString(XATTR);
        Instant until =
                text == null ? stat.mtime().plus(retention) : Instant.ofEpochMilli(Long.parseLong(text.strip()));
        return now.isBefore(until) ? new Writable(until) : new Locked(until);
    }
}
