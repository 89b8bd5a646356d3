package org.glujava.lab.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.glujava.lab.GlujavaPaths;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a soak.
 * @param time its duration; with {@code fops} its maximum
 * @param fops how many fops must enter Java; 0 for no such limit
 * @param percent percentage of fops in which the translator misbehaves
 * @param threads threads of each client
 * @param without whether the translator is left out
 * @param client the client program
 * @param tally the translator that counts winds and answers
 * @param sabotage the faults that the soak must find
 * @param xlator the meta-translator; null for the built one
 * @param asan AddressSanitizer's library, if the meta-translator was built with it
 * @param keep folder for the logs of a failed soak
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

    /** Returns the progress of the soak, from 0 to 1. */
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
