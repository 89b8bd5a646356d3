package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConstantTableTest {
    /** Sizes, numbers of devices and truths, which are made of no constants. */
    private static final Set<String> PLAIN = Set.of(
            "unlink xflags",
            "rmdir xflags",
            "fsync datasync",
            "fsyncdir datasync",
            "rchecksum len",
            "getspec flag",
            "copy_file_range flags");

    @Test
    void every_int_of_a_fop_is_plain_or_has_its_constants() {
        Set<String> without = FopTable.load().fops().stream()
                .flatMap(fop -> fop.args().stream()
                        .filter(slot -> slot.kind() == Kind.INT || slot.kind() == Kind.UINT || slot.kind() == Kind.MODE)
                        .filter(slot -> slot.constants().isEmpty())
                        .map(slot -> fop.name() + " " + slot.name()))
                .collect(Collectors.toSet());
        assertThat(without).isEqualTo(PLAIN);
    }

    @Test
    void no_two_constants_of_a_set_are_the_same() {
        for (ConstantSet set : ConstantTable.sets()) {
            assertThat(set.constants()).as(set.javaName()).isNotEmpty();
            assertThat(set.constants())
                    .extracting(ConstantSet.Constant::javaName)
                    .doesNotHaveDuplicates();
            assertThat(set.constants())
                    .extracting(each -> Long.decode(each.value()))
                    .doesNotHaveDuplicates();
            assertThat(set.constants())
                    .extracting(each -> Long.decode(each.valueOnArm()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void an_interface_that_contains_another_comes_before_it() {
        for (ConstantSet set : ConstantTable.sets()) {
            long fields =
                    set.fields().stream().mapToLong(ConstantSet.Field::mask).reduce(0, (a, b) -> a | b);
            long seen = 0;
            for (ConstantSet.Constant each : set.isBits() ? set.constants() : List.<ConstantSet.Constant>of()) {
                long value = Long.decode(each.value());
                if ((value & ~fields) != 0) {
                    assertThat(value & ~seen)
                            .as("%s is a part of an earlier one or new", each)
                            .isIn(value, 0L);
                    seen |= value;
                }
            }
        }
    }

    @Test
    void a_line_that_cannot_be_read_is_shown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConstantTable.parse("bits A  all\n  ONE\n"))
                .withMessageContaining("  ONE");
        assertThatIllegalArgumentException().isThrownBy(() -> ConstantTable.named("Nothing"));
    }
}
