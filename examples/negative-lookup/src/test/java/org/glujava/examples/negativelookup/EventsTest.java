package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glujava.fop.FopId.LOOKUP;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glujava.Subvolume;
import org.glujava.event.AuthFailed;
import org.glujava.event.ChildConnecting;
import org.glujava.event.ChildDown;
import org.glujava.event.ChildPing;
import org.glujava.event.ChildUp;
import org.glujava.event.Event;
import org.glujava.event.ParentDown;
import org.glujava.event.ParentUp;
import org.glujava.event.SomeDescendentDown;
import org.glujava.event.SomeDescendentUp;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.testkit.Interleavings;
import org.glujava.testkit.Replies;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 5: connections that are made or lost, and the end of the volume. */
class EventsTest extends Searching {
    static Stream<Function<Subvolume, Event>> connections() {
        return Stream.of(
                ChildUp::new,
                ChildDown::new,
                SomeDescendentUp::new,
                SomeDescendentDown::new,
                ChildConnecting::new,
                AuthFailed::new);
    }

    @ParameterizedTest
    @MethodSource("connections")
    void earlier_misses_are_not_believed(Function<Subvolume, Event> event) {
        lookup("/a");
        lookup("/d/a");
        assertThat(graph.notify(event.apply(child.subvolume())))
                .as("the event is passed on")
                .isTrue();
        assertThat(remembers("/a")).isFalse();
        assertThat(remembers("/d/a")).isFalse();
        assertThat(remembers("/a")).as("from then on").isTrue();
    }

    @ParameterizedTest
    @MethodSource("connections")
    void a_miss_that_was_on_its_way_is_not_believed(Function<Subvolume, Event> event) {
        child.hold(LOOKUP);
        lookup("/a");
        graph.notify(event.apply(child.subvolume()));
        child.release();
        assertThat(remembers("/a")).isFalse();
    }

    @Test
    void other_events_change_nothing() {
        lookup("/a");
        graph.notify(new ChildPing(child.subvolume()));
        graph.notify(new ParentUp());
        assertThat(remembers("/a")).isTrue();
    }

    @Test
    void a_graph_out_of_use_remembers_nothing() {
        lookup("/a");
        child.hold(LOOKUP);
        lookup("/b");
        graph.notify(new ParentDown());
        child.release();
        assertThat(remembers("/a")).isFalse();
        assertThat(remembers("/a")).isFalse();
        assertThat(remembers("/b")).isFalse();
    }

    /** Names that are made meanwhile are not noticed. */
    @Test
    void fops_that_have_gone_past_the_translator_leave_nothing_to_believe() throws Exception {
        lookup("/a");
        graph.reconfigure("pass-through", "on");
        graph.fop(MkdirArgs.of(graph.loc("/a"), 0755, 022, null));
        all_exists();
        graph.reconfigure("pass-through", "off");
        assertThat(lookup("/a")).succeeded();
    }

    /** Another client makes the name while the brick is down: the three steps of a lookup, and the two events. */
    @Test
    void names_made_while_a_child_was_down_are_seen_when_it_is_up() {
        int orders = Interleavings.all(order -> {
            TestGraph any = order.graph(TestGraph.of(NegativeLookup.class));
            Subvolume brick = any.child().subvolume();
            AtomicBoolean exists = new AtomicBoolean();
            any.child()
                    .on(LookupArgs.class)
                    .reply(look -> exists.get() ? Replies.found(look) : LookupReply.failed(Errno.ENOENT));
            LookupArgs look = LookupArgs.of(any.loc("/a"), null);
            order.client("looks", () -> any.fop(look));
            order.client(
                    "the network",
                    () -> any.notify(new ChildDown(brick)),
                    () -> exists.set(true),
                    () -> any.notify(new ChildUp(brick)));
            order.run();
            any.child().release();
            assertThat(any.fop(look)).succeeded();
        });
        assertThat(orders).isEqualTo(20);
    }
}
