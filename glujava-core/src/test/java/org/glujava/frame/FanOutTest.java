package org.glujava.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.glujava.Args;
import org.glujava.ChildReply;
import org.glujava.Reply;
import org.glujava.Subvolume;
import org.glujava.SuspendedFrame;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.fop.ReadlinkArgs;
import org.glujava.fop.ReadlinkReply;
import org.glujava.record.Layout;
import org.glujava.type.Errno;
import org.glujava.type.Gfid;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

class FanOutTest {
    private static final Loc LOC =
            Loc.builder().path("/a").name("a").parentGfid(Gfid.ROOT).build();
    private static final ReadlinkArgs ARGS = ReadlinkArgs.of(LOC, 100, null);
    private final RecordDriver driver = new RecordDriver();
    private final List<Subvolume> children = driver.owner.subvolumes();

    private static ReadlinkReply target(String path) {
        return ReadlinkReply.of(path.length(), path, null, null);
    }

    @Test
    void each_child_gets_a_branch() {
        int verdict = driver.enter(ARGS, (frame, args) -> frame.windAll(children, ARGS, replies -> {}));

        assertThat(verdict).isEqualTo(Layout.VERDICT_WIND_ALL);
        assertThat(driver.owner.nativeSide.branches)
                .extracting(branch -> branch.bytes().getInt(Layout.OUT_CHILD))
                .containsExactly(0, 1);
        assertThat(driver.owner.nativeSide.branches)
                .extracting(branch -> branch.bytes().getInt(Layout.OUT_FOP))
                .containsOnly(FopId.READLINK.ordinal());
    }

    @Test
    void each_child_may_get_arguments_of_its_own() {
        Map<Subvolume, Args<ReadlinkReply>> args = new LinkedHashMap<>();
        args.put(children.get(1), ReadlinkArgs.of(LOC, 11, null));
        args.put(children.get(0), ReadlinkArgs.of(LOC, 22, null));
        driver.enter(ARGS, (frame, window) -> frame.windAll(args, replies -> {}));

        assertThat(driver.owner.nativeSide.branches)
                .extracting(branch -> branch.bytes().getInt(Layout.OUT_CHILD))
                .containsExactly(1, 0);
    }

    @Test
    void all_replies_are_seen_in_the_order_of_the_children() {
        List<String> seen = new ArrayList<>();
        driver.enter(
                ARGS,
                (frame, args) -> frame.windAll(children, ARGS, replies -> {
                    for (ChildReply<ReadlinkReply> reply : replies) {
                        seen.add(reply.child().name() + " " + reply.reply().path());
                    }
                    frame.unwind(replies.get(1).reply());
                }));
        driver.branchReplies(1, target("/from/right"));
        driver.branchReplies(0, target("/from/left"));

        assertThat(driver.replies(-1)).isEqualTo(Layout.VERDICT_UNWIND);
        assertThat(seen).containsExactly("left /from/left", "right /from/right");
        assertThat(((ReadlinkReply) FopTypes.reply(FopId.READLINK, driver.outAsIn())).path())
                .isEqualTo("/from/right");
    }

    @Test
    void the_first_good_reply_is_the_one_that_is_seen() {
        driver.enter(
                ARGS,
                (frame, args) -> frame.windFirst(children, ARGS, (child, reply) -> {
                    assertThat(child.name()).isEqualTo("right");
                    frame.unwind(reply);
                }));
        driver.branchReplies(1, target("/from/right"));

        assertThat(driver.replies(1)).isEqualTo(Layout.VERDICT_UNWIND);
        assertThat(driver.owner.reports).isEmpty();
    }

    @Test
    void when_all_fail_the_error_is_that_of_the_first_child() {
        driver.enter(
                ARGS,
                (frame, args) -> frame.windFirst(children, ARGS, (child, reply) -> {
                    assertThat(reply.error()).isEqualTo(Errno.ENOTCONN);
                    frame.fail(Errno.EREMOTE);
                }));
        driver.branchReplies(0, ReadlinkReply.failed(Errno.ENOTCONN));
        driver.branchReplies(1, ReadlinkReply.failed(Errno.EIO));

        assertThat(driver.replies(-1)).isEqualTo(Layout.VERDICT_FAIL);
        assertThat(driver.bytes.getInt(Layout.OP_ERRNO)).isEqualTo(Errno.EREMOTE.value());
    }

    @Test
    void replies_are_borrowed_until_the_callback_returns() {
        AtomicReference<ReadlinkReply> kept = new AtomicReference<>();
        driver.enter(
                ARGS,
                (frame, args) -> frame.windAll(children, ARGS, replies -> {
                    kept.set(replies.get(0).reply());
                    frame.fail(Errno.EIO);
                }));
        driver.branchReplies(0, target("/a"));
        driver.branchReplies(1, target("/b"));
        driver.replies(-1);

        assertThatThrownBy(() -> kept.get().path()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void of_a_suspended_frame_the_replies_are_valid_until_it_is_finished() {
        AtomicReference<SuspendedFrame<Reply>> suspended = new AtomicReference<>();
        AtomicReference<ReadlinkReply> kept = new AtomicReference<>();
        driver.enter(
                ARGS,
                (frame, args) -> frame.windAll(children, ARGS, replies -> {
                    kept.set(replies.get(0).reply());
                    suspended.set(frame.suspend());
                }));
        driver.branchReplies(0, target("/a"));
        driver.branchReplies(1, target("/b"));

        assertThat(driver.replies(-1)).isEqualTo(Layout.VERDICT_SUSPENDED);
        assertThat(suspended.get().reply()).isNull();
        assertThat(kept.get().path()).isEqualTo("/a");
        suspended.get().unwind(kept.get());
        assertThat(driver.owner.nativeSide.resumed).containsExactly(Layout.VERDICT_UNWIND);
        assertThatThrownBy(() -> kept.get().path()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void replies_may_be_followed_by_another_fan_out() {
        driver.enter(ARGS, (frame, args) -> {
            frame.keepArguments();
            frame.windAll(
                    children, ARGS, replies -> frame.windFirst(children, ARGS, (child, reply) -> frame.unwind(reply)));
        });
        driver.branchReplies(0, target("/a"));
        driver.branchReplies(1, target("/b"));

        assertThat(driver.replies(-1)).isEqualTo(Layout.VERDICT_WIND_FIRST);
        driver.branchReplies(0, target("/c"));
        assertThat(driver.replies(0)).isEqualTo(Layout.VERDICT_UNWIND);
    }

    @Test
    void a_callback_that_throws_or_decides_nothing_is_reported() {
        driver.enter(ARGS, (frame, args) -> frame.windAll(children, ARGS, replies -> {}));
        driver.branchReplies(0, target("/a"));
        driver.branchReplies(1, target("/b"));

        assertThat(driver.replies(-1)).isEqualTo(Layout.VERDICT_BROKEN);
        assertThat(driver.owner.reports).containsExactly("READLINK REPLY undecided");
    }

    @Test
    void there_must_be_children_and_they_must_be_ours() {
        driver.enter(ARGS, (frame, args) -> {
            assertThatThrownBy(() -> frame.windAll(List.<Subvolume>of(), ARGS, replies -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no children to wind the readlink fop to");
            assertThatThrownBy(() -> frame.windFirst(List.of(new Subvolume(2, "third")), ARGS, (child, reply) -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("third");
            frame.forward();
        });
        assertThat(driver.owner.reports).isEmpty();
    }
}
