package org.glujava.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.fop.AccessReply;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.IpcArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.record.Layout;
import org.glujava.type.Errno;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

class LiveFrameTest {
    private static final Loc LOC =
            Loc.builder().path("/a").name("a").parentGfid(Gfid.ROOT).build();
    private static final LookupArgs LOOKUP = LookupArgs.of(LOC, null);
    private final RecordDriver driver = new RecordDriver();

    @Test
    void each_decision_has_its_verdict() {
        assertThat(driver.enter(LOOKUP, (frame, args) -> frame.forward())).isEqualTo(Layout.VERDICT_FORWARD);
        assertThat(driver.enter(LOOKUP, (frame, args) -> frame.forward(frame::unwind)))
                .isEqualTo(Layout.VERDICT_FORWARD_WATCHED);
        assertThat(driver.enter(LOOKUP, (frame, args) -> frame.wind(LOOKUP, reply -> frame.unwind(reply))))
                .isEqualTo(Layout.VERDICT_WIND_WATCHED);
        assertThat(driver.enter(LOOKUP, (frame, args) -> frame.unwind(LookupReply.failed(Errno.EACCES))))
                .isEqualTo(Layout.VERDICT_UNWIND);
        assertThat(driver.enter(LOOKUP, (frame, args) -> frame.fail(Errno.ENOENT)))
                .isEqualTo(Layout.VERDICT_FAIL);
        assertThat(driver.bytes.getInt(Layout.OP_ERRNO)).isEqualTo(2);
        assertThat(driver.owner.reports).isEmpty();
    }

    @Test
    void a_method_that_decides_nothing_is_reported() {
        assertThat(driver.enter(LOOKUP, (frame, args) -> {})).isEqualTo(Layout.VERDICT_BROKEN);
        assertThat(driver.owner.reports).containsExactly("LOOKUP FOP undecided");
    }

    @Test
    void a_method_that_throws_is_reported_even_after_it_has_decided() {
        assertThat(driver.enter(LOOKUP, (frame, args) -> {
                    frame.forward();
                    throw new StackOverflowError("deep");
                }))
                .isEqualTo(Layout.VERDICT_BROKEN);
        assertThat(driver.owner.reports).containsExactly("LOOKUP FOP threw deep");
    }

    @Test
    void a_callback_that_throws_or_decides_nothing_is_reported() {
        driver.enter(
                LOOKUP,
                (frame, args) -> frame.forward(reply -> {
                    throw new Exception("no");
                }));
        assertThat(driver.reply(LookupReply.failed(Errno.EIO))).isEqualTo(Layout.VERDICT_BROKEN);
        driver.enter(LOOKUP, (frame, args) -> frame.forward(reply -> {}));
        assertThat(driver.reply(LookupReply.failed(Errno.EIO))).isEqualTo(Layout.VERDICT_BROKEN);
        assertThat(driver.owner.reports).containsExactly("LOOKUP REPLY threw no", "LOOKUP REPLY undecided");
    }

    @Test
    void a_second_decision_throws_and_names_the_first() {
        driver.enter(LOOKUP, (frame, args) -> {
            frame.fail(Errno.ENOENT);
            assertThatThrownBy(frame::forward)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "translator fake: cannot forward this frame of the lookup fop: it was failed already, in the"
                                    + " @Fop method of Fake.lookup ('option debug-frames on' records the place)");
            assertThatThrownBy(() -> frame.unwind(LookupReply.failed(Errno.EIO)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(frame::suspend).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void a_decision_after_the_method_has_returned_throws() {
        var kept = new AtomicReference<Frame<Reply>>();
        driver.enter(LOOKUP, (frame, args) -> {
            kept.set(frame);
            frame.forward();
        });
        assertThatThrownBy(() -> kept.get().fail(Errno.EIO)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_thread_may_not_decide() throws Exception {
        var thrown = new AtomicReference<Throwable>();
        driver.enter(LOOKUP, (frame, args) -> {
            var other = new Thread(frame::forward, "other");
            other.setUncaughtExceptionHandler((thread, t) -> thrown.set(t));
            other.start();
            other.join();
            frame.fail(Errno.EIO);
        });
        assertThat(thrown.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("suspend it");
    }

    @Test
    void borrowed_objects_end_with_the_method() {
        var kept = new AtomicReference<Loc>();
        driver.enter(LOOKUP, (frame, args) -> {
            kept.set(((LookupArgs) FopTypes.args(FopId.LOOKUP, args)).loc());
            assertThat(kept.get().name()).isEqualTo("a");
            frame.forward();
        });
        assertThatThrownBy(() -> kept.get().name())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "translator fake: an object that the @Fop method of Fake.lookup borrowed from the lookup fop is used too late");
    }

    @Test
    void a_childs_reply_is_unwound_unchanged_or_edited() {
        driver.enter(LOOKUP, (frame, args) -> frame.forward(frame::unwind));
        assertThat(driver.reply(LookupReply.failed(Errno.ENOENT))).isEqualTo(Layout.VERDICT_UNWIND_SAME);

        driver.enter(
                LOOKUP, (frame, args) -> frame.forward(reply -> frame.unwind(((LookupReply) reply).withBuf(null))));
        assertThat(driver.reply(LookupReply.of(null, null, null, null))).isEqualTo(Layout.VERDICT_UNWIND);
        assertThat(driver.bytes.getInt(Layout.OP_RET)).isZero();
    }

    @Test
    void a_success_without_what_a_parent_looks_into_is_refused_and_can_be_mended() {
        assertThat(driver.enter(LOOKUP, (frame, args) -> {
                    assertThatThrownBy(() -> frame.unwind(LookupReply.of(null, null, null, null)))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage(
                                    "a success of the lookup fop needs its inode, buf, postparent: without, GlusterFS"
                                            + " would crash");
                    frame.fail(Errno.ENOENT);
                }))
                .isEqualTo(Layout.VERDICT_FAIL);
        assertThat(driver.enter(LOOKUP, (frame, args) -> frame.unwind(LookupReply.of(null, null, null, null))))
                .isEqualTo(Layout.VERDICT_BROKEN);
        assertThat(driver.owner.reports)
                .singleElement()
                .asString()
                .startsWith("LOOKUP FOP threw a success of the lookup");
    }

    @Test
    void a_part_that_the_child_gave_must_not_be_taken_out() {
        driver.enter(
                LOOKUP, (frame, args) -> frame.forward(reply -> frame.unwind(((LookupReply) reply).withBuf(null))));
        assertThat(driver.reply(LookupReply.of(null, Iatt.zero(), null, null))).isEqualTo(Layout.VERDICT_BROKEN);
        assertThat(driver.owner.reports).singleElement().asString().contains("needs its buf:");
    }

    @Test
    void forwarding_in_a_reply_callback_throws() {
        driver.enter(
                LOOKUP,
                (frame, args) -> frame.forward(reply -> {
                    assertThatThrownBy(frame::forward).hasMessageContaining("call keepArguments() in that method");
                    frame.unwind(reply);
                }));
        assertThat(driver.reply(LookupReply.failed(Errno.EIO))).isEqualTo(Layout.VERDICT_UNWIND_SAME);
    }

    @Test
    void another_fop_can_be_wound_before_the_frames_own() {
        int verdict = driver.enter(
                LOOKUP,
                (frame, args) -> frame.wind(
                        new org.glujava.Subvolume(1, "right"), GetxattrArgs.of(LOC, "user.x", null), first -> {
                            LookupArgs own = (LookupArgs) FopTypes.args(FopId.LOOKUP, args);
                            frame.wind(LookupArgs.of(own.loc(), own.xdata()), frame::unwind);
                        }));
        assertThat(verdict).isEqualTo(Layout.VERDICT_WIND_WATCHED);
        assertThat(driver.bytes.getInt(Layout.OUT_FOP)).isEqualTo(FopId.GETXATTR.ordinal());
        assertThat(driver.bytes.getInt(Layout.OUT_CHILD)).isEqualTo(1);
        assertThat(driver.reply(org.glujava.fop.GetxattrReply.failed(Errno.ENODATA)))
                .isEqualTo(Layout.VERDICT_WIND_WATCHED);
        assertThat(driver.bytes.getInt(Layout.OUT_FOP)).isEqualTo(FopId.LOOKUP.ordinal());
        assertThat(driver.bytes.getInt(Layout.OUT_CHANGED)).isEqualTo(0b10); // the loc is left to C
        assertThat(driver.reply(LookupReply.failed(Errno.ENOENT))).isEqualTo(Layout.VERDICT_UNWIND_SAME);
    }

    @Test
    void arguments_that_are_kept_live_until_the_frame_is_answered() {
        var kept = new AtomicReference<Loc>();
        driver.enter(LOOKUP, (frame, args) -> {
            kept.set(((LookupArgs) FopTypes.args(FopId.LOOKUP, args)).loc());
            frame.keepArguments();
            frame.forward(first -> {
                assertThat(kept.get().name()).isEqualTo("a");
                assertThat(kept.get().parentGfid()).isEqualTo(Gfid.ROOT);
                frame.forward(frame::unwind);
            });
        });
        assertThat(driver.reply(LookupReply.failed(Errno.EIO))).isEqualTo(Layout.VERDICT_FORWARD_WATCHED);
        assertThat(kept.get().name()).isEqualTo("a");
        assertThat(driver.reply(LookupReply.failed(Errno.EIO))).isEqualTo(Layout.VERDICT_UNWIND_SAME);
        assertThatThrownBy(() -> kept.get().name()).isInstanceOf(IllegalStateException.class);
        assertThat(driver.owner.reports).isEmpty();
    }

    @Test
    void arguments_that_are_wound_as_they_came_are_not_written_again() {
        driver.enter(LOOKUP, (frame, args) -> {
            LookupArgs same = (LookupArgs) FopTypes.args(FopId.LOOKUP, args);
            frame.wind(LookupArgs.of(same.loc(), same.xdata()), frame::unwind);
        });
        // The NULL xdata is written as NULL; the loc is left to C.
        assertThat(driver.bytes.getInt(Layout.OUT_CHANGED)).isEqualTo(0b10);
        assertThat(driver.bytes.getInt(Layout.OUT_PRESENT)).isZero();
    }

    @Test
    void the_reply_of_another_fop_and_a_foreign_child_are_refused() {
        driver.enter(IpcArgs.of(1, null), (frame, args) -> {
            assertThatThrownBy(() -> frame.unwind(AccessReply.failed(Errno.EIO)))
                    .hasMessage("the ipc fop cannot be answered with the reply of access");
            assertThatThrownBy(() -> frame.wind(new org.glujava.Subvolume(2, "other"), LOOKUP, reply -> {}))
                    .hasMessageContaining("is no child of this translator");
            frame.forward();
        });
    }

    @Test
    void an_unexpected_reply_has_no_verdict() {
        assertThat(driver.reply(LookupReply.failed(Errno.EIO))).isEqualTo(Layout.VERDICT_NONE);
    }

    @Test
    void a_second_decision_is_reported_with_the_place_of_the_first() {
        driver.enter(LOOKUP, (frame, args) -> {
            frame.forward();
            assertThatThrownBy(() -> frame.fail(Errno.EIO))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "translator fake: cannot fail this frame of the lookup fop: it was forwarded already, in"
                                    + " the @Fop method of Fake.lookup ('option debug-frames on' records the place)")
                    .hasNoCause();
        });
        driver.owner.debugsFrames = true;
        driver.enter(LOOKUP, (frame, args) -> {
            decideHere(frame);
            assertThatThrownBy(frame::suspend)
                    .hasMessageContaining("cannot suspend this frame of the lookup fop: it was forwarded already")
                    .hasMessageNotContaining("debug-frames")
                    .cause()
                    .hasStackTraceContaining("LiveFrameTest.decideHere");
        });
    }

    private static void decideHere(Frame<?> frame) {
        frame.forward();
    }
}
