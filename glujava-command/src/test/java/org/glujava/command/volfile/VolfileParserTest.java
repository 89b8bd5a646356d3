package org.glujava.command.volfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolfileParserTest {
    private static final String BOTTOM = "volume bottom\n  type debug/sink\n  option a b\nend-volume\n";

    static ParsedVolfile parsed(String text) throws VolfileException {
        return ParsedVolfile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static VolfileException fault(String text) {
        return catchThrowableOfType(VolfileException.class, () -> parsed(text));
    }

    private static ParsedVolume only(String text) throws VolfileException {
        ParsedVolfile file = parsed(text);
        assertThat(file.volumes()).hasSize(1);
        return file.volumes().get(0);
    }

    @Test
    void a_volume_has_a_name_a_type_options_and_subvolumes() throws VolfileException {
        ParsedVolfile file = parsed(BOTTOM
                + "volume top # the top\n type cluster/dht\n option x 1\n subvolumes bottom bottom\n option y \"2 3\"\n"
                + "end-volume");

        ParsedVolume top = file.volume("top");
        assertThat(top).isNotNull();
        assertThat(top.type()).isEqualTo("cluster/dht");
        assertThat(top.options()).containsExactly(java.util.Map.entry("x", "1"), java.util.Map.entry("y", "2 3"));
        assertThat(top.subvolumes()).containsExactly("bottom", "bottom");
        assertThat(file.parents("bottom")).containsExactly(top);
    }

    @Test
    void quotes_and_backslashes_are_read_as_glusterfs_does() throws VolfileException {
        ParsedVolume volume =
                only("volume \"a \\\"b\\\\c\"\ntype x/y\noption k \"two\nlines \\`not run\\`\"\noption a\\b"
                        + " option \"option\" \"\" end-volume");

        assertThat(volume.name()).isEqualTo("a \"b\\c");
        assertThat(volume.options()).containsEntry("k", "twolines `not run`").containsEntry("a", "b");
        assertThat(volume.options()).doesNotContainKey("option");
    }

    @Test
    void a_hash_within_a_word_is_part_of_it() throws VolfileException {
        assertThat(only("volume a#b\ntype x/y#\noption k v # volume\nend-volume #")
                        .name())
                .isEqualTo("a#b");
    }

    @Test
    void bytes_that_are_not_utf_8_are_kept() throws VolfileException {
        byte[] content = "volume \u00ff\u00fe\ntype x/y\noption k v\nend-volume".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ParsedVolfile.parse(content).bytes()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', commentCharacter = '!', textBlock = """
                    ~~                                                   | 1 | 1  | 'volume' is missing before the end of the file
                    volume a;type x/y;end-volume                         | 3 | 1  | neither options nor subvolumes
                    volume a;option k v;end-volume                       | 2 | 1  | 'type' is missing before 'option'
                    volume a;type;option k v;end-volume                  | 3 | 1  | the type of volume 'a' is missing before 'option'
                    volume a;type x/y;option k;end-volume                | 4 | 1  | the value of option 'k' is missing
                    volume a;type x/y;option;end-volume                  | 4 | 1  | the key of an option is missing
                    volume a;type x/y;subvolumes;end-volume              | 4 | 1  | the subvolumes of volume 'a' is missing
                    volume a;type x/y;option k v;type x/y;end-volume     | 4 | 1  | 'end-volume' is missing before 'type'
                    volume a;type x/y;option k v                         | 3 | 11 | 'end-volume' is missing before the end
                    volume "";type x/y;option k v;end-volume             | 1 | 8  | the name of a volume is empty
                    volume a;type x/y;option k v;end-volume;x            | 5 | 1  | 'volume' is missing before 'x'
                    # `reboot`                                           | 1 | 3  | GlusterFS would run the command
                    volume a;type x/y;option k "v;end-volume             | 4 | 11 | the value of option 'k' is missing before the end
                    """)
    void a_fault_is_reported_with_its_place(String text, int line, int column, String message) {
        VolfileException fault = fault(text.replace(';', '\n'));

        assertThat(fault).hasMessageContaining(message);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.hint()).isNotEmpty();
    }

    @Test
    void a_subvolume_that_is_not_defined_before_is_ignored() throws VolfileException {
        ParsedVolume volume = only("volume a\ntype x/y\nsubvolumes a b \"\" \nend-volume");

        assertThat(volume.subvolumes()).isEmpty();
        assertThat(volume.ignoredSubvolumes()).hasSize(3);
    }

    @Test
    void a_name_is_defined_once() {
        assertThat(fault(BOTTOM + BOTTOM)).hasMessageContaining("volume 'bottom' is defined again");
    }
}
