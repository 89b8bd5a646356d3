package org.glujava.lab.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The counters of the translator Remembering. */
record Remembered(
        long files, long fds, long missed, Counts ofFiles, Counts ofFds, long filesFound, long fdsFound, long heap) {
    private static final String COUNTS = "made (\\d+), ended (\\d+), closed (\\d+), twice (\\d+)";
    private static final Pattern FORMAT = Pattern.compile("files (\\d+), fds (\\d+), missed (\\d+); " + COUNTS + "; "
            + COUNTS + "; found (\\d+) (\\d+); heap (\\d+)");

    /** Counts values, ends of objects that the translator was notified of, closed values, and values closed twice. */
    record Counts(long made, long ended, long closed, long twice) {}

    static Remembered of(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("not what was asked for: " + text);
        }
        long[] all = new long[matcher.groupCount()];
        for (int i = 0; i < all.length; i++) {
            all[i] = Long.parseLong(matcher.group(i + 1));
        }
        return new Remembered(
                all[0],
                all[1],
                all[2],
                new Counts(all[3], all[4], all[5], all[6]),
                new Counts(all[7], all[8], all[9], all[10]),
                all[11],
                all[12],
                all[13]);
    }

    /** Returns whether only values of this many fds are left, and each removed value was closed once. */
    boolean isAllOver(int open) {
        return files == 0 && fds == open && isOver(ofFiles, 0) && isOver(ofFds, open);
    }

    private static boolean isOver(Counts counts, int open) {
        return counts.closed == counts.made - open && counts.twice == 0;
    }
}
