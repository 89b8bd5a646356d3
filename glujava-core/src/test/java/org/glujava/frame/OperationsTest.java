package org.glujava.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glujava.FopException;
import org.glujava.Subvolume;
import org.glujava.fop.FopId;
import org.glujava.fop.ReadlinkArgs;
import org.glujava.fop.ReadlinkReply;
import org.glujava.record.CallRecord;
import org.glujava.record.FakeNativeSide;
import org.glujava.record.ForeignInode;
import org.glujava.record.Layout;
import org.glujava.record.Packs;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.glujava.type.Gfid;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static final Subvolume CHILD = new Subvolume(1, "right");
    private static final Loc LOC =
            Loc.builder().path("/a").name("a").parentGfid(Gfid.ROOT).build();
    private static final ReadlinkArgs ARGS = ReadlinkArgs.of(LOC, 100, null);
    private static final Executor ANEW = task -> new Thread(task).start();

    private final FakeNativeSide nativeSide = new FakeNativeSide();
    private boolean inCallOfGlusterFs;
    private final WaitCheck waits = new WaitCheck("asking", () -> inCallOfGlusterFs);
    private final Operations operations = new Operations(nativeSide, Runnable::run, waits, 2);

    private CompletableFuture<ReadlinkReply> start() {
        return operations.start(CHILD, Credentials.root(), ARGS);
    }

    private int reply(int operation, int opRet, int opErrno) {
        CallRecord record = nativeSide.operations.get(operation);
        record.bytes().putInt(Layout.PRESENT, 0);
        record.bytes().putInt(Layout.OP_RET, opRet);
        record.bytes().putInt(Layout.OP_ERRNO, opErrno);
        return record.resume(Layout.EVENT_REPLY);
    }

    @Test
    void the_future_gets_the_reply_also_one_that_failed() {
        CompletableFuture<ReadlinkReply> good = start();
        CompletableFuture<ReadlinkReply> bad = start();
        assertThat(good).isNotDone();

        assertThat(reply(0, 7, 0)).isEqualTo(Layout.VERDICT_DONE);
        assertThat(reply(1, -1, Errno.ENOENT.value())).isEqualTo(Layout.VERDICT_DONE);

        assertThat(good.join().opRet()).isEqualTo(7);
        assertThat(bad.join().error()).isEqualTo(Errno.ENOENT);
    }

    @Test
    void it_goes_to_the_given_child_for_the_given_user() {
        operations.start(CHILD, Credentials.of(5, 6, 7, List.of(8, 9), new byte[] {1, 2}), ARGS);

        assertThat(nativeSide.operations.get(0).bytes().getInt(Layout.OUT_CHILD))
                .isEqualTo(1);
        var credentials = Packs.reader(nativeSide.credentials(0));
        int[] numbers = new int[7];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = credentials.getInt();
        }
        assertThat(numbers).containsExactly(5, 6, 7, 2, 8, 9, 2);
        assertThat(credentials.remaining()).isEqualTo(2);
    }

    @Test
    void there_are_not_more_than_allowed() {
        start();
        start();
        assertThatThrownBy(() -> start().get())
                .hasCauseInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("2 are in flight (option max-operations)");

        reply(0, 0, 0);
        assertThat(start()).isNotDone();
    }

    @Test
    void an_operation_that_cannot_be_started_does_not_count() {
        for (int i = 0; i < 5; i++) {
            nativeSide.operationResult = Errno.ENOTCONN.value();
            assertThatThrownBy(() -> start().get()).isInstanceOf(CancellationException.class);
            nativeSide.operationResult = 0;
            nativeSide.startResult = Errno.ENOMEM.value();
            assertThatThrownBy(() -> start().get()).hasMessageContaining("ENOMEM");
            nativeSide.startResult = 0;
            Loc foreign = Loc.builder().inode(new ForeignInode()).build();
            assertThatThrownBy(() -> operations.start(CHILD, Credentials.root(), ReadlinkArgs.of(foreign, 1, null)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(nativeSide.cancelled).hasSize(5);
        start();
        assertThat(start()).isNotDone();
    }

    @Test
    void those_in_flight_fail_when_the_volume_is_taken_out_of_use_and_no_others_start() {
        CompletableFuture<ReadlinkReply> early = start();
        operations.end();

        assertThatThrownBy(early::get)
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("the volume is taken out of use");
        assertThatThrownBy(() -> start().get()).isInstanceOf(CancellationException.class);
        assertThat(nativeSide.operations).hasSize(1);
        assertThat(reply(0, 0, 0)).as("its reply comes all the same").isEqualTo(Layout.VERDICT_DONE);
    }

    @Test
    void an_operation_that_takes_too_long_fails_and_makes_room() {
        CompletableFuture<ReadlinkReply> slow = start();
        operations.failOverdue(TimeUnit.HOURS.toNanos(1));
        assertThat(slow).isNotDone();

        operations.failOverdue(-1);
        assertThatThrownBy(slow::get).hasCauseInstanceOf(TimeoutException.class);
        start();
        assertThat(start()).isNotDone();
    }

    /** What a call throws that this makes end, once it waits. */
    private FopException failureOf(Runnable end) throws Exception {
        CompletableFuture<ReadlinkReply> call =
                CompletableFuture.supplyAsync(() -> operations.call(CHILD, Credentials.root(), ARGS), ANEW);
        while (operations.inFlight() == 0 && !call.isDone()) {
            Thread.onSpinWait();
        }
        end.run();
        return (FopException)
                catchThrowable(() -> call.get(20, TimeUnit.SECONDS)).getCause();
    }

    @Test
    void a_call_waits_for_the_reply() throws Exception {
        CompletableFuture<ReadlinkReply> call =
                CompletableFuture.supplyAsync(() -> operations.call(CHILD, Credentials.root(), ARGS), ANEW);
        while (operations.inFlight() == 0) {
            Thread.onSpinWait();
        }
        assertThat(call).isNotDone();
        reply(0, 7, 0);
        assertThat(call.get(20, TimeUnit.SECONDS).opRet()).isEqualTo(7);
    }

    @Test
    void a_failed_call_gives_the_reason_by_an_error() throws Exception {
        FopException replied = failureOf(() -> reply(0, -1, Errno.ENOENT.value()));
        assertThat(replied).hasMessage("readlink: ENOENT");
        assertThat(replied.is(Errno.ENOENT)).isTrue();
        assertThat(replied.reply().failedWith(Errno.ENOENT)).isTrue();
        assertThat(replied.fop()).isEqualTo(FopId.READLINK);

        FopException late = failureOf(() -> operations.failOverdue(-1));
        assertThat(late.error()).isEqualTo(Errno.ETIMEDOUT);
        assertThat(late.reply()).isNull();
        start();
        start();
        assertThat(failureOf(() -> {}).error()).isEqualTo(Errno.EAGAIN);
    }

    @Test
    void a_call_ends_with_the_volume() throws Exception {
        assertThat(failureOf(operations::end).error()).isEqualTo(Errno.ENOTCONN);
        assertThat(failureOf(() -> {}).error()).isEqualTo(Errno.ENOTCONN);
    }

    @Test
    void a_call_can_be_interrupted() {
        Thread.currentThread().interrupt();
        FopException interrupted =
                catchThrowableOfType(FopException.class, () -> operations.call(CHILD, Credentials.root(), ARGS));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted.error()).isEqualTo(Errno.EINTR);
    }

    @Test
    void no_wait_for_a_reply_on_a_thread_of_glusterfs() {
        CompletableFuture<ReadlinkReply> future = start();
        CompletableFuture<Integer> dependent =
                future.thenApply(ReadlinkReply::opRet).thenCombine(future, (a, b) -> a);
        inCallOfGlusterFs = true;

        String refused = "translator asking: cannot wait for the readlink operation on thread '"
                + Thread.currentThread().getName()
                + "': GlusterFS has called the translator on it, and may need it for the reply; suspend the frame"
                + " and continue in context.executor(), or use the future of context.start()";
        assertThatThrownBy(() -> operations.call(CHILD, Credentials.root(), ARGS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(refused);
        for (CompletableFuture<?> each : List.of(future, dependent)) {
            assertThatThrownBy(each::get)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(refused);
            assertThatThrownBy(each::join)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(refused);
            assertThatThrownBy(() -> each.get(1, TimeUnit.DAYS))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(refused);
        }
        assertThat(operations.inFlight())
                .as("a call that was refused was not started")
                .isEqualTo(1);

        reply(0, 7, 0);
        assertThat(future.join().opRet()).as("it is there, and no thread waits").isEqualTo(7);
        assertThat(dependent.join()).isEqualTo(7);
    }
}
