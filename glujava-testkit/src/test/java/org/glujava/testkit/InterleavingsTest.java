package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.IpcArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.RmdirArgs;
import org.glujava.type.Errno;
import org.junit.jupiter.api.Test;

class InterleavingsTest {
    /** A file is looked for while it is made; afterwards it must be seen. */
    private static void lookWhileItIsMade(Interleaving order, String guarded) throws Exception {
        TestGraph graph = order.graph(TestGraph.of(MissCache.class).option("guarded", guarded));
        Set<String> files = new HashSet<>();
        graph.child().on(CreateArgs.class).reply(args -> {
            files.add(args.loc().name());
            return Replies.created(args);
        });
        graph.child()
                .on(LookupArgs.class)
                .reply(args ->
                        files.contains(args.loc().name()) ? Replies.found(args) : LookupReply.failed(Errno.ENOENT));
        LookupArgs look = LookupArgs.of(graph.loc("/a"), null);
        CreateArgs create = CreateArgs.of(graph.loc("/a"), 0, 0644, 022, graph.fd(graph.loc("/a"), 2), null);
        order.client("looks", () -> graph.fop(look));
        order.client("creates", () -> graph.fop(create));
        order.run();
        graph.child().release();
        assertThat(graph.fop(look)).succeeded();
    }

    @Test
    void all_orders_are_tried() {
        // Two clients; each sends, the child gets it, the reply arrives.
        assertThat(Interleavings.all(order -> lookWhileItIsMade(order, "on"))).isEqualTo(20);
    }

    @Test
    void a_planted_race_is_found_with_its_order() {
        Throwable found = catchThrowable(() -> Interleavings.all(order -> lookWhileItIsMade(order, "off")));
        assertThat(found).isInstanceOf(AssertionError.class);
        List<String> lines = found.getMessage().lines().toList();
        assertThat(lines).startsWith("in this order:").hasSizeGreaterThan(8);
        assertThat(lines.subList(1, 7))
                .last()
                .asString()
                .contains("the reply to lookup")
                .contains("arrives");
        assertThat(found).hasMessageContaining("to succeed, but it failed: lookup = -1 ENOENT");

        String choices = found.getMessage().replaceAll("(?s).*again\\(\"([0-9.]*)\".*", "$1");
        assertThat(catchThrowable(() -> Interleavings.again(choices, order -> lookWhileItIsMade(order, "off"))))
                .hasMessage(found.getMessage());
        assertThatCode(() -> Interleavings.again(choices, order -> lookWhileItIsMade(order, "on")))
                .doesNotThrowAnyException();
    }

    @Test
    void fops_before_and_after_are_answered_at_once() {
        int orders = Interleavings.all(order -> {
            TestGraph graph = order.graph(TestGraph.of(Called.class).child("brick", new MemoryChild()));
            assertThat(graph.fop(MkdirArgs.of(graph.loc("/d"), 0755, 0, null))).succeeded();
            order.client("removes", () -> graph.fop(RmdirArgs.of(graph.loc("/d"), 0, null)));
            order.client("looks", () -> graph.fop(LookupArgs.of(graph.loc("/d"), null)));
            order.run();
            assertThat(graph.fop(LookupArgs.of(graph.loc("/d"), null))).failedWith(Errno.ENOENT);
        });
        assertThat(orders).isEqualTo(20);
    }

    @Test
    void one_seed_means_the_same_orders() {
        assertThat(ordersOf(7)).hasSize(30).isEqualTo(ordersOf(7)).isNotEqualTo(ordersOf(8));
    }

    private static List<String> ordersOf(long seed) {
        List<String> orders = new ArrayList<>();
        Interleavings.seeded(30, seed, order -> {
            lookWhileItIsMade(order, "on");
            orders.add(order.toString());
        });
        return orders;
    }

    @Test
    void a_fault_in_one_order_alone_is_found() {
        Throwable found = catchThrowable(() -> Interleavings.all(order -> {
            TestGraph graph = order.graph(TestGraph.of(Scripted.class));
            List<Integer> sent = new ArrayList<>();
            Scripted.script = (frame, args) -> {
                sent.add(args.values().size());
                frame.forward(reply -> {
                    if (sent.size() == 2) {
                        frame.unwind(reply);
                    }
                });
            };
            order.client("one", () -> graph.fop(IpcArgs.of(1, null)));
            order.client("other", () -> graph.fop(IpcArgs.of(2, null)));
            order.run();
        }));
        assertThat(found).hasMessageContaining("UNDECIDED: a reply callback of").hasMessageContaining("1. one");
    }

    @Test
    void more_orders_than_can_be_tried_are_refused() {
        assertThat(catchThrowable(() -> Interleavings.all(order -> {
                    for (int i = 0; i < 9; i++) {
                        order.client("client " + i, () -> {});
                    }
                    order.run();
                })))
                .hasMessageContaining("more than 20000 orders");
    }
}
