package org.glujava.examples.debugtrace;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.glujava.Args;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.ReplyCallback;
import org.glujava.fop.AccessArgs;
import org.glujava.fop.AccessReply;
import org.glujava.fop.IpcArgs;
import org.glujava.fop.IpcReply;
import org.glujava.type.Errno;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

/** The translator on frames that need no GlusterFS. */
class DebugTraceTest {
    private final FakeContext context = new FakeContext();
    private final List<String> calls = new ArrayList<>();

    @Test
    void a_fop_and_its_reply_are_logged_and_pass_unchanged() {
        send(new DebugTrace(context.context(), true, WARNING, null, 1, false), 7, IpcReply.of(0, null));

        assertThat(context.lines).containsExactly(
                "WARNING #1 ipc{op=7, xdata=null}", "WARNING #1 ipc = 0 {xdata=null}");
        assertThat(calls).containsExactly("forward", "unwind ipc = 0 {xdata=null}");
    }

    @Test
    void without_logging_fops_pass_with_a_reply_callback() {
        send(new DebugTrace(context.context(), false, INFO, null, 1, false), 7, IpcReply.of(0, null));

        assertThat(context.lines).isEmpty();
        assertThat(calls).containsExactly("forward", "unwind ipc = 0 {xdata=null}");
    }

    @Test
    void fops_that_are_not_named_pass_without_one() {
        DebugTrace trace = new DebugTrace(context.context(), true, INFO, " lookup , access", 1, false);
        send(trace, 7, IpcReply.of(0, null));
        Loc loc = Loc.builder().path("/file").build();
        send(trace, AccessArgs.of(loc, 4, null), AccessReply.failed(Errno.EACCES));

        assertThat(calls).containsExactly("forward on", "forward", "unwind access = -1 EACCES {xdata=null}");
        assertThat(context.lines).hasSize(2).last().isEqualTo("INFO #1 access = -1 EACCES {xdata=null}");
    }

    @Test
    void one_in_so_many_is_logged() {
        DebugTrace trace = new DebugTrace(context.context(), true, INFO, null, 3, false);
        for (int i = 1; i <= 7; i++) {
            send(trace, i, IpcReply.of(0, null));
        }

        assertThat(context.lines).filteredOn(line -> line.contains("op="))
                .containsExactly("INFO #3 ipc{op=3, xdata=null}", "INFO #6 ipc{op=6, xdata=null}");
    }

    @Test
    void only_errors_are_logged_and_in_one_line() {
        DebugTrace trace = new DebugTrace(context.context(), true, INFO, null, 1, true);
        send(trace, 7, IpcReply.of(0, null));
        send(trace, 8, IpcReply.failed(Errno.ENOTSUP));

        assertThat(context.lines).singleElement().asString().startsWith("INFO #2 ipc{op=8, xdata=null} -> ipc = -1 E");
        assertThat(calls).hasSize(4);
    }

    @Test
    void a_level_that_is_not_logged_costs_nothing() {
        send(new DebugTrace(context.context(), true, DEBUG, null, 1, false), 7, IpcReply.of(0, null));

        assertThat(context.lines).isEmpty();
        assertThat(calls).containsExactly("forward on");
    }

    @Test
    void wrong_options_are_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DebugTrace(context.context(), true, INFO, "lookup,lookdown", 1, false))
                .withMessageStartingWith("option 'fops' names 'lookdown', which is none of [stat, readlink, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DebugTrace(context.context(), true, INFO, null, 0, false))
                .withMessage("option 'sample' is 0; it must be 1 or more");
    }

    private void send(DebugTrace trace, int op, IpcReply reply) {
        send(trace, IpcArgs.of(op, null), reply);
    }

    /** Lets a fop come from above, whose child answers so at once. */
    @SuppressWarnings("unchecked") // Frame is all that is asked for, and R what the child answers.
    private <R extends Reply> void send(DebugTrace trace, Args<R> args, R reply) {
        Frame<R> frame = (Frame<R>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Frame.class}, (proxy, method, values) -> {
                    switch (method.getName()) {
                        case "fop" -> {
                            return args.fop();
                        }
                        case "forward" -> {
                            calls.add(values == null ? "forward on" : "forward");
                            if (values != null) {
                                ((ReplyCallback<R>) values[0]).reply(reply);
                            }
                        }
                        case "unwind" -> calls.add("unwind " + values[0]);
                        default -> throw new AssertionError(method);
                    }
                    return null;
                });
        trace.trace(frame, args);
    }
}
