package org.glujava.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolfileTest {
    @Test
    void a_stack_puts_each_volume_over_the_one_before() {
        Volfile volfile = Volfile.stack(
                Volume.of("posix", "storage/posix").with("directory", "/some where"),
                Volume.of("top", "debug/io-stats"));

        assertThat(volfile.text()).isEqualTo("""
                volume posix
                    type storage/posix
                    option directory "/some where"
                end-volume

                volume top
                    type debug/io-stats
                    subvolumes posix
                end-volume
                """);
    }

    @Test
    void subvolumes_that_are_named_stay() {
        Volfile volfile = Volfile.stack(
                Volume.of("a", "storage/posix"),
                Volume.of("b", "storage/posix").over("x"),
                Volume.of("c", "cluster/distribute").over("a", "b"));

        assertThat(volfile.text()).contains("subvolumes x\n").contains("subvolumes a b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb"})
    void a_value_that_a_volfile_cannot_hold_is_refused(String value) {
        Volume volume = Volume.of("v", "debug/io-stats");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> volume.with("key", value))
                .withMessageContaining("cannot stand in a volfile");
    }

    @ParameterizedTest
    @CsvSource({
        "/plain/path-1.0,      /plain/path-1.0",
        "/some where,          \"/some where\"",
        "a`id`b,               \"a\\`id\\`b\"",
        "a\"b,                 \"a\\\"b\"",
        "a\\b,                 \"a\\\\b\"",
        "#1,                   \"#1\"",
        "type,                 \"type\""
    })
    void words_with_special_characters_are_quoted(String value, String written) {
        assertThat(Volfile.stack(Volume.of("v", value).with("key", value)).text())
                .contains("type " + written + "\n", "option key " + written + "\n");
    }

    @Test
    void a_name_with_a_blank_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Volume.of("two words", "debug/io-stats"))
                .withMessageContaining("two words");
    }
}
