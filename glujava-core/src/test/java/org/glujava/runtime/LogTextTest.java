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
    void control_characters_of_terminals_are_shown() {
        assertThat(LogText.lines("a\u001b[2Jb\0c\u009bd\u007f")).containsExactly("a\\x1b[2Jb\\x00c\\x9bd\\x7f");
    }

    @Test
    void characters_that_turn_or_hide_text_are_shown() {
        assertThat(LogText.lines("a\u202eb\u2066c\u200b\ufeff\u00ad\u2028d\udb40\udc01"))
                .containsExactly("a\\u202eb\\u2066c\\u200b\\ufeff\\xad\\u2028d\\U000e0001");
        assertThat(LogText.lines("\u05d0\u0663\ud83d\udc10")).containsExactly("\u05d0\u0663\ud83d\udc10");
    }

    /** Such bytes beside each other could become a character. */
    @Test
    void bytes_of_names_that_are_no_text_are_shown() {
        assertThat(LogText.lines("a\udcffb\nc\udc9b2J")).containsExactly("a\\xffb", "c\\x9b2J");
        assertThat(LogText.lines("\ud83d")).containsExactly("\\ud83d");
    }

    @Test
    void there_are_not_too_many() {
        assertThat(LogText.lines("x\n".repeat(250))).hasSize(201).last().isEqualTo("... and 50 more lines");
    }

    @Test
    void an_exception_is_logged_in_one_line_or_in_full() {
        var thrown = new IllegalStateException("first\nsecond");
        assertThat(LogText.lines("it failed", thrown, false))
                .hasSize(2)
                .first()
                .isEqualTo("it failed: java.lang.IllegalStateException: first");
        List<String> wholly = LogText.lines("it failed", thrown, true);
        assertThat(wholly).hasSizeGreaterThan(10);
        assertThat(wholly)
                .anyMatch(line -> line.startsWith("\tat org.glujava.runtime.LogTextTest.an_exception_is_logged"));
    }
}
