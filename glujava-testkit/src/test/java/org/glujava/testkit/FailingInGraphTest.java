package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.glujava.LogLevel;
import org.glujava.fop.FopId;
import org.glujava.fop.IpcArgs;
import org.glujava.fop.IpcReply;
import org.glujava.type.Errno;
import org.junit.jupiter.api.Test;

/** A translator that fails too often is left out, by GluJava's own options. */
class FailingInGraphTest {
    private final TestGraph graph = TestGraph.of(Scripted.class)
            .option("max-failures", "3")
            .option("failure-window", "10")
            .tolerate(Problem.Kind.THREW)
            .build();

    private FopCall<IpcReply> send() {
        Scripted.script = (frame, args) -> {
            throw new IllegalArgumentException("made up");
        };
        return graph.fop(IpcArgs.of(1, null));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(send()).failedWith(Errno.EIO);
        }
    }

    @Test
    void after_so_many_failures_all_fops_go_past_it() {
        fail(3);
        assertThat(graph.child()).wasNotWound();
        assertThat(graph.log()).singleElement().satisfies(line -> {
            assertThat(line.level()).isEqualTo(LogLevel.CRITICAL);
            assertThat(line.text()).startsWith("the translator has failed 3 times within 10 s");
        });

        assertThat(send()).succeeded();
        assertThat(send()).succeeded();
        assertThat(graph.child()).wasWound(FopId.IPC, FopId.IPC);
    }

    @Test
    void failures_of_another_window_do_not_count() {
        fail(2);
        graph.clock().advance(Duration.ofSeconds(10));
        fail(2);
        graph.clock().advance(Duration.ofSeconds(9));
        fail(1);
        assertThat(send()).succeeded();
    }

    @Test
    void it_is_back_when_its_options_are_set_again() throws Exception {
        fail(3);
        assertThat(send()).succeeded();
        graph.reconfigure("word", "other");
        fail(3);
        assertThat(send()).succeeded();
    }

    @Test
    void a_frame_that_is_under_way_is_the_translator_s() throws Exception {
        graph.child().hold(FopId.IPC);
        Scripted.script = (frame, args) -> frame.forward(reply -> frame.fail(Errno.EACCES));
        FopCall<IpcReply> under = graph.fop(IpcArgs.of(1, null));
        graph.reconfigure("pass-through", "on");
        graph.child().release();
        assertThat(under).failedWith(Errno.EACCES);
        assertThat(send()).succeeded();
        graph.reconfigure("pass-through", "off");
        fail(1);
    }

    @Test
    void it_can_be_left_out_even_by_options_that_are_wrong() {
        assertThatThrownBy(() -> graph.reconfigure(Map.of("pass-through", "on", "word", "wrong")))
                .hasMessage("made up");
        assertThat(send()).succeeded();
    }

    @Test
    void on_failure_can_be_changed() throws Exception {
        fail(1);
        graph.reconfigure("on-failure", "pass-through");
        assertThat(send()).succeeded();
        graph.reconfigure("on-failure", "error");
        fail(1);
        graph.close();
    }
}
