package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glujava.FopException;
import org.glujava.SuspendedFrame;
import org.glujava.fop.FopId;
import org.glujava.fop.IpcArgs;
import org.glujava.fop.IpcReply;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.junit.jupiter.api.Test;

/** What a translator does beside its fops: tasks, timers, operations of its own, frames that it answers later. */
@GluJavaTest
class TasksTest {
    private final TestGraph graph =
            TestGraph.of(Scripted.class).option("frame-timeout", "60").build();
    private final List<Object> seen = new ArrayList<>();

    private FopCall<IpcReply> send(int op) {
        return graph.fop(IpcArgs.of(op, null));
    }

    @Test
    void a_suspended_frame_is_answered_by_a_task_that_waits_for_its_own_operation() {
        graph.child().hold(FopId.IPC);
        Scripted.script = (frame, args) -> {
            var held = frame.suspend();
            Scripted.context.executor().execute(() -> {
                seen.add(Scripted.context
                        .call(Credentials.root(), IpcArgs.of(7, null))
                        .opRet());
                held.unwind(IpcReply.of(5, null));
            });
        };
        FopCall<IpcReply> call = send(1);
        assertThat(call).isInFlight();
        assertThat(seen).isEmpty();

        graph.child().held(IpcArgs.class).get(0).reply(IpcReply.of(3, null));
        assertThat(seen).containsExactly(3);
        assertThat(call)
                .succeeded()
                .repliedWith(reply -> assertThat(reply.opRet()).isEqualTo(5));
    }

    @Test
    void an_operation_goes_off_when_the_method_has_returned() {
        Scripted.script = (frame, args) -> {
            Scripted.context
                    .start(Credentials.root(), IpcArgs.of(7, null))
                    .thenAccept(reply -> seen.add(reply.opRet()));
            assertThat(graph.child()).wasNotWound();
            frame.forward();
        };
        assertThat(send(1)).succeeded();
        assertThat(graph.child().wound(IpcArgs.class)).extracting(IpcArgs::op).containsExactly(1, 7);
        assertThat(seen).containsExactly(0);
    }

    @Test
    void a_call_fails_as_in_glusterfs() {
        graph.child().fail(Errno.ENOENT, FopId.IPC);
        Scripted.context
                .executor()
                .execute(() ->
                        seen.add(catchThrowable(() -> Scripted.context.call(Credentials.root(), IpcArgs.of(7, null)))));
        Scripted.script = (frame, args) -> {
            seen.add(catchThrowable(() -> Scripted.context.call(Credentials.root(), IpcArgs.of(8, null))));
            frame.forward();
        };
        send(1);
        assertThat(seen).hasSize(2);
        assertThat(seen)
                .first()
                .isInstanceOf(IllegalStateException.class)
                .asString()
                .contains("may need it for the reply");
        assertThat(seen).last().isInstanceOf(FopException.class).asString().contains("ipc: ENOENT");
    }

    @Test
    void a_future_is_not_waited_for_in_a_fop_nor_in_a_reply_callback() {
        Scripted.script = (frame, args) -> {
            seen.add(refusalOf(Scripted.context.start(Credentials.root(), IpcArgs.of(7, null))));
            frame.forward(reply -> {
                seen.add(refusalOf(Scripted.context
                        .start(Credentials.root(), IpcArgs.of(8, null))
                        .thenApply(IpcReply::opRet)));
                frame.unwind(reply);
            });
        };
        assertThat(send(1)).succeeded();
        assertThat(seen)
                .hasSize(2)
                .allSatisfy(refusal -> assertThat(refusal)
                        .asString()
                        .startsWith("translator scripted: cannot wait for the ipc operation on thread ")
                        .contains("may need it for the reply"));
    }

    private static String refusalOf(CompletableFuture<?> future) {
        return catchThrowableOfType(IllegalStateException.class, future::join).getMessage();
    }

    @Test
    void time_advances_when_the_test_wants_it() {
        Scripted.context
                .scheduler()
                .every(
                        Duration.ofSeconds(10),
                        () -> seen.add(Scripted.context.clock().instant()));
        Scripted.context.scheduler().after(Duration.ofSeconds(25), () -> seen.add("once"));
        graph.clock().advance(Duration.ofSeconds(9));
        assertThat(seen).isEmpty();
        graph.clock().advance(Duration.ofSeconds(21));
        assertThat(seen.stream().map(Object::toString))
                .containsExactly("2026-01-01T00:00:10Z", "2026-01-01T00:00:20Z", "once", "2026-01-01T00:00:30Z");
        assertThat(graph.clock().now()).isEqualTo(Scripted.context.clock().instant());
    }

    @Test
    void an_operation_without_a_reply_fails_in_time() {
        graph.child().hold(FopId.IPC);
        CompletableFuture<IpcReply> slow = Scripted.context.start(Credentials.root(), IpcArgs.of(7, null));
        graph.clock().advance(Duration.ofSeconds(60));
        assertThat(slow).isNotDone();
        graph.clock().advance(Duration.ofSeconds(1));
        assertThat(slow).isCompletedExceptionally();
        assertThat(catchThrowable(slow::join)).hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void a_suspended_frame_and_an_operation_fail_at_their_own_times() {
        graph.child().hold(FopId.IPC);
        Scripted.script = (frame, args) -> seen.add(frame.suspend());
        FopCall<IpcReply> call = send(1);
        graph.clock().advance(Duration.ofSeconds(20));
        CompletableFuture<IpcReply> slow = Scripted.context.start(Credentials.root(), IpcArgs.of(7, null));
        Scripted.context
                .scheduler()
                .every(Duration.ofSeconds(15), () -> seen.add(call.isAnswered() + " " + slow.isDone()));
        graph.clock().advance(Duration.ofSeconds(75));
        assertThat(seen.subList(1, seen.size()))
                .containsExactly("false false", "false false", "true false", "true false", "true true");
        assertThat(graph.takeProblems()).extracting(Problem::kind).containsExactly(Problem.Kind.SUSPENDED);
    }

    @Test
    void a_frame_is_answered_by_a_thread_of_the_test_s_own() {
        List<SuspendedFrame<?>> suspended = new ArrayList<>();
        Scripted.script = (frame, args) -> suspended.add(frame.suspend());
        FopCall<IpcReply> call = send(1);
        assertThat(suspended.get(0).args().fop()).isEqualTo(FopId.IPC);
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> suspended.get(0).fail(Errno.EBUSY));
        assertThat(other).succeedsWithin(20, TimeUnit.SECONDS);
        assertThat(call).failedWith(Errno.EBUSY);
    }

    @Test
    void a_child_can_be_a_mock_of_mockito_s() {
        Child brick = mock(Child.class);
        when(brick.reply(any(IpcArgs.class))).thenReturn(IpcReply.failed(Errno.ENOTCONN));
        TestGraph other = TestGraph.of(Scripted.class).child("brick", brick).build();
        assertThat(other.fop(IpcArgs.of(1, null))).failedWith(Errno.ENOTCONN);
        verify(brick).reply(any(IpcArgs.class));
    }
}
