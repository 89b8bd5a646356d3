package org.glujava.examples.debugtrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.glujava.fop.AccessArgs;
import org.glujava.fop.FopId;
import org.glujava.fop.IpcArgs;
import org.glujava.testkit.GluJavaTest;
import org.glujava.testkit.LogLine;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Errno;
import org.junit.jupiter.api.Test;

/** The lines that it logs; it changes no fop. */
@GluJavaTest
class DebugTraceTest {
    private static TestGraph graph(String... options) {
        TestGraph.Builder builder = TestGraph.of(DebugTrace.class);
        for (int i = 0; i < options.length; i += 2) {
            builder.option(options[i], options[i + 1]);
        }
        return builder.build();
    }

    private static List<String> lines(TestGraph graph) {
        return graph.log().stream().map(LogLine::toString).toList();
    }

    @Test
    void a_fop_and_its_reply_are_logged_and_pass_unchanged() {
        TestGraph graph = graph("level", "warning");
        assertThat(graph.fop(IpcArgs.of(7, null))).succeeded();

        assertThat(lines(graph)).containsExactly("WARNING #1 ipc{op=7, xdata=null}", "WARNING #1 ipc = 0 {xdata=null}");
        assertThat(graph.child().wound(IpcArgs.class).get(0).op()).isEqualTo(7);
    }

    @Test
    void a_fop_without_a_reply_has_one_line() {
        TestGraph graph = graph();
        graph.child().hold(FopId.IPC);
        assertThat(graph.fop(IpcArgs.of(7, null))).isInFlight();
        assertThat(lines(graph)).containsExactly("INFO #1 ipc{op=7, xdata=null}");
    }

    @Test
    void without_logging_fops_pass() {
        TestGraph graph = graph("log", "off");
        graph.child().fail(Errno.EPERM, FopId.IPC);
        assertThat(graph.fop(IpcArgs.of(7, null))).failedWith(Errno.EPERM);
        assertThat(graph.log()).isEmpty();
    }

    @Test
    void fops_that_are_not_named_pass_without_a_line() {
        TestGraph graph = graph("fops", " lookup , access");
        graph.child().fail(Errno.EACCES, FopId.ACCESS);
        assertThat(graph.fop(IpcArgs.of(7, null))).succeeded();
        assertThat(graph.fop(AccessArgs.of(graph.file("/file"), 4, null))).failedWith(Errno.EACCES);

        assertThat(lines(graph)).hasSize(2).last().isEqualTo("INFO #1 access = -1 EACCES {xdata=null}");
    }

    @Test
    void one_in_so_many_is_logged() {
        TestGraph graph = graph("sample", "3");
        for (int i = 1; i <= 7; i++) {
            graph.fop(IpcArgs.of(i, null));
        }

        assertThat(lines(graph))
                .filteredOn(line -> line.contains("op="))
                .containsExactly("INFO #3 ipc{op=3, xdata=null}", "INFO #6 ipc{op=6, xdata=null}");
    }

    @Test
    void only_errors_are_logged_and_in_one_line() {
        TestGraph graph = graph("errors-only", "on");
        graph.child().on(IpcArgs.class).when(args -> args.op() == 8).fail(Errno.ENOTSUP);
        graph.fop(IpcArgs.of(7, null));
        graph.fop(IpcArgs.of(8, null));

        assertThat(lines(graph)).singleElement().asString().startsWith("INFO #2 ipc{op=8, xdata=null} -> ipc = -1 E");
    }

    @Test
    void a_level_that_is_not_logged_costs_nothing() {
        TestGraph graph = graph("level", "debug");
        assertThat(graph.fop(IpcArgs.of(7, null))).succeeded();
        assertThat(graph.log()).isEmpty();
    }

    @Test
    void wrong_options_are_reported() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph("fops", "lookup,lookdown"))
                .withMessageStartingWith(
                        "option 'fops' names 'lookdown', which is no fop; the fops are [stat, readlink, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph("sample", "0"))
                .withMessage("option 'sample' is 0; it must be 1 or more");
    }
}
