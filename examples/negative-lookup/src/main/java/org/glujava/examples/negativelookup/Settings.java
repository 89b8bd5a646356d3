package org.glujava.examples.negativelookup;

import java.time.Duration;
import java.util.List;
import org.glujava.Default;
import org.glujava.LogLevel;
import org.glujava.MemoryBudget;
import org.glujava.Option;
import org.glujava.TranslatorLogger;
import org.glujava.type.Size;
import org.jspecify.annotations.Nullable;

/** The translator's options. */
record Settings(
        @Option(
                value = "ttl",
                min = "1ms",
                max = "52w",
                description = "The time for which a name is remembered as missing.")
        @Default("60s")
        Duration ttl,

        @Option(value = "max-entries", min = "0", description = "The number of missing names that are remembered.")
        @Default("100000")
        int maxEntries,

        @Option(
                value = "max-memory",
                description = "The memory that they may take, approximately; 32MB by default. It is never more than the"
                        + " volume's share of the Java heap.")
        @Nullable Size maxMemory,

        @Option(
                value = "trash-dir",
                description = "Folders in the root where no name is remembered, beside .trashcan and those that"
                        + " features/trash says it fills.")
        @Nullable List<String> trashDir,

        @Option(
                value = "snapshot-directory",
                description = "Folders of any directory where no name is remembered, beside .snaps and those that"
                        + " features/snapview-client of the same graph shows.")
        @Nullable List<String> snapshotDirectory) {
    private static final Size USUAL = Size.parse("32MB");
    private static final int MB_BITS = 20;

    /** Returns the limit of the memory for names, if the heap has as much for them. */
    Size memory() {
        return maxMemory == null ? USUAL : maxMemory;
    }

    /** Throws if {@code max-memory} is more than the heap. Warns if it is more than the budget. */
    void checkAgainst(MemoryBudget budget, TranslatorLogger logger) {
        if (maxMemory == null) {
            return;
        }
        if (maxMemory.bytes() > budget.heap()) {
            throw new IllegalArgumentException("option max-memory is " + maxMemory + ", but the whole Java heap has "
                    + megabytes(budget.heap()) + " (option heap-size, or -Xmx)");
        }
        if (maxMemory.bytes() > budget.bytes()) {
            logger.log(
                    LogLevel.WARNING,
                    "option max-memory is " + maxMemory + ", but the volume's budget of the Java heap is "
                            + megabytes(budget.bytes())
                            + " now, which limits it (option heap-size, or -Xmx)");
        }
    }

    private static String megabytes(long bytes) {
        return (bytes >> MB_BITS) + "MB";
    }
}
