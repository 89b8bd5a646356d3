package org.glujava.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import org.glujava.record.Layout;

/** The branches of a call that is wound to several children, as in {@code fan.c}. */
final class Branches {
    private final Calls calls;
    private final Call call;
    private final List<Call> branches = new ArrayList<>();
    private boolean first;
    private int awaited;
    private boolean decided;

    Branches(Calls calls, Call call) {
        this.calls = calls;
        this.call = call;
    }

    void add(Call branch) {
        branches.add(branch);
    }

    void wind(boolean firstIsEnough) {
        first = firstIsEnough;
        awaited = branches.size() + 1;
        List<SlotValues> args = new ArrayList<>();
        for (Call branch : branches) {
            SlotValues taken = calls.verdicts().takeArgs(branch, call);
            if (taken == null) {
                calls.verdicts().broken(call);
                return;
            }
            args.add(taken);
        }
        call.ownWound |= branches.stream().anyMatch(branch -> branch.outFop() == call.fop());
        for (int i = 0; i < branches.size(); i++) {
            Call branch = branches.get(i);
            branch.woundFop = branch.outFop();
            calls.verdicts()
                    .target(branch)
                    .wind(
                            branch.woundFop,
                            args.get(i),
                            call.credentials,
                            (opRet, opErrno, reply) -> replied(branch, opRet, opErrno, reply));
        }
        arrived();
    }

    private void replied(Call branch, int opRet, int opErrno, SlotValues reply) {
        synchronized (this) {
            if (!(first && decided)) {
                calls.fillReply(branch, opRet, opErrno, reply);
            }
        }
        if (first && opRet >= 0) {
            decide(branch.id());
        }
        arrived();
    }

    private void arrived() {
        synchronized (this) {
            awaited--;
            if (awaited > 0) {
                return;
            }
        }
        decide(Layout.NO_WINNER);
    }

    private void decide(int winner) {
        synchronized (this) {
            if (decided) {
                return;
            }
            decided = true;
        }
        call.bytes.putInt(Layout.CHILD, winner);
        call.replied = this;
        call.values = SlotValues.NOTHING;
        call.isReply = true;
        call.woundFop = null; // the branches have wound fops, the call itself has none
        calls.run(call, Layout.EVENT_REPLIES);
    }

    /** Removes the branches, whose replies are not used any more. */
    void drop() {
        branches.forEach(calls::forget);
    }
}
