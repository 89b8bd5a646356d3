package org.glujava.lab.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.glujava.lab.GlujavaPaths;
import org.jspecify.annotations.Nullable;

/**
 * What a soak is to be like.
 *
 * @param time how long it goes on; with {@code fops} at most
 * @param fops how many fops must enter Java; 0 when only the time counts
 * @param percent of how many fops in a hundred the translator makes a mess
 * @param threads of each client
 * @param without leave the translator out
 * @param client the client program
 * @param tally the translator that counts winds and answers
 * @param sabotage the faults that are to be found
 * @param xlator the meta-translator; null for the one that was built
 * @param asan AddressSanitizer's library, when the meta-translator was built with it
 * @param keep where logs go when something was wrong
 */
record SoakSettings(
        Duration time,
        long seed,
        long fops,
        int percent,
        int threads,
        boolean without,
        Path client,
        Path tally,
        List<String> sabotage,
        @Nullable Path xlator,
        @Nullable Path asan,
        @Nullable Path keep) {
    Path xlator(GlujavaPaths paths) {
        return xlator == null ? paths.xlator() : xlator;
    }

    /** How far the soak has come, of 1. */
    double progress(Duration gone, long entered) {
        double byTime = (double) gone.toNanos() / time.toNanos();
        return fops == 0 ? byTime : Math.max(byTime, (double) entered / fops);
    }

    @Override
    public String toString() {
        return "at most " + time.toSeconds() + " s" + (fops > 0 ? ", at least " + fops + " fops" : "") + ", seed "
                + seed + (without ? ", without the translator" : "")
                + (sabotage.isEmpty() ? "" : ", sabotaged: " + sabotage);
    }
}
