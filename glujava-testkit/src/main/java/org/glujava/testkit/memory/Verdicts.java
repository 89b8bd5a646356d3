package org.glujava.testkit.memory;

import java.util.List;
import java.util.Objects;
import org.glujava.fop.FopId;
import org.glujava.record.Layout;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/** Carries out what Java has decided about a call: what {@code verdict.c}, {@code wind.c} and {@code answer.c} do. */
final class Verdicts {
    private final Calls calls;
    private final List<WindTarget> children;
    private final PartFaults faults;
    private final Policy policy;

    Verdicts(Calls calls, List<WindTarget> children, PartFaults faults, Policy policy) {
        this.calls = calls;
        this.children = children;
        this.faults = faults;
        this.policy = policy;
    }

    void carryOut(Call call, int verdict) {
        if (call.role == Call.Role.OPERATION) {
            calls.forget(call);
            return;
        }
        Branches replied = call.replied;
        call.replied = null;
        switch (verdict) {
            case Layout.VERDICT_FORWARD -> forward(call, false);
            case Layout.VERDICT_FORWARD_WATCHED -> forward(call, true);
            case Layout.VERDICT_WIND -> windMade(call, call.fop(), false);
            case Layout.VERDICT_WIND_WATCHED -> windMade(call, call.outFop(), true);
            case Layout.VERDICT_UNWIND_SAME -> unwindSame(call);
            case Layout.VERDICT_UNWIND -> unwindMade(call);
            case Layout.VERDICT_WIND_ALL, Layout.VERDICT_WIND_FIRST -> {
                Branches fan = Objects.requireNonNull(call.fan);
                call.fan = null;
                fan.wind(verdict == Layout.VERDICT_WIND_FIRST);
            }
            case Layout.VERDICT_FAIL -> fail(call, call.bytes.getInt(Layout.OP_ERRNO));
            default -> broken(call);
        }
        if (replied != null) {
            replied.drop();
        }
    }

    private void forward(Call call, boolean watched) {
        SlotValues args = call.ownArgs();
        call.isRemade = false;
        if (args == null) {
            broken(call);
        } else {
            wind(call, children.get(0), call.fop(), args, watched);
        }
    }

    private void windMade(Call call, FopId fop, boolean watched) {
        SlotValues args = takeArgs(call, call);
        if (args == null) {
            broken(call);
        } else {
            call.isRemade = fop == call.fop();
            wind(call, target(call), fop, args, watched);
        }
    }

    private void wind(Call call, WindTarget child, FopId fop, SlotValues args, boolean watched) {
        if (!watched) {
            calls.forget(call);
            child.wind(fop, args, call.credentials, call.parent);
            return;
        }
        call.woundFop = fop;
        call.ownWound |= fop == call.fop();
        child.wind(fop, args, call.credentials, (opRet, opErrno, reply) -> {
            call.values = reply;
            call.isReply = true;
            call.opRet = opRet;
            call.opErrno = opErrno;
            calls.fillReply(call, opRet, opErrno, reply);
            calls.run(call, Layout.EVENT_REPLY);
        });
    }

    private void unwindSame(Call call) {
        String fault = faultOfSame(call);
        if (fault != null) {
            calls.complain(fault);
            broken(call);
        } else {
            unwind(call, call.opRet, call.opErrno, call.values);
        }
    }

    /**
     * Returns why a child's reply cannot be unwound unchanged; null if it can. Only arguments that the translator made
     * can cause a fault.
     */
    private @Nullable String faultOfSame(Call call) {
        return call.isRemade
                ? faults.ofReply(
                        call, calls.shapes().reply(call.fop()), call.opRet, call.opErrno, call.values, call.values)
                : null;
    }

    private void unwindMade(Call call) {
        int opRet = call.bytes.getInt(Layout.OP_RET);
        int opErrno = call.bytes.getInt(Layout.OP_ERRNO);
        SlotValues originals = call.isReply && call.woundFop == call.fop() ? call.values : null;
        List<ShapeSlot> shape = calls.shapes().reply(call.fop());
        SlotValues made = Windows.take(call.bytes, shape, originals);
        String fault = faults.ofReply(call, shape, opRet, opErrno, made, originals);
        if (fault != null) {
            calls.complain(fault);
            broken(call);
        } else {
            unwind(call, opRet, opErrno, made);
        }
    }

    private void unwind(Call call, int opRet, int opErrno, SlotValues reply) {
        calls.forget(call);
        call.parent.reply(opRet, opErrno, reply);
    }

    private void fail(Call call, int opErrno) {
        unwind(call, -1, opErrno > 0 ? opErrno : Errno.EIO.value(), SlotValues.NOTHING);
    }

    void broken(Call call) {
        boolean passesOn = policy.passesOn();
        policy.failed();
        if (passesOn && call.isReply && call.woundFop == call.fop() && faultOfSame(call) == null) {
            unwind(call, call.opRet, call.opErrno, call.values);
        } else if (passesOn && call.ownArgs() != null && !call.ownWound) {
            forward(call, false);
        } else {
            fail(call, Errno.EIO.value());
        }
    }

    WindTarget target(Call call) {
        return children.get(call.bytes.getInt(Layout.OUT_CHILD));
    }

    /**
     * Returns the arguments that a call winds; null if they are faulty.
     *
     * @param frame the frame whose own arguments are not in the window if they are unchanged; null for none
     */
    @Nullable SlotValues takeArgs(Call call, @Nullable Call frame) {
        FopId fop = call.outFop();
        SlotValues originals = frame != null && fop == frame.fop() ? frame.ownArgs() : null;
        List<ShapeSlot> shape = calls.shapes().args(fop);
        SlotValues made = Windows.take(call.bytes, shape, originals);
        String fault = faults.ofArgs(fop, shape, made, originals);
        if (fault == null) {
            return made;
        }
        calls.complain(fault);
        return null;
    }
}
