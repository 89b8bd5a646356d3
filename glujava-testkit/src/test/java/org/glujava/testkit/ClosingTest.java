package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.CreateReply;
import org.glujava.fop.FsyncArgs;
import org.glujava.fop.FsyncReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.OpendirArgs;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.type.Credentials;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;
import org.glujava.type.KeptLoc;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Kept objects are closed by one call, and reported when they are not closed. */
class ClosingTest {
    private static final String CLASS = "org.glujava.testkit.ClosingTest.";
    private final TestGraph graph =
            TestGraph.of(Keeping.class).child("brick", new MemoryChild()).build();
    private final Loc file = graph.file("/file");
    private final String ofFile = "inode " + file.inode().gfid() + " REGULAR";
    private final String ofRoot = "inode " + Gfid.ROOT + " DIRECTORY";

    private void lookup(Keeping.Keeper keeper) {
        Keeping.keeper = keeper;
        graph.fop(LookupArgs.of(file, null));
    }

    private FopCall<CreateReply> create() {
        return create(FsyncReply.of(Iatt.zero(), Iatt.zero(), null));
    }

    private FopCall<CreateReply> create(FsyncReply synced) {
        graph.child().on(FsyncArgs.class).reply(args -> synced);
        Loc made = graph.loc("/made");
        return graph.fop(CreateArgs.of(made, 2, 0644, 022, graph.fd(made, 2), null));
    }

    private static String text(Executable failing) {
        return assertThrows(AssertionError.class, failing).getMessage().replaceAll("java:\\d+\\)", "java:N)");
    }

    /** Whole messages; line numbers are N. */
    private void assertLeaks(String place, String... what) {
        assertThat(text(graph::close).lines().skip(1))
                .containsExactlyInAnyOrder(Arrays.stream(what)
                        .map(each -> "  LEAKED: " + each + " was kept at " + place + " and never closed")
                        .toArray(String[]::new));
    }

    private void assertNoLeaks() {
        assertThatCode(graph::close).doesNotThrowAnyException();
    }

    private static String here(String method) {
        return CLASS + method + "(ClosingTest.java:N)";
    }

    @Test
    void a_loc_that_is_not_closed() {
        lookup((frame, args, loc) -> loc.keep());
        assertLeaks(here("a_loc_that_is_not_closed"), ofFile, ofRoot);
    }

    @Test
    void arguments_that_are_not_closed() {
        lookup((frame, args, loc) -> args.keep());
        assertLeaks(here("arguments_that_are_not_closed"), ofFile, ofRoot);
    }

    @Test
    void closed_objects_cannot_be_used() {
        lookup((frame, args, loc) -> {
            LookupArgs kept = args.keep();
            Inode inode = kept.loc().inode();
            assertThat(inode.keep()).satisfies(KeptInode::close);
            kept.close();
            kept.close();
            assertThatIllegalStateException().isThrownBy(inode::keep).withMessageContaining("closed");
        });
        assertNoLeaks();
    }

    @Test
    void borrowed_objects_are_not_closed() {
        lookup((frame, args, loc) -> {
            args.close();
            assertThat(loc.inode().keep()).satisfies(KeptInode::close);
        });
        assertNoLeaks();
    }

    @Test
    void a_child_s_loc_gives_back_its_own_inode_alone() {
        lookup((frame, args, loc) -> {
            try (KeptLoc folder = loc.directory().keep()) {
                Inode made;
                try (KeptLoc child = folder.child("child")) {
                    made = child.inode();
                }
                assertThatIllegalStateException().isThrownBy(made::keep);
                assertThat(folder.inode().keep()).satisfies(KeptInode::close);
            }
        });
        assertNoLeaks();
    }

    @Test
    void a_child_s_loc_that_is_not_closed() {
        lookup((frame, args, loc) -> loc.directory().child("child"));
        assertThat(text(graph::close))
                .contains("LEAKED: new inode of nothing yet was made at " + here("a_child_s_loc_that_is_not_closed")
                        + " and never closed");
    }

    @Test
    void a_kept_reply_is_closed_with_its_frame() {
        assertThat(create()).succeeded();
        CreateReply kept = (CreateReply) Keeping.KEPT.get(0);
        assertThatIllegalStateException().isThrownBy(kept.inode()::keep);
        assertThatIllegalStateException().isThrownBy(kept.fd()::keep);
        assertNoLeaks();
    }

    @Test
    void a_kept_reply_is_closed_without_a_decision_or_when_its_frame_is_given_up() {
        create(FsyncReply.failed(Errno.EIO));
        CreateReply kept = (CreateReply) Keeping.KEPT.get(0);
        assertThat(kept.inode().keep()).as("the frame is suspended").satisfies(KeptInode::close);
        Keeping.suspended.fail(Errno.EIO);
        assertThatIllegalStateException().isThrownBy(kept.inode()::keep);
        assertNoLeaks();
    }

    @Test
    void a_reply_that_is_not_closed() {
        Keeping.keepsAnswers = false;
        FopCall<CreateReply> call = create();
        assertThat(call).succeeded();
        String ofMade = "inode " + call.reply().buf().gfid() + " REGULAR";
        assertLeaks("org.glujava.testkit.Keeping.create(Keeping.java:N)", "fd of " + ofMade, ofMade);
    }

    @Test
    void entries_close_their_inodes() {
        Loc folder = graph.loc("/folder");
        graph.fop(MkdirArgs.of(folder, 0755, 0, null));
        Fd fd = graph.fd(graph.loc("/"), 0);
        graph.fop(OpendirArgs.of(graph.loc("/"), fd, null));
        Keeping.keepsAnswers = false;
        graph.fop(ReaddirpArgs.of(fd, 4096, 0, null));
        for (Object inode : Keeping.KEPT) {
            if (inode instanceof KeptInode kept) {
                assertThatIllegalStateException().isThrownBy(kept::keep);
            }
        }
        assertNoLeaks();
    }

    @Test
    void an_entry_closes_a_kept_inode_alone() {
        lookup((frame, args, loc) -> {
            DirEntry lent = new DirEntry("a", 1, 1, 8, Iatt.zero(), null, loc.inode());
            lent.close();
            DirEntry kept = lent.keep();
            kept.close();
            assertThatIllegalStateException().isThrownBy(kept.inode()::keep);
            assertThat(loc.inode().keep()).satisfies(KeptInode::close);
            DirEntries.of(List.of(lent)).keep().close();
        });
        assertNoLeaks();
    }

    @Test
    void the_reply_of_an_operation_that_is_not_closed() {
        graph.fop(MkdirArgs.of(graph.loc("/folder"), 0755, 0, null));
        Loc folder = graph.loc("/folder");
        Keeping.context.executor().execute(() -> {
            LookupReply reply = Keeping.context.call(Credentials.root(), LookupArgs.of(folder, null));
            assertThat(reply.inode()).isNotNull();
        });
        graph.fop(LookupArgs.of(file, null));
        assertLeaks(
                here("the_reply_of_an_operation_that_is_not_closed") + " by the reply to an operation",
                "inode " + folder.inode().gfid() + " DIRECTORY");
    }

    @Test
    void the_reply_of_an_operation_that_is_closed() {
        graph.fop(MkdirArgs.of(graph.loc("/folder"), 0755, 0, null));
        Keeping.context.executor().execute(() -> {
            try (LookupReply reply =
                    Keeping.context.call(Credentials.root(), LookupArgs.of(graph.loc("/folder"), null))) {
                assertThat(reply.inode()).isNotNull();
            }
        });
        graph.fop(LookupArgs.of(file, null));
        assertNoLeaks();
    }
}
