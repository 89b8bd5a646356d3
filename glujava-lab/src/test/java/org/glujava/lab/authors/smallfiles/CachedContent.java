package org.glujava.lab.authors.smallfiles;

import java.time.Instant;
import org.glujava.type.Iatt;

/** All of a file, as it was with this stat. */
record CachedContent(byte[] bytes, Iatt stat, long validUntil) {
    /** Whether a newer stat of the file speaks of the same content. */
    boolean isOf(Iatt newer) {
        return newer.size() == bytes.length
                && newer.mtime().equals(mtime())
                && newer.ctime().equals(stat.ctime());
    }

    Instant mtime() {
        return stat.mtime();
    }

    CachedContent until(long nanos, Iatt newer) {
        return new CachedContent(bytes, newer, nanos);
    }
}
