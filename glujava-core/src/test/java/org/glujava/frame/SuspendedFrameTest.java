package org.glujava.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.glujava.Reply;
import org.glujava.SuspendedFrame;
import org.glujava.fop.FopId;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.record.Layout;
import org.glujava.type.Errno;
import org.glujava.type.Gfid;
import org.glujava.type.Loc;
import org.glujava.type.NewPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SuspendedFrameTest {
    private static final LookupArgs LOOKUP = LookupArgs.of(
            Loc.builder().path("/a").name("a").parentGfid(Gfid.ROOT).build(), null);
    private final RecordDriver driver = new RecordDriver();
    private final AtomicReference<SuspendedFrame<Reply>> kept = new AtomicReference<>();

    private void suspend() {
        assertThat(driver.enter(LOOKUP, (frame, args) -> kept.set(frame.suspend())))
                .isEqualTo(Layout.VERDICT_SUSPENDED);
    }

    @Test
    void is_finished_from_another_thread_with_its_arguments_at_hand() throws Exception {
        suspend();
        var name = new AtomicReference<String>();
        var other = new Thread(() -> {
            name.set(((LookupArgs) (Object) kept.get().args()).loc().name());
            kept.get().fail(Errno.EAGAIN);
        });
        other.start();
        other.join();
        assertThat(name).hasValue("a");
        assertThat(driver.owner.nativeSide.resumed).containsExactly(Layout.VERDICT_FAIL);
        assertThat(driver.owner.suspensions).isZero();
    }

    @Test
    void can_be_forwarded_and_then_lives_as_a_frame_again() {
        var verdict = driver.enter(LOOKUP, (frame, args) -> {
            var suspended = frame.suspend();
            suspended.forward(reply -> frame.unwind(reply)); // at once, before the method has returned
        });
        assertThat(verdict).isEqualTo(Layout.VERDICT_SUSPENDED);
        assertThat(driver.owner.nativeSide.resumed).containsExactly(Layout.VERDICT_FORWARD_WATCHED);
        assertThat(driver.reply(LookupReply.failed(Errno.ENOENT))).isEqualTo(Layout.VERDICT_UNWIND_SAME);
    }

    @Test
    void in_a_reply_callback_it_keeps_the_reply() {
        driver.enter(LOOKUP, (frame, args) -> frame.forward(reply -> kept.set(frame.suspend())));
        assertThat(driver.reply(LookupReply.failed(Errno.ENOENT))).isEqualTo(Layout.VERDICT_SUSPENDED);
        assertThat(kept.get().args()).isNull();
        Reply reply = kept.get().reply();
        assertThat(reply.fop()).isEqualTo(FopId.LOOKUP);
        kept.get().unwind(reply);
        assertThat(driver.owner.nativeSide.resumed).containsExactly(Layout.VERDICT_UNWIND_SAME);
    }

    @Test
    void new_content_needs_no_native_side_which_another_frame_may_have_by_then() {
        suspend();
        NewPayload made = kept.get().newPayload(2);
        made.buffer().put((byte) 'o').put((byte) 'k');
        assertThat(made.toByteArray()).asString(StandardCharsets.UTF_8).isEqualTo("ok");
        assertThatThrownBy(() -> kept.get().newPayload(-1)).isInstanceOf(IllegalArgumentException.class);
        kept.get().fail(Errno.EIO);

        assertThatThrownBy(() -> kept.get().newPayload(2)).isInstanceOf(IllegalStateException.class);
        assertThat(driver.owner.nativeSide.packed).isEmpty();
    }

    @Test
    void is_finished_only_once() {
        suspend();
        kept.get().fail(Errno.EIO);
        assertThatThrownBy(() -> kept.get().forward())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "translator fake: the frame of the lookup fop that was suspended at org.glujava.")
                .hasMessageContaining("SuspendedFrameTest.")
                .hasMessageEndingWith("was finished already ('option debug-frames on' records the place)")
                .hasNoCause();
        assertThat(driver.owner.nativeSide.resumed).hasSize(1);
    }

    @Test
    void names_the_place_where_it_was_finished_first() {
        driver.owner.debugsFrames = true;
        suspend();
        kept.get().fail(Errno.EIO);
        assertThatThrownBy(() -> kept.get().forward())
                .hasMessageEndingWith("was finished already")
                .cause()
                .hasMessage("here the suspended frame was finished")
                .satisfies(place -> assertThat(place.getStackTrace())
                        .anyMatch(at -> at.getMethodName().equals("names_the_place_where_it_was_finished_first")));
    }

    @Test
    void reports_a_late_decision_that_it_was_given_up() {
        suspend();
        driver.owner.newest.giveUp("it has been suspended for more than 7 s");
        assertThatThrownBy(() -> kept.get().forward())
                .hasMessageContaining("was answered with EIO, since it has been suspended for more than 7 s, already");
    }

    @Test
    void its_place_is_in_the_record_before_a_statedump_can_find_it() {
        var place = new AtomicReference<String>();
        driver.owner.nativeSide.suspending = () -> place.set(origin());
        suspend();
        assertThat(place.get()).matches(".*SuspendedFrameTest\\..*\\(SuspendedFrameTest\\.java:\\d+\\)");
    }

    private String origin() {
        int length = 0;
        while (driver.bytes.get(Layout.ORIGIN + length) != 0) {
            length++;
        }
        byte[] text = new byte[length];
        driver.bytes.get(Layout.ORIGIN, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    @Test
    void speaks_of_its_own_suspension_to_the_native_side() {
        driver.bytes.putInt(Layout.SUSPENSION, 4711);
        suspend();
        driver.bytes.putInt(Layout.SUSPENSION, 4712); // another call has the record by now
        kept.get().fail(Errno.EIO);
        assertThat(driver.owner.nativeSide.suspensions).containsExactly(4711);
    }

    @Test
    void can_only_be_given_up_when_the_native_side_was_not_notified() {
        suspend();
        driver.owner.nativeSide.resumeFails = 1;
        assertThatThrownBy(() -> kept.get().fail(Errno.EAGAIN)).isInstanceOf(StackOverflowError.class);
        assertThat(driver.owner.suspensions).isEqualTo(1);
        assertThatThrownBy(() -> kept.get().forward()).isInstanceOf(IllegalStateException.class);
        assertThat(driver.owner.newest.giveUp("too late")).isTrue();
        assertThat(driver.owner.nativeSide.resumed).containsExactly(Layout.VERDICT_BROKEN);
        assertThat(driver.owner.newest.giveUp("too late")).isFalse();
    }

    @Test
    void is_still_to_be_given_up_when_there_is_no_memory_to_say_so_again() {
        suspend();
        driver.owner.nativeSide.resumeFails = 1;
        driver.owner.suspendedFails = true; // nothing can be put in a list any more
        assertThatThrownBy(() -> kept.get().fail(Errno.EAGAIN)).isInstanceOf(StackOverflowError.class);
        assertThat(driver.owner.suspensions).isEqualTo(1);
        assertThat(driver.owner.newest.giveUp("too late")).isTrue();
        assertThat(driver.owner.suspensions).isZero();
    }

    @Test
    void is_answered_when_what_its_author_wants_is_not_possible() {
        suspend();
        kept.get().unwind(org.glujava.fop.AccessReply.failed(Errno.EIO));
        assertThat(driver.owner.nativeSide.resumed).containsExactly(Layout.VERDICT_BROKEN);
        assertThat(driver.owner.reports)
                .containsExactly("LOOKUP FOP threw the lookup fop cannot be answered with the reply of access");
    }

    @Test
    void is_failed_by_a_method_that_throws_after_it() {
        int verdict = driver.enter(LOOKUP, (frame, args) -> {
            kept.set(frame.suspend());
            throw new IllegalStateException("later");
        });
        assertThat(verdict).isEqualTo(Layout.VERDICT_BROKEN);
        assertThatThrownBy(() -> kept.get().forward()).isInstanceOf(IllegalStateException.class);
        assertThat(driver.owner.nativeSide.resumed).isEmpty();
    }

    @Test
    void is_answered_when_even_the_report_fails() {
        driver.owner.reportFails = true;
        int verdict = driver.enter(LOOKUP, (frame, args) -> {
            kept.set(frame.suspend());
            throw new IllegalStateException("later");
        });
        assertThat(verdict).isEqualTo(Layout.VERDICT_NONE);
        assertThatThrownBy(() -> kept.get().forward()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void is_answered_when_it_could_not_be_made_and_its_author_continues() {
        driver.owner.suspendedFails = true;
        int verdict = driver.enter(
                LOOKUP, (frame, args) -> assertThatThrownBy(frame::suspend).isInstanceOf(StackOverflowError.class));
        assertThat(verdict).isEqualTo(Layout.VERDICT_BROKEN);
    }

    @Test
    void is_answered_when_the_report_of_an_impossible_decision_fails() {
        driver.owner.reportFails = true;
        suspend();
        kept.get().unwind(org.glujava.fop.AccessReply.failed(Errno.EIO));
        assertThat(driver.owner.nativeSide.resumed).containsExactly(Layout.VERDICT_NONE);
    }

    @Test
    @Timeout(30)
    void is_failed_when_it_is_forgotten_even_if_the_report_fails() throws Exception {
        driver.owner.reportFails = true;
        suspend();
        Reference.reachabilityFence(kept.getAndSet(null));
        synchronized (driver.owner.nativeSide) {
            while (driver.owner.nativeSide.resumed.isEmpty()) {
                System.gc();
                driver.owner.nativeSide.wait(100); // ends with the time limit's interrupt
            }
        }
        assertThat(driver.owner.nativeSide.resumed).containsExactly(Layout.VERDICT_NONE);
    }

    @Test
    void cannot_be_made_without_memory() {
        driver.owner.nativeSide.suspendResult = Errno.ENOMEM.value();
        driver.enter(LOOKUP, (frame, args) -> {
            assertThatThrownBy(frame::suspend).hasMessageContaining("ENOMEM");
            frame.fail(Errno.ENOMEM);
        });
        assertThat(driver.owner.reports).isEmpty();
    }

    @Test
    @Timeout(30)
    void is_failed_when_it_is_forgotten() throws Exception {
        suspend();
        Reference.reachabilityFence(kept.getAndSet(null));
        synchronized (driver.owner) {
            while (driver.owner.reports.isEmpty()) {
                System.gc();
                driver.owner.wait(100);
            }
        }
        assertThat(driver.owner.reports).containsExactly("LOOKUP abandoned: nothing refers to it any more");
    }
}
