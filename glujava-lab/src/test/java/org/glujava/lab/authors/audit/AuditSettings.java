package org.glujava.lab.authors.audit;

import java.nio.file.Path;
import org.glujava.Default;
import org.glujava.Option;
import org.glujava.type.Size;

/** What an operator can set. */
record AuditSettings(
        @Option(value = "file", description = "The log; older ones are beside it, with a number behind.")
        Path file,

        @Option(value = "max-size", min = "1KB", description = "How long a file gets before the next one begins.")
        @Default("10MB")
        Size maxSize,

        @Option(value = "keep", min = "1", max = "1000", description = "How many older files are kept.") @Default("5")
        int keep,

        @Option(
                value = "queue",
                min = "1",
                description = "How many events may wait for the disk; more are counted as lost.")
        @Default("100000")
        int queue,

        @Option(value = "internal", description = "Whether GlusterFS's own daemons are logged too.") @Default("off")
        boolean internal) {}
