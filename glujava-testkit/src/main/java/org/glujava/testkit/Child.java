package org.glujava.testkit;

import org.glujava.Args;
import org.glujava.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What a child replies to fops: an interface of one method, to be written by hand or mocked.
 *
 * <pre>{@code
 * Child brick = Mockito.mock(Child.class);
 * when(brick.reply(isA(LookupArgs.class))).thenReturn(LookupReply.failed(Errno.ENOENT));
 * TestGraph graph = TestGraph.of(NegativeLookup.class).child("brick", brick).build();
 * }</pre>
 *
 * <p>Whatever it is, {@link MockChild} stands before it in the graph: that notes what was wound, and can hold replies.
 */
@FunctionalInterface
public interface Child {
    /**
     * Replies to a fop.
     *
     * @param <R> the reply of the fop
     * @param args what was wound, which may be kept
     * @return the reply; null for one of success that carries nothing
     */
    <R extends Reply> @Nullable R reply(Args<R> args);
}
