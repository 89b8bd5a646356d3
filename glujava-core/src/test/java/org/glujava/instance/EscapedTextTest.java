package org.glujava.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an author's text in a statedump or among metrics. */
class EscapedTextTest {
    @Test
    void characters_that_end_a_line_or_a_key_are_escaped() {
        assertThat(EscapedText.value("a\nb\r\t\\ \0\u007f = \u00e4")).isEqualTo("a\\nb\\r\\t\\\\ \\x00\\x7f = \u00e4");
        assertThat(EscapedText.value("a\u009b2J\u202eb\udc9b\ud83d\udc10"))
                .isEqualTo("a\\x9b2J\\u202eb\\x9b\ud83d\udc10");
        assertThat(EscapedText.key("a=b\n")).isEqualTo("a\\x3db\\n");
        assertThat(EscapedText.name("cache hits/s \u00e4=1.5_x-Y")).isEqualTo("cache_hits_s___1.5_x-Y");
    }

    @Test
    void a_text_that_is_too_long_is_cut_between_characters() {
        assertThat(EscapedText.key("k".repeat(256))).hasSize(256).doesNotContain("...");
        assertThat(EscapedText.key("k".repeat(257))).hasSize(256).endsWith("k...");
        for (String character : List.of("\u00e4", "\u20ac", "\ud83d\ude00")) {
            String cut = EscapedText.value(character.repeat(4000));
            assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(3790, 3800);
            assertThat(cut).endsWith(character + "...");
        }
        assertThat(EscapedText.value("\n".repeat(1_000_000))).hasSize(3800);
    }

    @Test
    void nothing_is_written_after_the_end() {
        List<String> lines = new ArrayList<>();
        SectionWriter section = new SectionWriter((key, value) ->
                lines.add(new String(key, StandardCharsets.UTF_8) + "=" + new String(value, StandardCharsets.UTF_8)));
        section.put("text", "a");
        section.put("object", List.of(1));
        section.put("a number", 7L);
        section.put("pi", 3.25);
        section.end();
        section.put("late", "a");
        assertThat(lines).containsExactly("text=a", "object=[1]", "a_number=7", "pi=3.25");
    }
}
