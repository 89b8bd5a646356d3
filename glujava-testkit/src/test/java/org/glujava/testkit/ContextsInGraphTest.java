package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.glujava.fop.FlushArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.type.Fd;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

/** What a translator keeps of inodes and fds ends with these, as in GlusterFS. */
@GluJavaTest
class ContextsInGraphTest {
    private final TestGraph graph = TestGraph.of(CountingLooks.class).build();

    private void lookup(Loc loc) {
        assertThat(graph.fop(LookupArgs.of(loc, null)).isAnswered()).isTrue();
    }

    @Test
    void the_value_of_an_inode_goes_when_it_is_forgotten() {
        Loc file = graph.file("/file");
        Loc other = graph.file("/other");
        lookup(file);
        lookup(file);
        lookup(other);
        assertThat(CountingLooks.looks.size()).isEqualTo(2);

        graph.forget(file.inode());

        assertThat(CountingLooks.NOTED).containsExactly("forgotten after 2", "closed after 2");
        assertThat(CountingLooks.looks.get(file.inode())).isNull();
        assertThat(CountingLooks.looks.get(other.inode()).count).isEqualTo(1);

        lookup(file);
        assertThat(CountingLooks.looks.get(file.inode()).count)
                .as("known again")
                .isEqualTo(1);
    }

    @Test
    void the_value_of_an_fd_goes_when_it_is_released() {
        Fd fd = graph.fd(graph.file("/file"), 0);
        assertThat(graph.fop(FlushArgs.of(fd, null)).isAnswered()).isTrue();
        assertThat(CountingLooks.flushes.size()).isEqualTo(1);

        graph.release(fd);

        assertThat(CountingLooks.NOTED).containsExactly("closed after 1");
        assertThat(CountingLooks.flushes.size()).isZero();
    }

    @Test
    void remaining_values_are_closed_with_the_graph() {
        lookup(graph.file("/file"));
        assertThat(CountingLooks.NOTED).isEmpty();
        graph.close();
        assertThat(CountingLooks.NOTED).containsExactly("closed after 1");
    }

    @Test
    void an_exception_of_close_is_a_problem() {
        Loc file = graph.file("/file");
        for (int i = 0; i < 3; i++) {
            lookup(file);
        }
        graph.forget(file.inode());
        assertThat(graph.takeProblems()).extracting(Problem::kind).containsExactly(Problem.Kind.THREW);
    }
}
