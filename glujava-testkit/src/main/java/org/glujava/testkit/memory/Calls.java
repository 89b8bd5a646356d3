package org.glujava.testkit.memory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.glujava.fop.FopId;
import org.glujava.instance.Instance;
import org.glujava.record.Layout;
import org.glujava.record.NativeSide;
import org.glujava.record.Parts;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/** The calls of one instance. Runs their turns, as {@code call.c} and {@code suspension.c} do. */
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
    private final Verdicts verdicts;
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
        this.verdicts = new Verdicts(this, children, faults, policy);
    }

    /** Called when the translator is made, or replaced: after this, fops can enter it. */
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
        NativeSide owner = Objects.requireNonNull(instance).nativeSide();
        Call call = add(Call.Role.FOP, owner, credentials, answer);
        call.bytes.putInt(Layout.FOP, fop.ordinal());
        call.bytes.putLong(Layout.UNIQUE, call.id());
        CredentialBytes.note(call.bytes, credentials);
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

    Call add(Call.Role role, NativeSide owner, Credentials credentials, ReplyTarget answer) {
        Call call = new Call(numbers.incrementAndGet(), role, owner, credentials, answer);
        all.put(call.id(), call);
        return call;
    }

    Call call(int number) {
        return Objects.requireNonNull(all.get(number), "no such call: " + number);
    }

    /** Returns whether a frame or operation of a version has not ended. */
    public boolean has(NativeSide owner) {
        return all.values().stream().anyMatch(call -> call.owner == owner);
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
        verdicts.carryOut(call, verdict);
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
            verdicts.carryOut(call, verdict);
        }
        return resumed == Call.Resumed.TOO_LATE ? 0 : 1;
    }

    void fillReply(Call call, int opRet, int opErrno, SlotValues reply) {
        windows.fill(call.bytes, shapes.reply(Objects.requireNonNull(call.woundFop)), reply, Windows.ALL);
        call.bytes.putInt(Layout.OP_RET, opRet);
        call.bytes.putInt(Layout.OP_ERRNO, opErrno);
    }

    /** Winds one of the translator's own operations. In a turn, winds it after the turn. */
    int start(Call operation) {
        FopId fop = operation.outFop();
        SlotValues args = verdicts.takeArgs(operation, null);
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
        Runnable wind = () -> verdicts.target(operation).wind(fop, args, operation.credentials, answer);
        if (isInTurn()) {
            later.execute(wind);
        } else {
            wind.run();
        }
        return 0;
    }

    /** Reports a fault that the log would have. */
    void complain(String fault) {
        Objects.requireNonNull(instance).misused(new IllegalStateException(fault + "; answered with EIO"));
    }

    Verdicts verdicts() {
        return verdicts;
    }

    Shapes shapes() {
        return shapes;
    }

    Windows windows() {
        return windows;
    }
}
