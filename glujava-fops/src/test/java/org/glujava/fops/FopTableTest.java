package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FopTableTest {
    private final List<FopEntry> fops = FopTable.load().fops();

    @Test
    void has_all_54_fops_once() {
        assertThat(fops).hasSize(54).extracting(FopEntry::name).doesNotHaveDuplicates();
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
        for (FopEntry fop : fops) {
            for (List<Slot> slots : List.of(fop.args(), fop.reply())) {
                int end = 0;
                for (Slot slot : slots) {
                    assertThat(slot.offset())
                            .as("%s %s", fop.name(), slot.name())
                            .isEqualTo(end);
                    end += slot.kind().size();
                }
                assertThat(end).isLessThanOrEqualTo(RecordLayout.WINDOW_SIZE);
            }
        }
    }

    @Test
    void only_getspec_has_no_xdata() {
        assertThat(fops)
                .filteredOn(
                        fop -> fop.args().stream().noneMatch(slot -> slot.name().equals("xdata")))
                .extracting(FopEntry::name)
                .containsExactly("getspec");
    }

    @Test
    void reads_names_kinds_nullability_and_the_meaning_of_op_ret() {
        FopEntry fop = FopTable.parse("x_y  loc, name: string?, xdata -> (count) buf: iatt, xdata")
                .fops()
                .get(0);
        assertThat(fop.javaName()).isEqualTo("xY");
        assertThat(fop.replyClass()).isEqualTo("XYReply");
        assertThat(fop.opRet()).isEqualTo("count");
        assertThat(fop.args()).extracting(Slot::name).containsExactly("loc", "name", "xdata");
        assertThat(fop.args()).extracting(Slot::nullable).containsExactly(false, true, true);
        assertThat(fop.reply()).extracting(Slot::nullable).containsExactly(true, true);
    }

    @Test
    void reads_which_parts_are_needed_what_is_counted_and_what_is_within_a_loc() {
        FopEntry fop = FopTable.parse(
                        "x_y  to: loc(parent name), mode, xdata -> (bytes of vector) vector: payload?, buf: iatt, xdata")
                .fops()
                .get(0);
        assertThat(fop.opRet()).isEqualTo("bytes");
        assertThat(fop.contentIndex()).isZero();
        assertThat(fop.args()).extracting(Slot::needed).containsExactly(true, false, false);
        assertThat(fop.args().get(0).within()).containsExactlyInAnyOrder(Within.PARENT, Within.NAME);
        assertThat(fop.reply()).extracting(Slot::needed).containsExactly(false, true, false);
        assertThat(fop.partOf(Kind.IATT)).isEqualTo(1);
        assertThat(fop.argOf(Kind.FD)).isEqualTo(-1);
    }

    @Test
    void a_count_of_no_part_of_the_reply_is_refused() {
        assertThatThrownBy(() -> FopTable.parse("x  loc, xdata -> (bytes of vectro) vector: payload, xdata"))
                .hasMessageContaining("no part of the reply is named 'vectro'");
    }

    @Test
    void reads_limits_bounds_and_made_types() {
        FopEntry fop = FopTable.parse(
                        "x  fd, size: size(to 4096), xdata -> (bytes within size) inode, buf: iatt(directory), xdata")
                .fops()
                .get(0);
        assertThat(fop.limitIndex()).isEqualTo(1);
        assertThat(fop.boundIndex()).isEqualTo(1);
        assertThat(fop.bound()).isEqualTo(4096);
        assertThat(fop.made()).isEqualTo(MadeType.DIRECTORY);
        FopEntry other =
                FopTable.parse("x  fd, size, xdata -> buf: iatt, xdata").fops().get(0);
        assertThat(other.limitIndex()).isEqualTo(-1);
        assertThat(other.boundIndex()).isEqualTo(-1);
        assertThat(other.made()).isEqualTo(MadeType.ANY);
    }

    @Test
    void a_limit_that_is_no_argument_and_a_bound_that_is_no_number_are_refused() {
        assertThatThrownBy(() -> FopTable.parse("x  fd, size, xdata -> (bytes within sise) buf: iatt, xdata"))
                .hasMessageContaining("no argument is named 'sise'");
        assertThatThrownBy(() -> FopTable.parse("x  fd, size: size(4096), xdata -> xdata"))
                .hasMessageContaining("expected 'to NUMBER' but found '4096'");
    }

    /** The generated checks find an inode's iatt behind it, and have few bits. */
    @Test
    void an_inode_of_a_reply_is_followed_by_its_iatt_and_masks_have_room() {
        for (FopEntry fop : fops) {
            int inode = fop.partOf(Kind.INODE);
            if (inode >= 0) {
                assertThat(fop.reply().get(inode + 1).kind()).as(fop.name()).isEqualTo(Kind.IATT);
                assertThat(fop.argOf(Kind.LOC)).as(fop.name()).isNotNegative();
            }
            if (fop.partOf(Kind.FD) >= 0) {
                assertThat(fop.argOf(Kind.FD)).as(fop.name()).isNotNegative();
            }
            assertThat(fop.args().size() * Within.values().length).isLessThanOrEqualTo(Integer.SIZE);
        }
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
