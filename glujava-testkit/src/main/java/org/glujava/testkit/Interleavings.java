package org.glujava.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/**
 * Runs a scenario in many orders of concurrent actions: the fops of clients, the work of children, and the arrival of
 * replies. So a test finds a race each time, and not by chance.
 *
 * <pre>{@code
 * Interleavings.all(order -> {
 *     TestGraph graph = order.graph(TestGraph.of(NegativeLookup.class));
 *     Set<String> files = new HashSet<>();
 *     graph.child().on(CreateArgs.class).reply(args -> {
 *         files.add(args.loc().name());
 *         return Replies.created(args);
 *     });
 *     graph.child().on(LookupArgs.class).reply(args -> files.contains(args.loc().name())
 *             ? Replies.found(args)
 *             : LookupReply.failed(Errno.ENOENT));
 *     order.client("looks", () -> graph.fop(LookupArgs.of(graph.loc("/a"), null)));
 *     order.client("creates", () -> graph.fop(create));
 *     order.run();
 *     assertThat(graph.fop(LookupArgs.of(graph.loc("/a"), null))).succeeded();
 * });
 * }</pre>
 *
 * <p>The message of a failure has the order in which the scenario failed; {@link #again} runs that order alone.
 */
public final class Interleavings {
    private static final int LIMIT = 20_000;

    private Interleavings() {}

    /** A scenario, which is run once for each order. Each run makes new graphs by {@link Interleaving#graph}. */
    @FunctionalInterface
    public interface Scenario {
        /**
         * Makes a graph, sends fops, and asserts facts that hold in any order.
         *
         * @param order the interleaving to make the graph with
         * @throws Exception any exception; it fails the test
         */
        void run(Interleaving order) throws Exception;
    }

    /**
     * Runs a scenario in all orders, at most 20,000.
     *
     * @param scenario the scenario
     * @return the number of orders
     */
    public static int all(Scenario scenario) {
        int runs = 0;
        List<Integer> next = new ArrayList<>();
        while (true) {
            List<Integer> path = List.copyOf(next);
            Interleaving order = new Interleaving(step -> step < path.size() ? path.get(step) : 0);
            run(scenario, order);
            runs++;
            next = successor(order);
            if (next.isEmpty()) {
                return runs;
            }
            if (runs == LIMIT) {
                throw new AssertionError(
                        "there are more than " + LIMIT + " orders: let less happen at the same time, or"
                                + " take some of them by Interleavings.seeded(orders, seed, scenario)");
            }
        }
    }

    /** Returns the choices of the next order, without the first choices at its end; empty after the last order. */
    private static List<Integer> successor(Interleaving order) {
        List<Integer> chosen = new ArrayList<>(order.chosen());
        for (int last = chosen.size() - 1; last >= 0; last--) {
            if (chosen.get(last) + 1 < order.choices().get(last)) {
                List<Integer> next = new ArrayList<>(chosen.subList(0, last));
                next.add(chosen.get(last) + 1);
                return next;
            }
        }
        return List.of();
    }

    /**
     * Runs a scenario in random orders. The same seed gives the same orders.
     *
     * @param orders the number of orders
     * @param seed the seed of the first order
     * @param scenario the scenario
     */
    public static void seeded(int orders, long seed, Scenario scenario) {
        Random random = new Random(seed);
        for (int i = 0; i < orders; i++) {
            run(scenario, new Interleaving(Interleaving.byChance(random)));
        }
    }

    /**
     * Runs a scenario in the order that a failure printed.
     *
     * @param order the order, as the failure printed it
     * @param scenario the scenario
     */
    public static void again(String order, Scenario scenario) {
        List<Integer> path = order.isEmpty()
                ? List.of()
                : Arrays.stream(order.split("\\.")).map(Integer::valueOf).toList();
        IntUnaryOperator choice = step -> step < path.size() ? path.get(step) : 0;
        run(scenario, new Interleaving(choice));
    }

    private static void run(Scenario scenario, Interleaving order) {
        try {
            scenario.run(order);
            order.close();
        } catch (Exception | AssertionError e) {
            throw new AssertionError(order + "\n" + e.getMessage(), e);
        }
    }
}
