package org.glujava.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.glujava.SuspendedFrame;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.record.Layout;
import org.glujava.type.Errno;
import org.glujava.type.Gfid;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

/** The values that a watch of a frame gets. */
class FrameWatchTest {
    private static final LookupArgs LOOKUP = LookupArgs.of(
            Loc.builder().path("/a").name("a").parentGfid(Gfid.ROOT).build(), null);

    private final RecordDriver driver = new RecordDriver();
    private final List<String> seen = new ArrayList<>();

    FrameWatchTest() {
        driver.owner.watch = new FrameWatch() {
            @Override
            public void turnBegins() {
                seen.add("begins");
            }

            @Override
            public void suspended() {
                seen.add("suspended");
            }

            @Override
            public void turnEnds(Outcome outcome, int errno) {
                seen.add(outcome + " " + errno);
            }
        };
    }

    @Test
    void a_forwarded_frame_is_gone() {
        driver.enter(LOOKUP, (frame, args) -> frame.forward());
        assertThat(seen).containsExactly("FORWARDED 0");
    }

    @Test
    void a_failed_one_has_its_error() {
        driver.enter(LOOKUP, (frame, args) -> frame.fail(Errno.EACCES));
        assertThat(seen).containsExactly("FAILED 13");
    }

    @Test
    void a_reply_made_has_its_error() {
        driver.enter(LOOKUP, (frame, args) -> frame.unwind(LookupReply.failed(Errno.ENOENT)));
        assertThat(seen).containsExactly("UNWOUND 2");
    }

    @Test
    void a_reply_passed_on_has_its_error() {
        driver.enter(LOOKUP, (frame, args) -> frame.forward(frame::unwind));
        driver.reply(LookupReply.failed(Errno.ESTALE));
        assertThat(seen).containsExactly("WATCHED 0", "begins", "UNWOUND 116");
    }

    @Test
    void a_frame_whose_method_throws_is_broken() {
        driver.enter(LOOKUP, (frame, args) -> {});
        driver.enter(LOOKUP, (frame, args) -> {
            throw new StackOverflowError("deep");
        });
        assertThat(seen).containsExactly("BROKEN 0", "BROKEN 0");
    }

    @Test
    void a_suspended_one_has_another_turn() {
        var kept = new AtomicReference<SuspendedFrame<?>>();
        driver.enter(LOOKUP, (frame, args) -> kept.set(frame.suspend()));
        assertThat(seen).containsExactly("suspended");
        kept.get().fail(Errno.EAGAIN);
        assertThat(seen).containsExactly("suspended", "begins", "FAILED 11");
    }

    @Test
    void a_given_up_frame_is_broken() {
        var kept = new AtomicReference<SuspendedFrame<?>>();
        driver.enter(LOOKUP, (frame, args) -> kept.set(frame.suspend()));
        driver.owner.newest.giveUp("too late");
        assertThat(seen).containsExactly("suspended", "BROKEN 0");
    }

    @Test
    void a_watch_that_throws_does_no_harm() {
        driver.owner.watch = new FrameWatch() {
            @Override
            public void turnBegins() {}

            @Override
            public void suspended() {}

            @Override
            public void turnEnds(Outcome outcome, int errno) {
                throw new OutOfMemoryError("made up");
            }
        };
        assertThat(driver.enter(LOOKUP, (frame, args) -> frame.forward())).isEqualTo(Layout.VERDICT_FORWARD);
    }
}
