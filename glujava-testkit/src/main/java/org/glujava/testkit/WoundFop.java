package org.glujava.testkit;

import java.util.Objects;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.testkit.memory.ReplyTarget;
import org.glujava.testkit.memory.TypedValues;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/**
 * A fop that was wound to a {@link MockChild}: its arguments and its user. While the child holds it, a test can reply
 * to it.
 *
 * <pre>{@code
 * graph.child().hold(FopId.LOOKUP);
 * var call = graph.fop(LookupArgs.of(graph.loc("/a"), null));
 * graph.child().held(LookupArgs.class).get(0).fail(Errno.ENOENT);
 * }</pre>
 *
 * @param <R> the reply of the fop
 */
public final class WoundFop<R extends Reply> {
    private final Args<R> args;
    private final Credentials credentials;
    private final ReplyTarget answer;
    private final TypedValues typed;
    private final Runnable afterwards;
    private @Nullable Reply reply;
    private boolean handled;
    private boolean replied;

    WoundFop(Args<R> args, Credentials credentials, ReplyTarget answer, TypedValues typed, Runnable afterwards) {
        this.args = args;
        this.credentials = credentials;
        this.answer = answer;
        this.typed = typed;
        this.afterwards = afterwards;
    }

    /** {@return the fop} */
    public FopId fop() {
        return args.fop();
    }

    /** {@return a copy of its arguments} */
    public Args<R> args() {
        return args;
    }

    /** {@return the user that it runs for} */
    public Credentials credentials() {
        return credentials;
    }

    /** {@return whether the child has not replied yet} */
    public synchronized boolean isHeld() {
        return !replied;
    }

    /**
     * Replies now. When this returns, all consequences of the reply are done.
     *
     * @param newReply the reply
     */
    public void reply(R newReply) {
        handled(newReply);
        answer();
        afterwards.run();
    }

    /**
     * Replies now, with an error.
     *
     * @param error the error
     */
    public void fail(Errno error) {
        handled(FopTypes.failed(fop(), error));
        answer();
        afterwards.run();
    }

    /** Returns whether the child has handled the fop; its reply may not be delivered yet. */
    synchronized boolean isHandled() {
        return handled;
    }

    synchronized void handled(@Nullable Reply given) {
        Reply whole = given == null ? typed.empty(fop()) : given;
        if (whole.fop() != fop()) {
            throw new IllegalArgumentException("a child cannot reply to " + args + " by " + whole);
        }
        if (replied) {
            throw new IllegalStateException("the child has replied to " + args + " already: " + reply);
        }
        handled = true;
        reply = whole;
    }

    void answer() {
        Reply whole;
        synchronized (this) {
            whole = Objects.requireNonNull(reply);
            if (replied) {
                throw new IllegalStateException("the child has replied to " + args + " already: " + reply);
            }
            replied = true;
        }
        answer.reply(whole.opRet(), whole.opErrno(), typed.values(whole));
    }

    @Override
    public String toString() {
        return args + (isHeld() ? " (held)" : "");
    }
}
