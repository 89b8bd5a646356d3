package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.glujava.MemoryBudget;
import org.glujava.type.Size;
import org.junit.jupiter.api.Test;

/** What a translator has of the heap. */
@GluJavaTest
class MemoryInGraphTest {
    private static final long MB = 1 << 20;

    private final TestGraph graph =
            TestGraph.of(Scripted.class).heap(Size.parse("90MB")).build();
    private final MemoryBudget memory = Scripted.context.memory();
    private final List<Long> received = new ArrayList<>();

    @Test
    void it_is_a_part_of_the_heap_that_the_test_chooses() {
        assertThat(memory.heap()).isEqualTo(90 * MB);
        assertThat(memory.bytes()).isEqualTo(30 * MB);
    }

    @Test
    void a_test_sets_it_and_the_listener_has_run() {
        memory.onChange(() -> received.add(memory.bytes()));
        graph.memory(Size.parse("1MB"));
        assertThat(received).containsExactly(MB);
    }

    @Test
    void under_pressure_it_is_nothing_until_the_clock_advances() {
        memory.onChange(() -> received.add(memory.bytes()));
        graph.memoryPressure();
        graph.clock().advance(Duration.ofSeconds(9));
        assertThat(received).containsExactly(0L);
        graph.clock().advance(Duration.ofSeconds(1));
        graph.clock().advance(Duration.ofSeconds(60));
        assertThat(received).containsExactly(0L, 15 * MB, 30 * MB);
    }

    @Test
    void an_exception_of_a_listener_is_a_problem() {
        memory.onChange(() -> {
            throw new IllegalStateException("made up");
        });
        graph.memoryPressure();
        assertThat(graph.takeProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.THREW));
    }

    @Test
    void a_volume_out_of_use_has_nothing() {
        graph.close();
        assertThat(memory.bytes()).isZero();
    }
}
