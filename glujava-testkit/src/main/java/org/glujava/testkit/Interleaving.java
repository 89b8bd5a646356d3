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
    /** Something that a client does. */
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

    /** Gives for the number of a step the number of what is chosen, which may go round. */
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
     * Makes a graph whose children do nothing until it is their turn, and whose replies take their time, while {@link #run}
     * runs. What is sent before and after that is answered at once.
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
     * Adds a client that takes these steps one after the other, while other clients take theirs.
     *
     * @param name the name of the client, for messages
     * @param steps what the client does, one after the other
     */
    public void client(String name, Step... steps) {
        clients.add(new Client(name, new ArrayDeque<>(List.of(steps))));
    }

    /**
     * Lets happen all that clients do and children reply, in this order.
     *
     * @throws Exception what a step throws
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

    /** The order, as a failure tells it. */
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
