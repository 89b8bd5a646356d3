package org.glujava.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One order in which {@link Interleavings} run a scenario.
 *
 * <pre>{@code
 * order.client("writes and closes", () -> graph.fop(writev), () -> graph.fop(flush));
 * order.client("a brick goes", () -> graph.notify(new ChildDown(graph.child().subvolume())));
 * order.run();
 * }</pre>
 */
public final class Interleaving {
    /** An action of a client. */
    @FunctionalInterface
    public interface Step {
        /**
         * Runs the step.
         *
         * @throws Exception any exception; it fails the test
         */
        void run() throws Exception;
    }

    private record Client(String name, Deque<Step> steps) {}

    private record Choice(String name, Step step) {}

    /** Returns the choice for the number of a step. It is taken modulo the number of choices. */
    private final IntUnaryOperator choose;

    private final List<TestGraph> graphs = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final List<Integer> chosen = new ArrayList<>();
    private final List<Integer> choices = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Interleaving(IntUnaryOperator choose) {
        this.choose = choose;
    }

    static IntUnaryOperator byChance(Random random) {
        return step -> random.nextInt(Integer.MAX_VALUE);
    }

    /**
     * Makes a graph. While {@link #run} runs, its children handle a fop only when the order chooses it, and a reply
     * arrives only when the order chooses it. Before and after that, fops are answered at once.
     *
     * @param builder the builder of the graph
     * @return the graph
     */
    public TestGraph graph(TestGraph.Builder builder) {
        TestGraph graph = builder.buildUnwatched();
        graphs.add(graph);
        return graph;
    }

    /**
     * Adds a client that takes these steps one after the other, interleaved with the steps of other clients.
     *
     * @param name the name of the client, for messages
     * @param steps the steps of the client, in order
     */
    public void client(String name, Step... steps) {
        clients.add(new Client(name, new ArrayDeque<>(List.of(steps))));
    }

    /**
     * Runs all steps of clients, and all actions and replies of children, in this order.
     *
     * @throws Exception any exception of a step
     */
    public void run() throws Exception {
        children().forEach(MockChild::holdAll);
        for (List<Choice> possible = possible(); !possible.isEmpty(); possible = possible()) {
            int number = choose.applyAsInt(chosen.size()) % possible.size();
            chosen.add(number);
            choices.add(possible.size());
            names.add(possible.get(number).name());
            possible.get(number).step().run();
        }
        children().forEach(MockChild::holdNoMore);
    }

    private Stream<MockChild> children() {
        return graphs.stream().flatMap(graph -> graph.children().stream());
    }

    private List<Choice> possible() {
        List<Choice> possible = new ArrayList<>();
        for (Client client : clients) {
            if (!client.steps().isEmpty()) {
                possible.add(
                        new Choice(client.name(), () -> client.steps().remove().run()));
            }
        }
        children()
                .forEach(child -> child.held()
                        .forEach(held -> possible.add(
                                held.isHandled()
                                        ? new Choice(
                                                "the reply to " + held.args() + " arrives", () -> child.deliver(held))
                                        : new Choice(child + " gets " + held.args(), () -> child.handle(held)))));
        return possible;
    }

    List<Integer> chosen() {
        return chosen;
    }

    List<Integer> choices() {
        return choices;
    }

    void close() {
        graphs.forEach(TestGraph::close);
    }

    /** Returns the order, for the message of a failure. */
    @Override
    public String toString() {
        var text = new StringBuilder("in this order:");
        for (int i = 0; i < names.size(); i++) {
            text.append("\n  ").append(i + 1).append(". ").append(names.get(i));
        }
        String path = chosen.stream().map(String::valueOf).collect(Collectors.joining("."));
        return text + "\n(Interleavings.again(\"" + path + "\", scenario) runs it alone)";
    }
}
