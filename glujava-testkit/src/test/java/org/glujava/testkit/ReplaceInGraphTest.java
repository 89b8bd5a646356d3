package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.StatArgs;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

/** Another version of a translator takes over, as in GlusterFS. */
@GluJavaTest
class ReplaceInGraphTest {
    private final TestGraph graph = TestGraph.of(FirstVersion.class).build();

    private void lookup(Loc loc) {
        assertThat(graph.fop(LookupArgs.of(loc, null)).isAnswered()).isTrue();
    }

    @Test
    void new_fops_enter_the_new_version_and_the_old_one_is_closed() throws Exception {
        graph.replace(SecondVersion.class);
        lookup(graph.file("/file"));
        assertThat(FirstVersion.NOTED).containsExactly("first closed", "lookup in the second");
    }

    @Test
    void a_suspended_frame_ends_in_the_old_version() throws Exception {
        FopCall<?> stat = graph.fop(StatArgs.of(graph.file("/file"), null));
        graph.replace(SecondVersion.class);
        assertThat(FirstVersion.NOTED).containsExactly("stat in the first");
        assertThat(stat.isAnswered()).isFalse();

        Objects.requireNonNull(FirstVersion.held).forward();
        graph.fop(LookupArgs.of(graph.file("/file"), null));
        assertThat(stat.isAnswered()).isTrue();
        assertThat(FirstVersion.NOTED).contains("first closed");
    }

    @Test
    void a_fop_that_the_new_version_does_not_hook_passes_it() throws Exception {
        graph.replace(SecondVersion.class);
        assertThat(graph.fop(StatArgs.of(graph.file("/file"), null)).isAnswered())
                .isTrue();
    }

    @Test
    void contexts_are_handed_over_and_end_in_both_versions() throws Exception {
        Loc file = graph.file("/file");
        Loc other = graph.file("/other");
        lookup(file);
        lookup(file);
        lookup(other);
        FopCall<?> keepsTheOldOne = graph.fop(StatArgs.of(file, null));

        graph.replace(SecondVersion.class);
        assertThat(SecondVersion.looksOf(file.inode())).isEqualTo("2");
        assertThat(SecondVersion.looksOf(other.inode())).isEqualTo("1");
        graph.forget(other.inode());
        assertThat(FirstVersion.NOTED).contains("looks closed after 1");
        assertThat(SecondVersion.values()).isEqualTo(1);

        Objects.requireNonNull(FirstVersion.held).forward();
        lookup(file);
        assertThat(keepsTheOldOne.isAnswered()).isTrue();
        assertThat(FirstVersion.NOTED).contains("looks closed after 2", "first closed");
        assertThat(SecondVersion.looksOf(file.inode())).isEqualTo("2");
    }

    @Test
    void a_hand_over_that_fails_changes_nothing() throws Exception {
        Loc file = graph.file("/file");
        lookup(file);
        assertThatThrownBy(() -> graph.replace(SecondVersion.class, Map.of("refuses", "yes")))
                .hasMessage("refused on request");
        FirstVersion.NOTED.clear();
        lookup(file);
        assertThat(FirstVersion.NOTED).isEmpty();
    }
}
