package org.glujava.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlusterLogTest {
    private static final String INFO = "[2026-01-31 12:00:00.000000 +0000] I [a.c:1:f] 0-v: an E in it";
    private static final String ERROR = "[2026-01-31 12:00:00.000000 +0000] E [MSGID: 1] [a.c:1:f] 0-v: no. Hint: do";

    @TempDir
    private Path folder;

    @Test
    void errors_are_recognised_by_their_level() throws IOException {
        Path file = Files.writeString(folder.resolve("log"), INFO + "\n" + ERROR + "\n+---+\n");

        assertThat(new GlusterLog(file).errors()).containsExactly(ERROR);
        assertThat(new GlusterLog(file).linesWith("0-v", "Hint")).containsExactly(ERROR);
    }

    @Test
    void a_log_that_is_not_there_yet_is_empty() {
        GlusterLog log = new GlusterLog(folder.resolve("none"));

        assertThat(log.lines()).isEmpty();
        assertThat(log.gains(Duration.ofMillis(10), "anything")).isFalse();
    }
}
