package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.glujava.fop.FopId;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.OpenArgs;
import org.glujava.testkit.Leaking.Kept;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** References that a translator does not release are reported with their place, and no others. */
class LeaksTest {
    private static final String HERE = "org.glujava.testkit.LeaksTest.";
    private static final String AT = "(LeaksTest.java:N)";
    private final TestGraph graph = TestGraph.of(Leaking.class).build();
    private final Loc file = graph.file("/file");
    private final Loc other = graph.file("/other");
    private final Fd fd = graph.fd(file, 2);
    private final String ofFile = "inode " + gfid(file) + " REGULAR";
    private final String ofOther = "inode " + gfid(other) + " REGULAR";

    private static Gfid gfid(Loc loc) {
        return inode(loc).gfid();
    }

    private static Inode inode(Loc loc) {
        return Objects.requireNonNull(loc.inode());
    }

    @BeforeEach
    void keepNothing() {
        Leaking.script = (inode, opened) -> {};
    }

    private void lookup(Loc loc, Leaking.Keeper keeper) {
        Leaking.script = keeper;
        graph.fop(LookupArgs.of(loc, null));
    }

    private void open(Leaking.Keeper keeper) {
        Leaking.script = keeper;
        graph.fop(OpenArgs.of(file, 2, fd, null));
    }

    /** Whole messages; line numbers are N. */
    private void assertLeaks(String... leaks) {
        String message = assertThrows(AssertionError.class, graph::close).getMessage();
        assertThat(message.replaceAll("java:\\d+\\)", "java:N)").lines().skip(1))
                .containsExactly(Arrays.stream(leaks).map("  LEAKED: "::concat).toArray(String[]::new));
    }

    private void assertNoLeaks() {
        assertThatCode(graph::close).doesNotThrowAnyException();
    }

    @Test
    void an_inode_that_is_not_closed_with_the_context_that_stays() {
        lookup(file, (inode, none) -> {
            inode.keep();
            Leaking.ofInodes.put(inode, new Kept());
        });
        assertLeaks(ofFile + " was kept at " + HERE + "an_inode_that_is_not_closed_with_the_context_that_stays" + AT
                + " and never closed; with it stays, of " + ofFile
                + ", the context of org.glujava.testkit.Leaking$Kept, put at " + HERE
                + "an_inode_that_is_not_closed_with_the_context_that_stays" + AT);
    }

    @Test
    void an_fd_that_is_not_closed() {
        open((inode, opened) -> opened.keep());
        assertLeaks("fd of " + ofFile + " was kept at " + HERE + "an_fd_that_is_not_closed" + AT + " and never closed");
    }

    @Test
    void inodes_and_fds_that_are_made_or_found() {
        lookup(file, (inode, none) -> {
            inode.newInode();
            inode.newFd(1, 1);
            inode.anonymousFd(1);
            Leaking.context.inodes().find("/other");
        });
        String place = " at " + HERE + "inodes_and_fds_that_are_made_or_found" + AT + " and never closed";
        assertLeaks(
                "new inode of nothing yet was made" + place,
                "new fd of " + ofFile + " was made" + place,
                "new anonymous fd of " + ofFile + " was made" + place,
                ofOther + " was kept" + place);
    }

    @Test
    void an_inode_that_is_held_when_it_is_to_be_forgotten() {
        lookup(file, (inode, none) -> {
            Leaking.ofInodes.put(inode, new Kept());
            Leaking.FOR_CLOSE.add(inode.keep());
        });
        graph.forget(inode(file));
        assertThat(Leaking.NOTED).isEmpty();
        String place = HERE + "an_inode_that_is_held_when_it_is_to_be_forgotten" + AT;
        assertLeaks(ofFile + " was kept at " + place + " and not closed when GlusterFS was to end " + ofFile
                + "; with it stays, of " + ofFile + ", the context of org.glujava.testkit.Leaking$Kept, put at "
                + place);
    }

    @Test
    void an_fd_of_an_inode_that_is_to_be_forgotten() {
        open((inode, opened) -> Leaking.FOR_CLOSE.add(opened.keep()));
        graph.forget(inode(file));
        assertLeaks("fd of " + ofFile + " was kept at " + HERE + "an_fd_of_an_inode_that_is_to_be_forgotten" + AT
                + " and not closed when GlusterFS was to end " + ofFile);
    }

    @Test
    void an_inode_in_its_own_context() {
        lookup(file, (inode, none) -> Leaking.ofInodes.put(inode, new Kept(inode.keep())));
        String place = HERE + "an_inode_in_its_own_context" + AT;
        assertLeaks(ofFile + " was kept at " + place + ", and only a context that can not end before closes it"
                + "; with it stays, of " + ofFile + ", the context of org.glujava.testkit.Leaking$Kept, put at "
                + place);
    }

    @Test
    void two_inodes_that_keep_each_other() {
        lookup(
                file,
                (inode, none) -> Leaking.ofInodes.put(
                        inode, new Kept(Leaking.context.inodes().find("/other"))));
        lookup(
                other,
                (inode, none) -> Leaking.ofInodes.put(
                        inode, new Kept(Leaking.context.inodes().find("/file"))));
        String end = " was kept at " + HERE + "two_inodes_that_keep_each_other" + AT
                + ", and only a context that can not end before closes it; with it stays, of ";
        String context = ", the context of org.glujava.testkit.Leaking$Kept, put at " + HERE
                + "two_inodes_that_keep_each_other" + AT;
        assertLeaks(ofOther + end + ofOther + context, ofFile + end + ofFile + context);
    }

    @Test
    void an_fd_in_the_context_of_its_inode() {
        open((inode, opened) -> Leaking.ofInodes.put(inode, new Kept(opened.keep())));
        String place = HERE + "an_fd_in_the_context_of_its_inode" + AT;
        assertLeaks("fd of " + ofFile + " was kept at " + place
                + ", and only a context that can not end before closes it" + "; with it stays, of " + ofFile
                + ", the context of org.glujava.testkit.Leaking$Kept, put at " + place);
    }

    @Test
    void an_inode_in_the_context_of_an_fd_goes_with_that() {
        open((inode, opened) -> Leaking.ofFds.put(opened, new Kept(inode.keep())));
        graph.forget(inode(file));
        graph.release(fd);
        assertThat(Leaking.NOTED).containsExactly("release 2");
        assertNoLeaks();
    }

    @Test
    void references_in_the_context_of_another_inode_go_with_it() {
        lookup(
                file,
                (inode, none) -> Leaking.ofInodes.put(
                        inode, new Kept(Leaking.context.inodes().find("/other"))));
        assertNoLeaks();
    }

    @Test
    void what_is_woken_some_time_may_close_what_it_keeps() {
        lookup(file, (inode, none) -> {
            KeptInode kept = inode.keep();
            Leaking.ofInodes.put(inode, new Kept(kept));
            Leaking.context.scheduler().after(Duration.ofSeconds(5), kept::close);
        });
        assertNoLeaks();
    }

    @Test
    void references_are_distinguished() {
        lookup(file, (inode, none) -> {
            KeptInode closed = inode.keep();
            inode.keep();
            closed.close();
            closed.close();
        });
        assertLeaks(ofFile + " was kept at " + HERE + "references_are_distinguished" + AT + " and never closed");
    }

    @Test
    void an_inode_is_forgotten_after_the_last_release() {
        graph.child().hold(FopId.LOOKUP);
        lookup(file, (inode, none) -> {
            Leaking.ofInodes.put(inode, new Kept());
            Leaking.FOR_CLOSE.add(inode.keep());
        });
        graph.forget(inode(file));
        graph.forget(inode(file));
        Leaking.closeAll(Leaking.FOR_CLOSE);
        graph.fop(LookupArgs.of(other, null));
        assertThat(Leaking.NOTED).as("a fop is under way with it").isEmpty();
        graph.child().release();
        assertThat(Leaking.NOTED).containsExactly("forget REGULAR");
        assertNoLeaks();
    }

    @Test
    void an_fd_of_the_translator_s_own_is_released_with_its_last_reference() {
        lookup(file, (inode, none) -> {
            try (var made = inode.newFd(1, 7)) {
                Leaking.ofFds.put(made, new Kept());
            }
            assertThat(Leaking.NOTED).isEmpty();
        });
        assertThat(Leaking.NOTED).containsExactly("release 1");
        assertNoLeaks();
    }

    @Test
    void a_garbage_reference_was_not_closed_either() {
        List<WeakReference<Object>> kept = new ArrayList<>();
        lookup(file, (inode, none) -> kept.add(new WeakReference<>(inode.keep())));
        awaitGarbage(kept.get(0));
        assertLeaks(ofFile + " was kept at " + HERE + "a_garbage_reference_was_not_closed_either" + AT
                + " and never closed");
    }

    /** Its reference is released then, or a moment later. */
    private static void awaitGarbage(WeakReference<Object> garbage) {
        for (int i = 0; i < 1000 && garbage.get() != null; i++) {
            System.gc();
        }
        assertThat(garbage.get()).isNull();
    }
}
