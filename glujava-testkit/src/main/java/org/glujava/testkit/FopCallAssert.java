package org.glujava.testkit;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.glujava.Reply;
import org.glujava.type.Errno;

/**
 * Assertions about a {@link FopCall}, by AssertJ's own {@code assertThat}.
 *
 * <pre>{@code
 * assertThat(graph.fop(args)).failedWith(Errno.ENOENT);
 * assertThat(graph.fop(args)).succeeded().repliedWith(reply -> assertThat(reply.opRet()).isEqualTo(13));
 * }</pre>
 *
 * @param <R> the reply of the fop
 */
public final class FopCallAssert<R extends Reply> extends AbstractAssert<FopCallAssert<R>, FopCall<R>> {
    FopCallAssert(FopCall<R> actual) {
        super(actual, FopCallAssert.class);
    }

    /**
     * Asserts that the fop is not answered yet.
     *
     * @return this
     */
    public FopCallAssert<R> isInFlight() {
        isNotNull();
        if (actual.isAnswered()) {
            failWithMessage("Expected %s to be in flight, but it was answered: %s", actual.args(), actual.reply());
        }
        return this;
    }

    /**
     * Asserts that the fop is answered, with success or failure.
     *
     * @return this
     */
    public FopCallAssert<R> unwound() {
        isNotNull();
        if (!actual.isAnswered()) {
            failWithMessage("Expected %s to be answered, but it is in flight", actual.args());
        }
        return this;
    }

    /**
     * Asserts that the fop is answered with success.
     *
     * @return this
     */
    public FopCallAssert<R> succeeded() {
        unwound();
        if (actual.reply().failed()) {
            failWithMessage("Expected %s to succeed, but it failed: %s", actual.args(), actual.reply());
        }
        return this;
    }

    /**
     * Asserts that the fop is answered with this error.
     *
     * @param error the error
     * @return this
     */
    public FopCallAssert<R> failedWith(Errno error) {
        unwound();
        if (!actual.reply().failedWith(error)) {
            failWithMessage(
                    "Expected %s to fail with %s, but it was answered: %s", actual.args(), error, actual.reply());
        }
        return this;
    }

    /**
     * Asserts that the fop is answered, and that the reply satisfies requirements.
     *
     * @param requirements the requirements
     * @return this
     */
    public FopCallAssert<R> repliedWith(Consumer<? super R> requirements) {
        unwound();
        requirements.accept(actual.reply());
        return this;
    }
}
