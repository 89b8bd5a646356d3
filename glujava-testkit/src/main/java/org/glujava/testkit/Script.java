package org.glujava.testkit;

import java.util.function.Function;
import java.util.function.Predicate;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.FopTypes;
import org.glujava.type.Errno;

/**
 * The replies of a {@link MockChild} to one fop. If several scripts match, the last one is used.
 *
 * <pre>{@code
 * child.on(LookupArgs.class).fail(Errno.ENOENT);
 * child.on(LookupArgs.class).when(args -> "a".equals(args.loc().name())).reply(Replies::found);
 * child.on(AccessArgs.class).reply(args -> args.mask() == 2 ? AccessReply.failed(Errno.EROFS) : AccessReply.of(null));
 * }</pre>
 *
 * @param <A> the arguments of the fop
 * @param <R> its reply
 */
public final class Script<A extends Args<R>, R extends Reply> {
    private final MockChild child;
    private final Class<A> type;
    private final Predicate<? super A> condition;

    Script(MockChild child, Class<A> type, Predicate<? super A> condition) {
        this.child = child;
        this.type = type;
        this.condition = condition;
    }

    /**
     * Limits the script to arguments that satisfy a condition.
     *
     * @param newCondition the condition
     * @return this script
     */
    public Script<A, R> when(Predicate<? super A> newCondition) {
        return new Script<>(child, type, newCondition);
    }

    /**
     * Replies with a fixed reply.
     *
     * @param reply the reply
     * @return the child
     */
    public MockChild reply(R reply) {
        return reply(args -> reply);
    }

    /**
     * Replies with the result of a function of the arguments.
     *
     * @param function the function
     * @return the child
     */
    public MockChild reply(Function<? super A, ? extends R> function) {
        return child.script(
                args -> type.isInstance(args) && condition.test(type.cast(args)),
                args -> function.apply(type.cast(args)));
    }

    /**
     * Replies with an error.
     *
     * @param error the error
     * @return the child
     */
    public MockChild fail(Errno error) {
        return child.script(
                args -> type.isInstance(args) && condition.test(type.cast(args)),
                args -> FopTypes.failed(args.fop(), error));
    }
}
