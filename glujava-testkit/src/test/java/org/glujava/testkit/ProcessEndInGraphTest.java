package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.glujava.event.ProcessEnd;
import org.glujava.fop.FopId;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.StatArgs;
import org.glujava.type.Dict;
import org.junit.jupiter.api.Test;

/** What a translator writes when its process ends. */
@GluJavaTest
class ProcessEndInGraphTest {
    private static final Dict DICT =
            Dict.builder().put("user.x", new byte[] {1}).build();

    private final TestGraph graph = TestGraph.of(Flushed.class).build();

    private void setLater() {
        assertThat(graph.fop(SetxattrArgs.of(graph.file("/file"), DICT, 0, null)))
                .succeeded();
        assertThat(graph.child()).wasNotWound();
    }

    @Test
    void a_translator_writes_and_waits_for_its_children() {
        setLater();
        assertThat(graph.endProcess()).isTrue();
        assertThat(graph.child()).wasWound(FopId.SETXATTR);
        assertThat(graph.fop(StatArgs.of(graph.loc("/file"), null))).succeeded();
    }

    @Test
    void it_is_called_once_and_never_closed() {
        graph.endProcess();
        graph.endProcess();
        graph.close();
        assertThat(Flushed.CALLED).containsExactly("ProcessEnd[]");
    }

    @Test
    void a_volume_that_is_taken_out_of_use_is_closed_and_no_more() {
        graph.close();
        assertThat(Flushed.CALLED).containsExactly("close");
    }

    @Test
    void a_method_that_waits_for_a_child_has_not_returned() {
        setLater();
        graph.child().hold(FopId.SETXATTR);
        assertThat(graph.endProcess()).isFalse();
        graph.child().release();
        assertThat(graph.endProcess()).isTrue();
    }

    @Test
    void without_time_it_is_not_called() {
        try (TestGraph hasty =
                TestGraph.of(Flushed.class).option("end-timeout", "0").build()) {
            assertThat(hasty.endProcess()).isTrue();
            assertThat(Flushed.CALLED).isEmpty();
        }
    }

    @Test
    void a_method_that_throws_fails_the_test() {
        Flushed.throwsAtEnd = true;
        assertThat(graph.endProcess()).isTrue();
        assertThat(graph.takeProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.THREW))
                .satisfies(problem -> assertThat(problem.text())
                        .contains("event ProcessEnd[], the @Notify method processEnds threw"));
    }

    @Test
    void it_is_no_event_of_the_graph() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.notify(new ProcessEnd()))
                .withMessageContaining("endProcess()");
    }
}
