package org.glujava.testkit.memory;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.glujava.fop.FopId;
import org.glujava.instance.Instance;
import org.glujava.record.Layout;
import org.glujava.record.Parts;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/** The calls of one instance. Runs their turns and carries out verdicts, as {@code call.c} and {@code verdict.c} do. */
public final class Calls {
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, Call> all = new ConcurrentHashMap<>();
    private final ThreadLocal<Integer> turns = ThreadLocal.withInitial(() -> 0);
    private final Windows windows;
    private final Shapes shapes;
    private final ReferenceCounts references;
    private final List<WindTarget> children;
    private final Executor later;
    private final Policy policy;
    private final PartFaults faults;
    private @Nullable Instance instance;
    private Map<FopId, Integer> wanted = Map.of();

    /**
     * @param children the children to which fops are wound
     * @param later winds operations that were started in a turn of the author's code
     * @param policy decides about fops that fail in Java
     */
    Calls(
            Memory memory,
            MemoryNativeSide testSide,
            ReferenceCounts references,
            List<WindTarget> children,
            Executor later,
            Policy policy) {
        this.windows = new Windows(memory);
        this.shapes = new Shapes(testSide);
        this.references = references;
        this.children = children;
        this.later = later;
        this.policy = policy;
        this.faults = new PartFaults(memory);
    }

    /** Called when the translator is made: after this, fops can enter. */
    public void start(Instance newInstance, Map<FopId, Integer> newWanted) {
        instance = newInstance;
        wanted = Map.copyOf(newWanted);
    }

    boolean isUp() {
        return instance != null;
    }

    /** Returns whether the author's code runs on this thread in a call that GlusterFS would wait for. */
    public boolean isInTurn() {
        return turns.get() > 0;
    }

    /** Runs a call as one from GlusterFS. */
    public <T> T inTurn(java.util.function.Supplier<T> turn) {
        turns.set(turns.get() + 1);
        try {
            return turn.get();
        } finally {
            turns.set(turns.get() - 1);
        }
    }

    /**
     * Takes a fop from the parent. Forwards it to the first child if the translator has no method for it, or if fops
     * bypass the translator.
     */
    public void enter(FopId fop, SlotValues args, Credentials credentials, ReplyTarget parent) {
        ReplyTarget answer = references.until(parent, shapes.args(fop), args);
        Integer argsWanted = wanted.get(fop);
        if (argsWanted == null || policy.passThrough()) {
            children.get(0).wind(fop, args, credentials, answer);
            return;
        }
        Call call = add(Call.Role.FOP, credentials, answer);
        call.bytes.putInt(Layout.FOP, fop.ordinal());
        call.bytes.putLong(Layout.UNIQUE, call.id());
        note(call.bytes, credentials);
        call.values = args;
        if (Parts.fdPart(fop) >= 0) {
            call.cameFd = Windows.handles(shapes.args(fop).subList(Parts.fdArg(fop), Parts.fdArg(fop) + 1), args)
                    .get(0);
        }
        if (Parts.limitArg(fop) >= 0) {
            call.cameLimit = faults.amount(shapes.args(fop), Parts.limitArg(fop), args);
        }
        windows.fill(call.bytes, shapes.args(fop), args, argsWanted);
        run(call, Layout.EVENT_FOP);
    }

    /** Writes credentials into a record, as {@code gj_credentials_note} does. */
    private static void note(ByteBuffer record, Credentials credentials) {
        List<Integer> groups = credentials.groups();
        record.putInt(Layout.UID, credentials.uid());
        record.putInt(Layout.GID, credentials.gid());
        record.putInt(Layout.PID, credentials.pid());
        record.putInt(Layout.GROUP_COUNT, groups.size());
        for (int i = 0; i < Math.min(groups.size(), Layout.GROUPS_HERE); i++) {
            record.putInt(Layout.GROUPS + i * Integer.BYTES, groups.get(i));
        }
    }

    Call add(Call.Role role, Credentials credentials, ReplyTarget answer) {
        Call call = new Call(numbers.incrementAndGet(), role, credentials, answer);
        all.put(call.id(), call);
        return call;
    }

    Call call(int number) {
        return Objects.requireNonNull(all.get(number), "no such call: " + number);
    }

    @Nullable Call callIfThere(int number) {
        return all.get(number);
    }

    void forget(Call call) {
        all.remove(call.id());
    }

    /** Runs a turn of the author's code, and carries out its verdict. */
    void run(Call call, int event) {
        call.pass(Call.Pass.JAVA);
        int verdict = inTurn(() -> upcall(call, event));
        if (verdict == Layout.VERDICT_SUSPENDED) {
            verdict = call.park();
            if (verdict == Layout.VERDICT_SUSPENDED) {
                return; // another thread may have finished it already
            }
        }
        call.pass(Call.Pass.OURS);
        carryOut(call, verdict);
    }

    private int upcall(Call call, int event) {
        try {
            return event == Layout.EVENT_FOP
                    ? Objects.requireNonNull(instance).enter(call.record)
                    : call.record.resume(event);
        } catch (Throwable t) {
            return Layout.VERDICT_NONE;
        }
    }

    int suspend(Call call) {
        if (call.pass() != Call.Pass.JAVA) {
            return Errno.EINVAL.value();
        }
        if (call.replied == null) {
            windows.fill(call.bytes, shapeOfTurn(call), call.values, Windows.ALL);
        }
        return call.suspend() ? 0 : Errno.EINVAL.value();
    }

    private List<ShapeSlot> shapeOfTurn(Call call) {
        return call.isReply ? shapes.reply(Objects.requireNonNull(call.woundFop)) : shapes.args(call.fop());
    }

    int keepArguments(Call call) {
        if (call.isReply || call.pass() != Call.Pass.JAVA) {
            return Errno.EINVAL.value();
        }
        if (call.keptArgs == null) {
            call.keptArgs = call.values;
            windows.fillKept(call.bytes, shapes.args(call.fop()), call.values);
        }
        return 0;
    }

    int resume(int number, int suspension, int verdict) {
        Call call = all.get(number);
        Call.Resumed resumed = call == null ? Call.Resumed.TOO_LATE : call.resume(suspension, verdict);
        if (call != null && resumed == Call.Resumed.NOW) {
            carryOut(call, verdict);
        }
        return resumed == Call.Resumed.TOO_LATE ? 0 : 1;
    }

    private void carryOut(Call call, int verdict) {
        if (call.role == Call.Role.OPERATION) {
            forget(call);
            return;
        }
        Branches replied = call.replied;
        call.replied = null;
        switch (verdict) {
            case Layout.VERDICT_FORWARD -> forward(call, false);
            case Layout.VERDICT_FORWARD_WATCHED -> forward(call, true);
            case Layout.VERDICT_WIND -> windMade(call, call.fop(), false);
            case Layout.VERDICT_WIND_WATCHED -> windMade(call, outFop(call), true);
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
            wind(call, below(call), fop, args, watched);
        }
    }

    private void wind(Call call, WindTarget child, FopId fop, SlotValues args, boolean watched) {
        if (!watched) {
            forget(call);
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
            fillReply(call, opRet, opErrno, reply);
            run(call, Layout.EVENT_REPLY);
        });
    }

    private void unwindSame(Call call) {
        String fault = faultOfSame(call);
        if (fault != null) {
            complain(fault);
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
                ? faults.ofReply(call, shapes.reply(call.fop()), call.opRet, call.opErrno, call.values, call.values)
                : null;
    }

    private void unwindMade(Call call) {
        int opRet = call.bytes.getInt(Layout.OP_RET);
        int opErrno = call.bytes.getInt(Layout.OP_ERRNO);
        SlotValues originals = call.isReply && call.woundFop == call.fop() ? call.values : null;
        List<ShapeSlot> shape = shapes.reply(call.fop());
        SlotValues made = Windows.take(call.bytes, shape, originals);
        String fault = faults.ofReply(call, shape, opRet, opErrno, made, originals);
        if (fault != null) {
            complain(fault);
            broken(call);
        } else {
            unwind(call, opRet, opErrno, made);
        }
    }

    /** Reports a fault that the log would have. */
    private void complain(String fault) {
        Objects.requireNonNull(instance).misused(new IllegalStateException(fault + "; answered with EIO"));
    }

    private void unwind(Call call, int opRet, int opErrno, SlotValues reply) {
        forget(call);
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

    FopId outFop(Call call) {
        return FopId.all().get(call.bytes.getInt(Layout.OUT_FOP));
    }

    WindTarget below(Call call) {
        return children.get(call.bytes.getInt(Layout.OUT_CHILD));
    }

    /**
     * Returns the arguments that a call winds; null if they are faulty. Unchanged arguments of the frame's own fop are
     * not in the window.
     */
    @Nullable SlotValues takeArgs(Call call, Call frame) {
        FopId fop = outFop(call);
        return take(call, fop, fop == frame.fop() ? frame.ownArgs() : null);
    }

    private @Nullable SlotValues take(Call call, FopId fop, @Nullable SlotValues originals) {
        SlotValues made = Windows.take(call.bytes, shapes.args(fop), originals);
        String fault = faults.ofArgs(fop, shapes.args(fop), made, originals);
        if (fault == null) {
            return made;
        }
        complain(fault);
        return null;
    }

    void fillReply(Call call, int opRet, int opErrno, SlotValues reply) {
        windows.fill(call.bytes, shapes.reply(Objects.requireNonNull(call.woundFop)), reply, Windows.ALL);
        call.bytes.putInt(Layout.OP_RET, opRet);
        call.bytes.putInt(Layout.OP_ERRNO, opErrno);
    }

    /** Winds one of the translator's own operations. In a turn, winds it after the turn. */
    int start(Call operation) {
        FopId fop = outFop(operation);
        SlotValues args = take(operation, fop, null);
        if (args == null) {
            forget(operation);
            return Errno.EINVAL.value();
        }
        operation.bytes.putInt(Layout.FOP, fop.ordinal());
        operation.woundFop = fop;
        ReplyTarget resume = (opRet, opErrno, reply) -> {
            fillReply(operation, opRet, opErrno, reply);
            run(operation, Layout.EVENT_REPLY);
        };
        ReplyTarget answer = references.until(resume, shapes.args(fop), args);
        Runnable wind = () -> below(operation).wind(fop, args, operation.credentials, answer);
        if (isInTurn()) {
            later.execute(wind);
        } else {
            wind.run();
        }
        return 0;
    }

    Shapes shapes() {
        return shapes;
    }

    Windows windows() {
        return windows;
    }
}
