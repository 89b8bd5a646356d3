package org.glujava.command.volfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolfileEditTest {
    private static final NewVolume ADDED = new NewVolume("added", "glujava/some", Map.of("ttl", "1 s"));

    private static final String FILE = """
            # made by nobody
            volume a
                type protocol/client
                option k v # a comment
            end-volume

            volume b
            \ttype protocol/client
            \toption k v
            end-volume
            # before the top
            volume top
                type cluster/distribute
                subvolumes "a"   b
            end-volume
            """;

    @Test
    void a_volume_above_another_takes_its_place_in_all_parents() throws VolfileException {
        ParsedVolfile changed = VolfileEdit.insertAbove(VolfileParserTest.parsed(FILE), ADDED, "a");

        assertThat(changed.text())
                .isEqualTo(FILE.replace("option k v # a comment\nend-volume", """
                                option k v # a comment
                                end-volume

                                volume added
                                    type glujava/some
                                    option ttl "1 s"
                                    subvolumes "a"
                                end-volume""")
                        .replace("subvolumes \"a\"   b", "subvolumes added   b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "top"})
    void what_is_inserted_can_be_removed_and_leaves_nothing(String name) throws VolfileException {
        ParsedVolfile changed = VolfileEdit.insertAbove(VolfileParserTest.parsed(FILE), ADDED, name);

        assertThat(changed.text()).isNotEqualTo(FILE);
        assertThat(VolfileEdit.remove(changed, "added").text()).isEqualTo(FILE);
    }

    @Test
    void a_volume_below_another_takes_its_only_subvolume() throws VolfileException {
        String two = FILE.replace("\"a\"   b", "b");

        ParsedVolfile changed = VolfileEdit.insertBelow(VolfileParserTest.parsed(two), ADDED, "top");

        assertThat(changed.volume("top").subvolumes()).containsExactly("added");
        assertThat(changed.volume("added").subvolumes()).containsExactly("b");
        assertThat(VolfileEdit.remove(changed, "added").text()).isEqualTo(two);
    }

    @Test
    void changes_without_one_meaning_are_refused() throws VolfileException {
        ParsedVolfile file = VolfileParserTest.parsed(FILE);

        assertThatExceptionOfType(VolfileException.class)
                .isThrownBy(() -> VolfileEdit.insertBelow(file, ADDED, "top"))
                .withMessageContaining("has 2 subvolumes")
                .satisfies(e -> assertThat(e.hint()).contains("a, b"));
        assertThatExceptionOfType(VolfileException.class)
                .isThrownBy(() -> VolfileEdit.insertBelow(file, ADDED, "a"))
                .withMessageContaining("no subvolumes");
        assertThatExceptionOfType(VolfileException.class)
                .isThrownBy(() -> VolfileEdit.insertAbove(file, ADDED, "c"))
                .withMessageContaining("there is no volume 'c'")
                .satisfies(e -> assertThat(e.hint()).contains("a, b, top"));
        assertThatExceptionOfType(VolfileException.class)
                .isThrownBy(() -> VolfileEdit.insertAbove(file, new NewVolume("b", "x/y", Map.of()), "a"))
                .withMessageContaining("there is a volume 'b' already");
        assertThatExceptionOfType(VolfileException.class)
                .isThrownBy(() -> VolfileEdit.remove(file, "a"))
                .withMessageContaining("nothing is below it");
        assertThatExceptionOfType(VolfileException.class)
                .isThrownBy(() -> VolfileEdit.remove(file, "top"))
                .withMessageContaining("it is the top");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "two words", "#hash", "a\"b\\c`d", "type", "Volume", "\u00fc", "a#b", "\tx"})
    void any_word_is_written_so_that_it_is_read_again(String word) throws VolfileException {
        NewVolume volume = new NewVolume(word, word, Map.of(word, word));

        ParsedVolume read = VolfileEdit.insertAbove(VolfileParserTest.parsed(FILE), volume, "top")
                .volume(word);

        assertThat(read).isNotNull();
        assertThat(read.type()).isEqualTo(word);
        assertThat(read.options()).containsExactly(Map.entry(word, word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "a\0b"})
    void a_word_that_glusterfs_cannot_read_is_refused(String word) throws VolfileException {
        ParsedVolfile file = VolfileParserTest.parsed(FILE);

        assertThatExceptionOfType(VolfileException.class)
                .isThrownBy(() -> VolfileEdit.insertAbove(file, new NewVolume("x", "x/y", Map.of("k", word)), "top"))
                .withMessageContaining("cannot be written into a volfile");
    }
}
