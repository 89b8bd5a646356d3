package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FopTableTest {
    private final List<Fop> fops = FopTable.load().fops();

    @Test
    void has_all_54_fops_once() {
        assertThat(fops).hasSize(54).extracting(Fop::name).doesNotHaveDuplicates();
    }

    @Test
    void numbers_fops_and_slots_by_their_place() {
        for (int i = 0; i < fops.size(); i++) {
            assertThat(fops.get(i).index()).isEqualTo(i);
            for (int j = 0; j < fops.get(i).args().size(); j++) {
                assertThat(fops.get(i).args().get(j).index()).isEqualTo(j);
            }
        }
    }

    @Test
    void slots_of_a_window_follow_each_other_without_overlap() {
        for (Fop fop : fops) {
            for (List<Slot> slots : List.of(fop.args(), fop.reply())) {
                int end = 0;
                for (Slot slot : slots) {
                    assertThat(slot.offset()).as("%s %s", fop.name(), slot.name()).isEqualTo(end);
                    end += slot.kind().size();
                }
                assertThat(end).isLessThanOrEqualTo(RecordLayout.WINDOW_SIZE);
            }
        }
    }

    @Test
    void only_getspec_has_no_xdata() {
        assertThat(fops).filteredOn(fop -> fop.args().stream().noneMatch(slot -> slot.name().equals("xdata")))
                .extracting(Fop::name)
                .containsExactly("getspec");
    }

    @Test
    void reads_names_kinds_nullability_and_the_meaning_of_op_ret() {
        Fop fop = FopTable.parse("x_y  loc, name: string?, xdata -> (count) buf: iatt, xdata").fops().get(0);
        assertThat(fop.javaName()).isEqualTo("xY");
        assertThat(fop.replyClass()).isEqualTo("XYReply");
        assertThat(fop.opRet()).isEqualTo("count");
        assertThat(fop.args()).extracting(Slot::name).containsExactly("loc", "name", "xdata");
        assertThat(fop.args()).extracting(Slot::nullable).containsExactly(false, true, true);
        assertThat(fop.reply()).extracting(Slot::nullable).containsExactly(true, true);
    }

    @Test
    void an_unknown_kind_is_reported_with_its_line() {
        assertThatThrownBy(() -> FopTable.parse("# one\nx  loc, name: strnig -> xdata"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("no kind named 'strnig'");
    }

    @Test
    void a_fop_that_does_not_fit_into_the_window_is_refused() {
        assertThatThrownBy(() -> FopTable.parse("x  a: flock, b: flock, xdata -> xdata"))
                .hasMessageContaining("the window has 2016");
    }
}
