package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogTextTest {
    @Test
    void each_line_is_one_of_the_log() {
        assertThat(LogText.lines("Grüße:\twie\n  es\r\ngeht\n")).containsExactly("Grüße:\twie", "  es", "geht");
        assertThat(LogText.lines("")).containsExactly("");
    }

    @Test
    void what_steers_terminals_is_shown_and_not_done() {
        assertThat(LogText.lines("a\u001b[2Jb\0c\u009bd\u007f")).containsExactly("a\\x1b[2Jb\\x00c\\x9bd\\x7f");
    }

    @Test
    void bytes_of_names_that_are_no_text_stay_as_they_are() {
        assertThat(LogText.lines("a\udcffb\nc")).containsExactly("a\udcffb", "c");
    }

    @Test
    void there_are_not_too_many() {
        assertThat(LogText.lines("x\n".repeat(250))).hasSize(201).last().isEqualTo("... and 50 more lines");
    }

    @Test
    void what_was_thrown_is_told_in_one_line_or_wholly() {
        var thrown = new IllegalStateException("first\nsecond");
        assertThat(LogText.lines("it failed", thrown, false))
                .hasSize(2)
                .first()
                .isEqualTo("it failed: java.lang.IllegalStateException: first");
        List<String> wholly = LogText.lines("it failed", thrown, true);
        assertThat(wholly).hasSizeGreaterThan(10);
        assertThat(wholly).anyMatch(line -> line.startsWith("\tat org.glujava.runtime.LogTextTest.what_was_thrown"));
    }
}
