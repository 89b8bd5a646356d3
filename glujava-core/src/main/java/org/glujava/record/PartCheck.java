package org.glujava.record;

import java.util.ArrayList;
import java.util.List;
import org.glujava.Reply;
import org.glujava.fop.FopId;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a reply that would crash GlusterFS, by an exception in the author's code: a success without a part that
 * GlusterFS reads, or an op_ret that has no meaning. C checks again, and checks more parts than a window shows.
 */
final class PartCheck {
    private PartCheck() {}

    /**
     * Throws when a reply cannot be unwound.
     *
     * @param presentParts the parts that it has, a bit each
     * @param original the child's reply, if it is of the same fop; its faults are accepted
     */
    static void check(Reply reply, int presentParts, @Nullable Window original) {
        int opRet = reply.opRet();
        if (opRet == -1) {
            return;
        }
        FopId fop = reply.fop();
        boolean sameOpRet = original != null && original.opRet() == opRet;
        boolean isWrong = opRet < 0 || (opRet > 0 && Parts.counts(fop) == 0);
        if (isWrong && !sameOpRet) {
            throw new IllegalArgumentException("the " + fop.fopName() + " fop cannot be answered with op_ret " + opRet
                    + ": a failure is -1, a success " + (Parts.counts(fop) == 0 ? "0" : "0 or more"));
        }
        int missing = opRet < 0 ? 0 : Parts.neededParts(fop) & ~presentParts;
        if (missing != 0 && original != null && original.opRet() >= 0) {
            missing &= original.present();
        }
        if (missing != 0) {
            throw new IllegalArgumentException("a success of the " + fop.fopName() + " fop needs its "
                    + names(fop, missing) + ": without, GlusterFS would crash");
        }
    }

    private static String names(FopId fop, int parts) {
        List<String> names = new ArrayList<>();
        for (int slot = 0; slot < Integer.SIZE; slot++) {
            if ((parts & 1 << slot) != 0) {
                names.add(Parts.part(fop, slot));
            }
        }
        return String.join(", ", names);
    }
}
