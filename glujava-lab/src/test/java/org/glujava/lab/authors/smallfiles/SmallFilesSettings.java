package org.glujava.lab.authors.smallfiles;

import java.time.Duration;
import org.glujava.Default;
import org.glujava.Option;
import org.glujava.type.Size;

record SmallFilesSettings(
        @Option(value = "max-file-size", max = "1MB", description = "Up to which size files are kept.") @Default("64KB")
        Size maxFileSize,

        @Option(value = "cache-size", description = "How much is kept in all.") @Default("64MB")
        Size cacheSize,

        @Option(value = "ttl", description = "After how long a stat is asked for again.") @Default("1s")
        Duration ttl) {}
