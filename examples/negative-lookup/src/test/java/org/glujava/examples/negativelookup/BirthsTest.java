package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glujava.fop.FopId.LOOKUP;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glujava.Args;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.IcreateArgs;
import org.glujava.fop.LinkArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.MknodArgs;
import org.glujava.fop.NamelinkArgs;
import org.glujava.fop.PutArgs;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.SymlinkArgs;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.Interleavings;
import org.glujava.testkit.Replies;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Errno;
import org.glujava.type.Loc;
import org.glujava.type.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 2 and 3: names that a fop makes. */
class BirthsTest extends Searching {
    /** Returns each fop that makes the name "a". */
    static Stream<Function<TestGraph, Args<?>>> births() {
        return Stream.of(
                graph -> CreateArgs.of(name(graph), 0, 0644, 022, graph.fd(name(graph), 2), null),
                graph -> MknodArgs.of(name(graph), 0644, 0, 022, null),
                graph -> MkdirArgs.of(name(graph), 0755, 022, null),
                graph -> SymlinkArgs.of("target", name(graph), 022, null),
                graph -> LinkArgs.of(graph.file("/old"), name(graph), null),
                graph -> RenameArgs.of(graph.file("/old"), name(graph), null),
                graph -> PutArgs.of(name(graph), 0644, 022, 0, Payload.of(new byte[] {1}), 0, null, null),
                graph -> IcreateArgs.of(name(graph), 0644, null),
                graph -> NamelinkArgs.of(name(graph), null));
    }

    private static Loc name(TestGraph graph) {
        return graph.loc("/a");
    }

    @ParameterizedTest
    @MethodSource("births")
    void a_name_that_is_made_is_forgotten(Function<TestGraph, Args<?>> birth) {
        lookup("/a");
        assertThat(graph.fop(birth.apply(graph))).succeeded();
        lookup("/a");
        asked(2);
    }

    @ParameterizedTest
    @MethodSource("births")
    void it_is_forgotten_also_if_the_fop_fails(Function<TestGraph, Args<?>> birth) {
        Args<?> args = birth.apply(graph);
        child.fail(Errno.EEXIST, args.fop());
        lookup("/a");
        assertThat(graph.fop(args)).failedWith(Errno.EEXIST);
        lookup("/a");
        asked(2);
    }

    @ParameterizedTest
    @MethodSource("births")
    void a_name_is_forgotten_before_it_is_made_and_again_after(Function<TestGraph, Args<?>> birth) {
        lookup("/a");
        Args<?> args = birth.apply(graph);
        child.hold(args.fop());
        FopCall<?> making = graph.fop(args);
        lookup("/a");
        asked(2);
        lookup("/a"); // remembers the earlier miss while the name is being made
        asked(2);

        child.release();
        assertThat(making).succeeded();
        lookup("/a");
        asked(3);
    }

    @ParameterizedTest
    @MethodSource("births")
    void a_late_miss_does_not_hide_a_name_made_meanwhile(Function<TestGraph, Args<?>> birth) {
        child.hold(LOOKUP);
        FopCall<LookupReply> slow = lookup("/a");
        assertThat(graph.fop(birth.apply(graph))).succeeded();
        child.release();
        assertThat(slow).failedWith(Errno.ENOENT);

        all_exists();
        assertThat(lookup("/a")).succeeded();
    }

    /** The three steps of the fop and those of the lookup, in all possible orders. */
    @ParameterizedTest
    @MethodSource("births")
    void a_name_that_is_made_is_seen_afterwards_whatever_came_first(Function<TestGraph, Args<?>> birth) {
        int orders = Interleavings.all(order -> {
            TestGraph any = order.graph(TestGraph.of(NegativeLookup.class));
            AtomicBoolean exists = new AtomicBoolean();
            Args<?> args = birth.apply(any);
            any.child()
                    .on(LookupArgs.class)
                    .reply(look -> exists.get() ? Replies.found(look) : LookupReply.failed(Errno.ENOENT));
            any.child().watch(done -> exists.compareAndSet(false, done.fop() == args.fop()));
            LookupArgs look = LookupArgs.of(any.loc("/a"), null);
            order.client("looks", () -> any.fop(look));
            order.client("makes", () -> any.fop(args));
            order.run();
            any.child().release();
            assertThat(any.fop(look)).succeeded();
        });
        assertThat(orders).isEqualTo(20);
    }

    @Test
    void the_old_name_of_a_link_stays_as_it_was() {
        lookup("/old");
        graph.fop(LinkArgs.of(graph.loc("/old"), graph.loc("/new"), null));
        assertThat(remembers("/old")).isTrue();
    }

    @Test
    void a_fop_without_a_name_passes() {
        Loc nameless = Loc.of(graph.file("/b").inode());
        assertThat(graph.fop(IcreateArgs.of(nameless, 0644, null))).succeeded();
    }
}
