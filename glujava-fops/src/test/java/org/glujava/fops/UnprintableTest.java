package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnprintableTest {
    private static boolean has(int point) {
        return Unprintable.ranges().stream().anyMatch(range -> range.first() <= point && point <= range.last());
    }

    @Test
    void controls_and_format_characters_are() {
        for (int point : List.of(
                0,
                (int) '\n',
                0x1b,
                0x7f,
                0x80,
                0x9b,
                0x9f,
                0xad,
                0x61c,
                0x200b,
                0x200e,
                0x2028,
                0x2029,
                0x202e,
                0x2066,
                0x2069,
                0xd800,
                0xdfff,
                0xfeff,
                0xe0001)) {
            assertThat(has(point)).as("U+%04X", point).isTrue();
        }
    }

    @Test
    void letters_of_all_kinds_are_not() {
        for (int point : List.of((int) ' ', (int) '~', 0xa0, 0xe4, 0x5d0, 0x663, 0x4e2d, 0xfffd, 0x1f600)) {
            assertThat(has(point)).as("U+%04X", point).isFalse();
        }
    }
}
