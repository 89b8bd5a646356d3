package org.glujava.testkit.memory;

import java.nio.ByteBuffer;
import org.glujava.fop.FopId;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.glujava.record.NativeSide;
import org.glujava.type.Credentials;
import org.jspecify.annotations.Nullable;

/** One call: a fop on its way through the translator, a branch of one, or one of the translator's own operations. */
final class Call {
    enum Role {
        FOP,
        BRANCH,
        OPERATION
    }

    /** The side that has the call. */
    enum Pass {
        OURS,
        JAVA,
        /** Suspended, but its method has not returned yet. */
        SUSPENDED,
        /** Suspended, and its method has returned. */
        PARKED,
        /** Suspended and decided about before its method returned. */
        DECIDED
    }

    final Role role;

    /** The native side of the version that it entered. */
    final NativeSide owner;

    final ByteBuffer bytes = Windows.newRecord();
    final CallRecord record;
    final Credentials credentials;
    final ReplyTarget parent;

    private Pass pass = Pass.OURS;
    private int decided;
    private int suspensions;

    /** The values in the incoming window: arguments or a reply. */
    SlotValues values = SlotValues.NOTHING;

    @Nullable SlotValues keptArgs;

    boolean isReply;

    @Nullable FopId woundFop;

    /** Whether the frame's own fop was wound: then it cannot be forwarded any more. */
    boolean ownWound;

    /**
     * Whether it was last wound with arguments that the translator made: the reply may not match the original
     * arguments.
     */
    boolean isRemade;

    int opRet;
    int opErrno;

    /** The fd in the fop's arguments, if its reply has an fd. */
    long cameFd;

    /** The number of bytes in the fop's arguments, if its op_ret must not be more. */
    long cameLimit;

    /** Branches that are prepared but not wound. */
    @Nullable Branches fan;

    /** Branches whose replies this turn sees. */
    @Nullable Branches replied;

    Call(int id, Role role, NativeSide owner, Credentials credentials, ReplyTarget parent) {
        this.role = role;
        this.owner = owner;
        this.record = new CallRecord(id, bytes);
        this.credentials = credentials;
        this.parent = parent;
    }

    int id() {
        return record.id();
    }

    FopId fop() {
        return FopId.all().get(bytes.getInt(Layout.FOP));
    }

    /** Returns the fop that Java has written arguments of. */
    FopId outFop() {
        return FopId.all().get(bytes.getInt(Layout.OUT_FOP));
    }

    /** Returns the frame's own arguments; null if they are not kept. */
    @Nullable SlotValues ownArgs() {
        return isReply ? keptArgs : values;
    }

    synchronized Pass pass() {
        return pass;
    }

    synchronized void pass(Pass to) {
        pass = to;
    }

    /** Suspends the call. Returns false when Java does not have it. */
    synchronized boolean suspend() {
        if (pass != Pass.JAVA) {
            return false;
        }
        suspensions++;
        bytes.putInt(Layout.SUSPENSION, suspensions);
        pass = Pass.SUSPENDED;
        return true;
    }

    /**
     * Called when the method that suspended the call has returned. Returns the verdict if the frame was decided about
     * meanwhile, otherwise {@link Layout#VERDICT_SUSPENDED}.
     */
    synchronized int park() {
        if (pass == Pass.SUSPENDED) {
            pass = Pass.PARKED;
            return Layout.VERDICT_SUSPENDED;
        }
        return pass == Pass.DECIDED ? decided : Layout.VERDICT_NONE;
    }

    /** The result of a verdict on a suspended call. */
    enum Resumed {
        TOO_LATE,
        /** The verdict is stored: the method that suspended the call has to return first. */
        NOTED,
        /** The caller carries it out. */
        NOW
    }

    synchronized Resumed resume(int suspension, int verdict) {
        if (suspension != suspensions) {
            return Resumed.TOO_LATE;
        }
        if (pass == Pass.SUSPENDED) {
            pass = Pass.DECIDED;
            decided = verdict;
            return Resumed.NOTED;
        }
        if (pass == Pass.PARKED) {
            pass = Pass.OURS;
            return Resumed.NOW;
        }
        return Resumed.TOO_LATE;
    }
}
