package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.glujava.fop.FopId.LOOKUP;

import java.time.Duration;
import java.util.List;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.spi.OptionException;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Errno;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

/** Rules 1 and 2: answers that are remembered; rules 6 and 7: their time and their number. */
class NegativeLookupTest extends Searching {
    @Test
    void a_missing_name_is_looked_up_once() {
        assertThat(lookup("/a")).failedWith(Errno.ENOENT);
        assertThat(lookup("/a")).failedWith(Errno.ENOENT);
        asked(1);
    }

    @Test
    void names_and_directories_are_distinguished() {
        lookup("/a");
        lookup("/b");
        lookup("/d/a");
        asked(3);
    }

    @Test
    void a_name_is_known_by_its_directory_s_gfid_whatever_the_path() {
        Loc loc = graph.loc("/d/a");
        lookup(loc);
        assertThat(lookup(loc.edit().path("/renamed/a").build())).failedWith(Errno.ENOENT);
        asked(1);
    }

    @Test
    void an_existing_name_is_looked_up_each_time() {
        all_exists();
        assertThat(lookup("/a")).succeeded();
        assertThat(lookup("/a")).succeeded();
        asked(2);
    }

    @Test
    void other_errors_are_not_remembered() {
        for (Errno error : List.of(Errno.EIO, Errno.ENOTCONN, Errno.ESTALE, Errno.EACCES)) {
            child.fail(error, LOOKUP);
            assertThat(lookup("/a")).failedWith(error);
        }
        asked(4);
    }

    @Test
    void a_lookup_by_gfid_alone_passes() {
        Loc nameless = Loc.of(graph.file("/a").inode());
        lookup(nameless);
        lookup(nameless);
        asked(2);
        Loc withoutParent = Loc.builder().path("/a").name("a").build();
        lookup(withoutParent);
        lookup(withoutParent);
        asked(4);
        Loc withoutName = Loc.builder()
                .path("/a")
                .parentGfid(graph.loc("/a").parentGfid())
                .build();
        lookup(withoutName);
        lookup(withoutName);
        asked(6);
    }

    @Test
    void glusterfs_s_own_daemons_are_neither_answered_nor_believed() {
        graph.fop(INTERNAL, LookupArgs.of(graph.loc("/a"), null));
        lookup("/a");
        asked(2);
        graph.fop(INTERNAL, LookupArgs.of(graph.loc("/a"), null));
        asked(3);
    }

    @Test
    void names_that_they_find_are_forgotten_too() {
        lookup("/a");
        all_exists();
        graph.fop(INTERNAL, LookupArgs.of(graph.loc("/a"), null));
        assertThat(lookup("/a")).succeeded();
    }

    @Test
    void a_name_that_another_lookup_found_outweighs_a_late_miss() {
        child.hold(LOOKUP);
        FopCall<?> late = lookup("/a");
        FopCall<?> sees = lookup("/a");
        child.held(LookupArgs.class).get(1).reply(LookupReply.of(null, null, null, null));
        assertThat(sees).succeeded();
        child.release();
        assertThat(late).failedWith(Errno.ENOENT);

        all_exists();
        assertThat(lookup("/a")).succeeded();
    }

    @Test
    void making_one_name_leaves_others_remembered() {
        lookup("/a");
        graph.fop(MkdirArgs.of(graph.loc("/b"), 0755, 022, null));
        assertThat(remembers("/a")).isTrue();
    }

    @Test
    void a_miss_is_believed_although_other_names_are_made_in_its_directory_meanwhile() {
        child.hold(LOOKUP);
        lookup("/a");
        graph.fop(MkdirArgs.of(graph.loc("/b"), 0755, 022, null));
        child.release();
        assertThat(remembers("/a")).isTrue();
    }

    @Test
    void a_missing_name_is_forgotten_after_its_time() {
        lookup("/a");
        graph.clock().advance(TTL.minusNanos(1));
        lookup("/a");
        asked(1);
        graph.clock().advance(Duration.ofNanos(1));
        lookup("/a");
        asked(2);
    }

    @Test
    void an_answer_from_memory_does_not_make_it_last_longer() {
        lookup("/a");
        graph.clock().advance(TTL.dividedBy(2));
        lookup("/a");
        graph.clock().advance(TTL.dividedBy(2));
        lookup("/a");
        asked(2);
    }

    @Test
    void changed_options_apply_at_once_and_all_names_are_looked_up_again() throws Exception {
        lookup("/a");
        graph.reconfigure("ttl", "10s");
        lookup("/a");
        asked(2);
        graph.clock().advance(Duration.ofSeconds(9));
        lookup("/a");
        asked(2);
        graph.clock().advance(Duration.ofSeconds(1));
        lookup("/a");
        asked(3);
    }

    @Test
    void a_miss_that_was_on_its_way_is_not_remembered_by_other_options() throws Exception {
        child.hold(LOOKUP);
        lookup("/a");
        graph.reconfigure("ttl", "10s");
        child.release();
        assertThat(remembers("/a")).isFalse();
    }

    @Test
    void no_more_is_remembered_than_allowed() {
        for (String limit : List.of("max-entries=3", "max-memory=1KB")) {
            String[] option = limit.split("=");
            TestGraph small = TestGraph.of(NegativeLookup.class)
                    .option(option[0], option[1])
                    .build();
            small.child().fail(Errno.ENOENT, LOOKUP);
            for (int i = 0; i < 20; i++) {
                assertThat(small.fop(LookupArgs.of(small.loc("/" + i % 10), null)))
                        .failedWith(Errno.ENOENT);
            }
            assertThat(small.child().wound()).as(limit).hasSizeBetween(14, 20);
        }
    }

    @Test
    void nothing_is_remembered_where_nothing_is_allowed() {
        for (String option : List.of("max-entries", "max-memory")) {
            TestGraph none =
                    TestGraph.of(NegativeLookup.class).option(option, "0").build();
            none.child().fail(Errno.ENOENT, LOOKUP);
            none.fop(LookupArgs.of(none.loc("/a"), null));
            none.fop(LookupArgs.of(none.loc("/a"), null));
            assertThat(none.child()).wasWoundTimes(2, LOOKUP);
        }
    }

    @Test
    void wrong_options_are_refused() {
        for (String ttl : List.of("0", "53w")) {
            assertThatThrownBy(() -> TestGraph.of(NegativeLookup.class)
                            .option("ttl", ttl)
                            .build())
                    .isInstanceOf(OptionException.class)
                    .hasMessageContaining("ttl");
        }
        assertThatThrownBy(() -> graph.reconfigure("max-entries", "-1")).isInstanceOf(OptionException.class);
    }
}
