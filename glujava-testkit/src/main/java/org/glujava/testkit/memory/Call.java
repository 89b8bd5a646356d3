package org.glujava.testkit.memory;

import java.nio.ByteBuffer;
import org.glujava.fop.FopId;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.glujava.type.Credentials;
import org.jspecify.annotations.Nullable;

/** One call: a fop on its way through the translator, a branch of one, or an operation of the translator's own. */
final class Call {
    enum Role {
        FOP,
        BRANCH,
        OPERATION
    }

    /** In whose hand the call is. */
    enum Pass {
        OURS,
        JAVA,
        /** Java has it for longer; its method has not returned yet. */
        SUSPENDED,
        /** Suspended, and its method has returned. */
        PARKED,
        /** Suspended and decided about before its method returned. */
        DECIDED
    }

    final Role role;
    final ByteBuffer bytes = Windows.newRecord();
    final CallRecord record;
    final Credentials credentials;
    final ReplyTarget parent;

    private Pass pass = Pass.OURS;
    private int decided;
    private int suspensions;

    /** What stands in the window that came in: arguments or a reply. */
    SlotValues values = SlotValues.NOTHING;

    @Nullable SlotValues keptArgs;

    boolean isReply;

    @Nullable FopId woundFop;

    /** Whether the frame's own fop was wound: then it cannot go past the translator any more. */
    boolean ownWound;

    /** Whether it was wound last with arguments that the translator made: the reply may be to another question. */
    boolean isRemade;

    int opRet;
    int opErrno;

    /** The fd that the fop came with, when its reply has one. */
    long cameFd;

    /** How much the fop asked for, when its op_ret must not be more. */
    long cameLimit;

    /** Branches that were prepared, and those whose replies this turn sees. */
    @Nullable Branches fan;

    @Nullable Branches replied;

    Call(int id, Role role, Credentials credentials, ReplyTarget parent) {
        this.role = role;
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

    /** The arguments that the frame came with, if they are here. */
    @Nullable SlotValues ownArgs() {
        return isReply ? keptArgs : values;
    }

    synchronized Pass pass() {
        return pass;
    }

    synchronized void pass(Pass to) {
        pass = to;
    }

    /** Java keeps it beyond its method; false when it does not have it. */
    synchronized boolean suspend() {
        if (pass != Pass.JAVA) {
            return false;
        }
        suspensions++;
        bytes.putInt(Layout.SUSPENSION, suspensions);
        pass = Pass.SUSPENDED;
        return true;
    }

    /** The method has returned; the verdict if there is one already, or {@link Layout#VERDICT_SUSPENDED}. */
    synchronized int park() {
        if (pass == Pass.SUSPENDED) {
            pass = Pass.PARKED;
            return Layout.VERDICT_SUSPENDED;
        }
        return pass == Pass.DECIDED ? decided : Layout.VERDICT_NONE;
    }

    /** What comes of a verdict on a suspension. */
    enum Resumed {
        TOO_LATE,
        /** The method that suspended it has to return first. */
        NOTED,
        /** Whoever asked carries it out. */
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
