package org.glujava.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glujava.fop.FopId;
import org.glujava.record.Layout;
import org.glujava.record.ReferenceWatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShapesTest {
    private final Shapes shapes = new Shapes(new MemoryNativeSide(new Memory(), ReferenceWatch.NONE));

    @ParameterizedTest
    @EnumSource(FopId.class)
    void slots_stand_side_by_side(FopId fop) {
        check(shapes.args(fop));
        check(shapes.reply(fop));
    }

    private static void check(List<ShapeSlot> shape) {
        List<ShapeSlot> inOrder = new ArrayList<>(shape);
        inOrder.sort(Comparator.comparingInt(ShapeSlot::offset));
        int end = 0; // between two there can be what fills up to a whole word, and an iobref, which Java does not see
        for (ShapeSlot slot : inOrder) {
            assertThat(slot.offset()).as("%s", slot).isBetween(end, end + 2 * Long.BYTES - 1);
            end = slot.offset() + slot.kind().size();
        }
        assertThat(end).isLessThanOrEqualTo(Layout.WINDOW_SIZE);
        assertThat(shape).extracting(ShapeSlot::number).doesNotHaveDuplicates();
    }
}
