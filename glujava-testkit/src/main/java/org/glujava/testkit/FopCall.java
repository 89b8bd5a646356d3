package org.glujava.testkit;

import org.assertj.core.api.AssertProvider;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.FopId;
import org.jspecify.annotations.Nullable;

/**
 * A fop that a test has sent into a {@link TestGraph}, and its answer.
 *
 * <pre>{@code
 * FopCall<LookupReply> call = graph.fop(LookupArgs.of(graph.loc("/a"), null));
 * assertThat(call).succeeded();
 * assertThat(call.reply().buf().size()).isEqualTo(4096);
 * }</pre>
 *
 * @param <R> the reply of the fop
 */
public final class FopCall<R extends Reply> implements AssertProvider<FopCallAssert<R>> {
    private final Args<R> args;
    private final Problems problems;
    private final Throwable place = new Throwable("here the fop was sent");
    private @Nullable R reply;

    FopCall(Args<R> args, Problems problems) {
        this.args = args;
        this.problems = problems;
    }

    /** {@return the fop} */
    public FopId fop() {
        return args.fop();
    }

    /** {@return the arguments that it was sent with} */
    public Args<R> args() {
        return args;
    }

    /** {@return whether it is answered} */
    public synchronized boolean isAnswered() {
        return reply != null;
    }

    /** {@return a copy of the reply} Throws {@link AssertionError} if the fop is not answered yet. */
    public synchronized R reply() {
        if (reply == null) {
            throw new AssertionError(this + " is not answered yet");
        }
        return reply;
    }

    Throwable place() {
        return place;
    }

    @SuppressWarnings("unchecked") // A fop that came with an Args<R> is answered with an R.
    synchronized void answered(Reply answer) {
        if (reply != null) {
            problems.add(Problem.Kind.MISUSED, this + " is answered again: " + answer, new Throwable());
            return;
        }
        reply = (R) answer;
        notifyAll();
    }

    /** For AssertJ's {@code assertThat}. */
    @Override
    public FopCallAssert<R> assertThat() {
        return new FopCallAssert<>(this);
    }

    @Override
    public synchronized String toString() {
        return args + (reply == null ? "" : " -> " + reply);
    }
}
