package org.glujava.examples.negativelookup;

import java.time.Duration;
import org.glujava.Default;
import org.glujava.Option;
import org.glujava.type.Size;

/** The translator's options. */
record Settings(
        @Option(value = "ttl", min = "1ms", max = "52w", description = "How long a name is remembered as missing.")
                @Default("60s")
                Duration ttl,
        @Option(value = "max-entries", min = "0", description = "How many missing names are remembered.")
                @Default("100000")
                int maxEntries,
        @Option(value = "max-memory", description = "How much memory they may take, about.") @Default("32MB")
                Size maxMemory) {}
