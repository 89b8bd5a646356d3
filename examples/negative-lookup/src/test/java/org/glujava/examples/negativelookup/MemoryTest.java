package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.glujava.fop.FopId.LOOKUP;

import java.time.Duration;
import java.util.stream.IntStream;
import org.glujava.LogLevel;
import org.glujava.fop.LookupArgs;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Errno;
import org.glujava.type.Size;
import org.junit.jupiter.api.Test;

/** Rule 7, memory: names are forgotten before the heap runs out. */
class MemoryTest extends Searching {
    private static final String MANY = "1000";

    private void lookUpMany() {
        IntStream.range(0, Integer.parseInt(MANY)).forEach(i -> lookup("/" + i));
    }

    private long number(String key) throws Exception {
        return Long.parseLong(graph.statedump().get(key));
    }

    @Test
    void there_are_no_more_names_than_the_budget_has_room_for() throws Exception {
        graph.memory(Size.parse("64KB"));
        lookUpMany();
        assertThat(number("entries")).isBetween(100L, 300L);
        assertThat(number("max-memory")).isEqualTo(65_536);
    }

    @Test
    void a_smaller_budget_takes_names_away_at_once_and_a_larger_one_gives_room() throws Exception {
        lookUpMany();
        assertThat(graph.statedump()).containsEntry("entries", MANY);
        graph.memory(Size.parse("64KB"));
        assertThat(number("entries")).isBetween(100L, 300L);
        graph.memory(Size.parse("1MB"));
        lookUpMany();
        assertThat(graph.statedump()).containsEntry("entries", MANY);
    }

    @Test
    void a_budget_that_does_not_matter_leaves_all_as_it_is() throws Exception {
        lookUpMany();
        graph.memory(Size.parse("64MB"));
        assertThat(graph.statedump()).containsEntry("entries", MANY);
        assertThat(number("max-memory"))
                .as("by default")
                .isEqualTo(Size.parse("32MB").bytes());
    }

    @Test
    void nothing_is_kept_while_the_heap_is_nearly_full() throws Exception {
        lookup("/a");
        graph.memoryPressure();
        assertThat(graph.statedump()).containsEntry("entries", "0");
        assertThat(remembers("/a")).isFalse();
        assertThat(remembers("/a")).isFalse();
        graph.clock().advance(Duration.ofSeconds(10));
        assertThat(remembers("/a")).isFalse();
        assertThat(remembers("/a")).isTrue();
    }

    @Test
    void other_options_do_not_get_more_than_the_budget() throws Exception {
        graph.memory(Size.parse("64KB"));
        graph.reconfigure("max-memory", "1MB");
        lookUpMany();
        assertThat(number("entries")).isBetween(100L, 300L);
    }

    @Test
    void more_than_the_heap_is_refused_with_the_size_of_the_heap() {
        TestGraph.Builder small = TestGraph.of(NegativeLookup.class).heap(Size.parse("48MB"));
        assertThatThrownBy(() -> small.option("max-memory", "49MB").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("max-memory", "49MB", "heap", "48MB", "-Xmx");
        small.option("max-memory", "48MB").build();
    }

    @Test
    void the_default_is_never_too_much() {
        TestGraph small =
                TestGraph.of(NegativeLookup.class).heap(Size.parse("8MB")).build();
        small.child().fail(Errno.ENOENT, LOOKUP);
        small.fop(LookupArgs.of(small.loc("/a"), null));
        small.fop(LookupArgs.of(small.loc("/a"), null));
        assertThat(small.child()).wasWound(LOOKUP);
        assertThat(small.log()).isEmpty();
    }

    @Test
    void more_than_the_heap_is_refused_while_it_runs_and_the_old_options_stay() throws Exception {
        lookup("/a");
        assertThatThrownBy(() -> graph.reconfigure("max-memory", "1GB")).hasMessageContainingAll("max-memory", "256MB");
        assertThat(remembers("/a")).isTrue();
        assertThat(number("max-memory")).isEqualTo(Size.parse("32MB").bytes());
    }

    @Test
    void more_than_its_share_is_reported() {
        TestGraph much =
                TestGraph.of(NegativeLookup.class).option("max-memory", "200MB").build();
        assertThat(much.log()).singleElement().satisfies(line -> {
            assertThat(line.level()).isEqualTo(LogLevel.WARNING);
            assertThat(line.text()).contains("max-memory", "200MB", "budget");
        });
    }
}
