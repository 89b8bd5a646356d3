package org.glujava.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GfidTest {
    private static final Gfid SOME = Gfid.parse("f1234567-89ab-cdef-0123-456789abcdef");

    @Test
    void it_is_the_same_in_all_forms() {
        assertThat(Gfid.of(SOME.toBytes())).isEqualTo(SOME);
        assertThat(Gfid.of(SOME.toUuid())).isEqualTo(SOME);
        assertThat(SOME.toBytes()).startsWith(0xf1, 0x23, 0x45).endsWith(0xcd, 0xef);
        assertThat(SOME.toUuid()).isEqualTo(UUID.fromString(SOME.toString()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gfid.of(new byte[15]))
                .withMessageContaining("not 15");
    }

    @Test
    void the_order_is_that_of_the_bytes() {
        Gfid small = new Gfid(1, -1);
        assertThat(Stream.of(SOME, small, Gfid.ROOT, Gfid.NULL, new Gfid(1, 1)).sorted())
                .isEqualTo(List.of(Gfid.NULL, Gfid.ROOT, new Gfid(1, 1), small, SOME));
    }

    @Test
    void a_brick_has_it_in_two_folders() {
        assertThat(SOME.toBrickPath()).hasToString(".glusterfs/f1/23/" + SOME);
    }

    @Test
    void a_new_one_belongs_to_no_file() {
        assertThat(Gfid.random()).isNotEqualTo(Gfid.random());
        assertThat(Gfid.random().isNull()).isFalse();
        assertThat(Gfid.ROOT.isRoot()).isTrue();
        assertThat(SOME.isRoot()).isFalse();
    }
}
