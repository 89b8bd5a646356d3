package org.glujava.testkit;

import org.glujava.Args;
import org.glujava.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The replies of a child: an interface with one method, to be implemented or mocked.
 *
 * <pre>{@code
 * Child brick = Mockito.mock(Child.class);
 * when(brick.reply(isA(LookupArgs.class))).thenReturn(LookupReply.failed(Errno.ENOENT));
 * TestGraph graph = TestGraph.of(NegativeLookup.class).child("brick", brick).build();
 * }</pre>
 *
 * <p>In the graph, a {@link MockChild} is in front of it, which records the wound fops and can hold replies.
 */
@FunctionalInterface
public interface Child {
    /**
     * Replies to a fop.
     *
     * @param <R> the reply of the fop
     * @param args the wound fop and its arguments, which may be kept
     * @return the reply; null for a success without parts
     */
    <R extends Reply> @Nullable R reply(Args<R> args);
}
