package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.CreateReply;
import org.glujava.fop.LinkArgs;
import org.glujava.fop.LinkReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.MkdirReply;
import org.glujava.fop.OpenArgs;
import org.glujava.fop.OpenReply;
import org.glujava.fop.RchecksumArgs;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.ReadlinkArgs;
import org.glujava.fop.ReadlinkReply;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.StatfsArgs;
import org.glujava.fop.StatfsReply;
import org.glujava.fop.WritevArgs;
import org.glujava.fop.WritevReply;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.glujava.type.Payload;
import org.glujava.type.StatVfs;
import org.junit.jupiter.api.Test;

/** What would end a process of GlusterFS, or harm it, fails in a test as it fails there: with EIO, and in words. */
@GluJavaTest
class PartsInGraphTest {
    private final TestGraph graph = TestGraph.of(Scripted.class).build();
    private final MockChild child = graph.child();
    private final Loc file = graph.file("/file");
    private final Iatt stat = Replies.stat(file);

    private void assertRefused(FopCall<?> call, String words) {
        assertThat(call.reply().failedWith(Errno.EIO)).as(call.toString()).isTrue();
        List<Problem> problems = graph.takeProblems();
        assertThat(problems)
                .singleElement()
                .satisfies(each -> assertThat(each.toString()).contains(words));
    }

    @Test
    void a_success_without_its_parts() {
        Scripted.script = (frame, args) -> frame.unwind(LookupReply.of(null, null, null, null));
        assertRefused(
                graph.fop(LookupArgs.of(file, null)),
                "a success of the lookup fop needs its inode, buf, postparent: without, GlusterFS would crash");
    }

    @Test
    void a_whole_success_goes_through() {
        Scripted.script = (frame, args) -> frame.unwind(Replies.found((LookupArgs) (Object) args));
        assertThat(graph.fop(LookupArgs.of(file, null))).succeeded();
    }

    @Test
    void a_suspended_frame_is_answered_at_once_as_well() {
        Scripted.script = (frame, args) -> frame.suspend().unwind(LookupReply.of(null, stat, null, null));
        assertRefused(graph.fop(LookupArgs.of(file, null)), "needs its inode, postparent");
    }

    @Test
    void parts_that_a_child_left_out_may_be_passed_on() {
        child.on(LookupArgs.class).reply(LookupReply.of(null, stat, null, null));
        Scripted.script = (frame, args) -> frame.forward(frame::unwind);
        assertThat(graph.fop(LookupArgs.of(file, null))).succeeded();
        Scripted.script =
                (frame, args) -> frame.forward(reply -> frame.unwind(((LookupReply) reply).withBuf(stat.withSize(7))));
        assertThat(graph.fop(LookupArgs.of(file, null))).succeeded();
        Scripted.script = (frame, args) -> frame.forward(reply -> frame.unwind(((LookupReply) reply).withBuf(null)));
        assertRefused(graph.fop(LookupArgs.of(file, null)), "needs its buf:");
    }

    @Test
    void a_count_beyond_the_content() {
        Fd fd = graph.fd(file, 0);
        Scripted.script = (frame, args) -> frame.unwind(ReadvReply.of(6, Payload.of("hello".getBytes()), stat, null));
        assertRefused(graph.fop(ReadvArgs.of(fd, 10, 0, 0, null)), "readv with op_ret 6, more than vector contains");
        Scripted.script = (frame, args) -> frame.unwind(ReadlinkReply.of(5, "here", null, null));
        assertRefused(graph.fop(ReadlinkArgs.of(file, 10, null)), "readlink with op_ret 5, more than path contains");
        DirEntry one = new DirEntry("one", 1, 2, 8, stat, null, null);
        Scripted.script = (frame, args) -> frame.unwind(ReaddirpReply.of(2, DirEntries.of(List.of(one)), null));
        assertRefused(graph.fop(ReaddirpArgs.of(fd, 10, 0, null)), "op_ret 2, more than entries contains");
        Scripted.script = (frame, args) -> frame.unwind(ReaddirpReply.of(1, DirEntries.of(List.of(one)), null));
        assertThat(graph.fop(ReaddirpArgs.of(fd, 10, 0, null))).succeeded();
    }

    /** A parent that gets no entry, and no end, reads at that offset again. */
    @Test
    void a_list_that_is_filtered_until_nothing_is_left() {
        Fd fd = graph.fd(file, 0);
        DirEntry one = new DirEntry("one", 1, 2, 8, stat, null, null);
        DirEntry two = new DirEntry("two", 2, 3, 8, stat, null, null);
        var reply = ReaddirpReply.of(2, DirEntries.of(List.of(one, two)), null);
        child.on(ReaddirpArgs.class).reply(reply);
        filter("one");
        assertThat(graph.fop(ReaddirpArgs.of(fd, 10, 0, null))).succeeded();
        filter("none");
        assertRefused(graph.fop(ReaddirpArgs.of(fd, 10, 0, null)), "more than entries contains");
        child.on(ReaddirpArgs.class).reply(reply.withOpErrno(Errno.ENOENT));
        assertThat(graph.fop(ReaddirpArgs.of(fd, 10, 0, null))).succeeded();
    }

    /** The server encodes a list by recursion. */
    @Test
    void a_list_that_is_too_long_for_the_server() {
        Fd fd = graph.fd(file, 0);
        DirEntry one = new DirEntry("one", 1, 2, 8, stat, null, null);
        answer(Collections.nCopies(640, one));
        assertThat(graph.fop(ReaddirpArgs.of(fd, 10, 0, null))).succeeded();
        answer(Collections.nCopies(641, one));
        assertRefused(graph.fop(ReaddirpArgs.of(fd, 10, 0, null)), "readdirp with more than 640 entries");
    }

    private static void answer(List<DirEntry> entries) {
        Scripted.script = (frame, args) -> frame.unwind(ReaddirpReply.of(entries.size(), DirEntries.of(entries), null));
    }

    private static void filter(String name) {
        Scripted.script = (frame, args) -> frame.forward(reply -> {
            var listed = (ReaddirpReply) reply;
            frame.unwind(listed.withEntries(
                    listed.entries().filter(entry -> entry.name().equals(name))));
        });
    }

    @Test
    void an_op_ret_that_means_nothing() {
        Fd fd = graph.fd(file, 0);
        Scripted.script = (frame, args) -> frame.unwind(ReadvReply.of(-7, null, null, null));
        assertRefused(graph.fop(ReadvArgs.of(fd, 10, 0, 0, null)), "cannot be answered with op_ret -7");
    }

    @Test
    void another_fd_than_the_frames_own() {
        Fd fd = graph.fd(file, 0);
        Fd other = graph.fd(graph.file("/other"), 0);
        Scripted.script = (frame, args) -> frame.unwind(OpenReply.of(other, null));
        assertRefused(graph.fop(OpenArgs.of(file, 0, fd, null)), "open with an fd other than the fop's");
        Scripted.script = (frame, args) -> frame.unwind(OpenReply.of(((OpenArgs) (Object) args).fd(), null));
        assertThat(graph.fop(OpenArgs.of(file, 0, fd, null))).succeeded();
    }

    @Test
    void an_iatt_that_is_not_the_inodes() {
        Iatt parent = stat.withType(FileType.DIRECTORY);
        assertLinkRefused(stat.withGfid(Gfid.NULL), parent, "link with a buf without a gfid");
        assertLinkRefused(stat.withGfid(new Gfid(1, 2)), parent, "buf of another gfid than the inode's");
        assertLinkRefused(stat.withType(FileType.SOCKET), parent, "buf of no type, or of another than the inode's");
        Scripted.script = (frame, args) -> {
            var create = (CreateArgs) (Object) args;
            frame.unwind(CreateReply.of(create.fd(), create.loc().inode(), Iatt.zero(), parent, parent, null));
        };
        Loc made = graph.loc("/made");
        assertRefused(
                graph.fop(CreateArgs.of(made, 0, 0644, 022, graph.fd(made, 2), null)),
                "create with a buf without a gfid");
    }

    /** The directory's inode is of nothing yet. */
    @Test
    void an_iatt_of_another_type_than_what_the_fop_makes() {
        Loc made = graph.loc("/made");
        Iatt buf = stat.withGfid(new Gfid(1, 2));
        Iatt parent = stat.withType(FileType.DIRECTORY);
        Scripted.script = (frame, args) ->
                frame.unwind(MkdirReply.of(((MkdirArgs) (Object) args).loc().inode(), buf, parent, parent, null));
        assertRefused(
                graph.fop(MkdirArgs.of(made, 0755, 022, null)),
                "mkdir with a buf of no type, or of another than the inode's");
        Scripted.script = (frame, args) -> frame.unwind(MkdirReply.of(
                ((MkdirArgs) (Object) args).loc().inode(), buf.withType(FileType.DIRECTORY), parent, parent, null));
        assertThat(graph.fop(MkdirArgs.of(made, 0755, 022, null))).succeeded();
    }

    /** libgfapi copies that into memory of the size that was asked for. */
    @Test
    void more_than_was_requested() {
        Fd fd = graph.fd(file, 2);
        Scripted.script = (frame, args) -> frame.unwind(ReadlinkReply.of(4, "here", null, null));
        assertRefused(
                graph.fop(ReadlinkArgs.of(file, 3, null)), "readlink with op_ret 4 or path beyond the fop's size");
        assertThat(graph.fop(ReadlinkArgs.of(file, 4, null))).succeeded();
        Scripted.script = (frame, args) -> frame.unwind(ReadvReply.of(2, Payload.of("hello".getBytes()), stat, null));
        assertRefused(
                graph.fop(ReadvArgs.of(fd, 3, 0, 0, null)), "readv with op_ret 2 or vector beyond the fop's size");
        Scripted.script = (frame, args) -> frame.unwind(WritevReply.of(6, stat, stat, null));
        assertRefused(
                graph.fop(WritevArgs.of(fd, Payload.of("hello".getBytes()), 0, 0, null)),
                "writev with op_ret 6 beyond the fop's vector");
    }

    /** The child is not to blame: the parent would get more than it has room for, and an fd that it never had. */
    @Test
    void a_child_s_reply_to_another_question() {
        Fd fd = graph.fd(file, 0);
        child.on(ReadlinkArgs.class).reply(ReadlinkReply.of(4, "here", null, null));
        Scripted.script = (frame, args) -> frame.wind(own(ReadlinkArgs.of(file, 10, null)), frame::unwind);
        assertRefused(graph.fop(ReadlinkArgs.of(file, 3, null)), "op_ret 4 or path beyond the fop's size");
        assertThat(graph.fop(ReadlinkArgs.of(file, 4, null))).succeeded();
        Fd other = graph.fd(file, 0);
        child.on(OpenArgs.class).reply(OpenReply.of(other, null));
        Scripted.script = (frame, args) -> frame.wind(own(OpenArgs.of(file, 0, other, null)), frame::unwind);
        assertRefused(graph.fop(OpenArgs.of(file, 0, fd, null)), "open with an fd other than the fop's");
    }

    @Test
    void a_block_size_of_0() {
        Scripted.script = (frame, args) -> frame.unwind(StatfsReply.of(StatVfs.zero(), null));
        assertRefused(graph.fop(StatfsArgs.of(file, null)), "statfs with a buf of block size 0");
    }

    @Test
    void a_size_that_children_are_not_safe_with() {
        Fd fd = graph.fd(file, 0);
        Scripted.script = (frame, args) -> frame.wind(own(ReadlinkArgs.of(file, 4097, null)), frame::unwind);
        assertRefused(graph.fop(ReadlinkArgs.of(file, 10, null)), "wound readlink with a size of 4097, more than 4096");
        Scripted.script = (frame, args) -> frame.wind(own(RchecksumArgs.of(fd, 0, -1, null)), frame::unwind);
        assertRefused(
                graph.fop(RchecksumArgs.of(fd, 0, 10, null)),
                "wound rchecksum with a len of 4294967295, more than 2147483647");
        Scripted.script = (frame, args) -> frame.wind(own(ReaddirpArgs.of(fd, 200_000, 0, null)), frame::unwind);
        child.on(ReaddirpArgs.class).reply(ReaddirpReply.of(0, DirEntries.of(List.of()), null));
        assertRefused(
                graph.fop(ReaddirpArgs.of(fd, 10, 0, null)), "wound readdirp with a size of 200000, more than 131072");
        assertThat(graph.fop(ReaddirpArgs.of(fd, 200_000, 0, null))).succeeded();
    }

    @SuppressWarnings("unchecked") // They are of the frame's own fop.
    private static Args<Reply> own(Args<?> args) {
        return (Args<Reply>) args;
    }

    private void assertLinkRefused(Iatt buf, Iatt parent, String words) {
        Scripted.script = (frame, args) ->
                frame.unwind(LinkReply.of(((LinkArgs) (Object) args).oldloc().inode(), buf, parent, parent, null));
        assertRefused(graph.fop(LinkArgs.of(file, graph.loc("/new"), null)), words);
    }
}
