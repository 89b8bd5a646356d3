package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ByteLayoutTableTest {
    @Test
    void fields_follow_each_other_aligned_and_without_overlap() {
        assertThat(ByteLayoutTable.layouts()).isNotEmpty().allSatisfy(layout -> {
            int end = 0;
            for (ByteLayout.Field field : layout.fields()) {
                assertThat(field.offset())
                        .as("%s.%s", layout.name(), field.name())
                        .isGreaterThanOrEqualTo(end);
                assertThat(field.offset() % field.alignment()).as(field.name()).isZero();
                assertThat(field.offset() - end)
                        .as("gap before %s", field.name())
                        .isLessThan(field.alignment());
                end = field.offset() + field.size();
            }
            assertThat(layout.size()).isBetween(end, end + ByteLayout.ALIGNMENT - 1);
            assertThat(layout.size() % ByteLayout.ALIGNMENT).isZero();
        });
    }

    @Test
    void a_field_begins_at_a_multiple_of_its_alignment() {
        ByteLayout layout = ByteLayoutTable.parse("""
                # a comment
                thing  A thing
                    a  u32     first
                    b  u64     behind a gap
                    c  text    up to 255 bytes
                    d  bytes3  three bytes
                    e  u32     behind a gap of one
                """).get("thing");

        assertThat(layout.fields()).extracting(ByteLayout.Field::offset).containsExactly(0, 8, 16, 272, 276);
        assertThat(layout.size()).isEqualTo(280);
        assertThat(layout.constant(layout.fields().get(1))).isEqualTo("THING_B");
        assertThat(layout.sizeConstant()).isEqualTo("THING_SIZE");
    }

    @Test
    void a_line_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> ByteLayoutTable.parse("x  An x\n    a  u16  short"))
                .hasMessageContaining("u16");
        assertThatThrownBy(() -> ByteLayoutTable.parse("    a  u32  of nothing"))
                .hasMessageContaining("of nothing");
        assertThatThrownBy(() -> ByteLayoutTable.parse("x  An x\ny  A y")).hasMessageContaining("'x' has no fields");
        assertThatThrownBy(() -> ByteLayoutTable.parse("x  An x\n  a  u32  one\n  a  u32  two"))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> ByteLayoutTable.named("nothing")).hasMessageContaining("nothing");
    }

    /** One line of the processor's cache: every fop writes it. */
    @Test
    void the_head_of_a_record_is_one_cache_line() {
        assertThat(ByteLayoutTable.named("head").size()).isEqualTo(64);
        assertThat(ByteLayoutTable.named("record").offsetOf("head")).isZero();
        assertThat(ByteLayoutTable.named("record").size()).isLessThanOrEqualTo(RecordLayout.RECORD_SIZE);
    }

    @Test
    void a_slot_has_room_for_its_layout() {
        for (Kind kind : Kind.values()) {
            assertThat(kind.size()).as(kind.name()).isPositive();
            assertThat(kind.size() % ByteLayout.ALIGNMENT).as(kind.name()).isZero();
        }
        assertThat(Kind.LOC.size()).isEqualTo(ByteLayoutTable.named("loc").size());
        assertThat(Kind.SPEC.size()).isEqualTo(ByteLayoutTable.named("string").size());
    }

    @Test
    void codes_of_a_group_differ() {
        Set<String> seen = new HashSet<>();
        assertThat(SharedConstant.all())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(seen.add(code.group() + code.number()))
                        .as(code.constant())
                        .isTrue());
        assertThatThrownBy(() -> SharedConstant.parse("x  An x\n  a  1  one\n  b  1  two"))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> SharedConstant.parse("  a  1  one")).hasMessageContaining("cannot read");
    }

    /** JNA returns 0 when Java returned nothing. */
    @Test
    void zero_is_no_answer_of_java() {
        assertThat(SharedConstant.all())
                .filteredOn(code -> code.number() == 0)
                .extracting(SharedConstant::constant)
                .containsExactlyInAnyOrder("VERDICT_NONE", "ANSWER_NONE");
    }

    @Test
    void cbks_have_the_numbers_of_their_lines() {
        assertThat(CbkTable.parse("forget  forget  Inode | a\nictxmerge  ictxmerge  Fd Inode Inode | b"))
                .extracting(CbkTable.CbkSlot::number)
                .containsExactly(0, 1);
        assertThat(CbkTable.cbks()).hasSizeLessThan(Integer.SIZE);
        assertThatThrownBy(() -> CbkTable.parse("forget  forget  Dict | a")).hasMessageContaining("Dict");
    }

    @Test
    void upcalls_have_at_most_one_dict() {
        assertThat(UpcallTable.upcalls())
                .hasSize(4)
                .allSatisfy(upcall -> assertThat(upcall.fields())
                        .filteredOn(field -> field.kind() == UpcallKind.DICT)
                        .hasSizeLessThanOrEqualTo(1));
        assertThatThrownBy(() -> UpcallTable.parse("x  1  X\n    a  real  a")).hasMessageContaining("REAL");
        assertThatThrownBy(() -> UpcallTable.parse("  a  text  a")).hasMessageContaining("cannot read");
    }
}
