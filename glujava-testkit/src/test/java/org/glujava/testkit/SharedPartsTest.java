package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glujava.Reply;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.CreateReply;
import org.glujava.fop.FlushReply;
import org.glujava.fop.HasEntries;
import org.glujava.fop.HasIatt;
import org.glujava.fop.HasParentIatts;
import org.glujava.fop.HasXdata;
import org.glujava.fop.LinkArgs;
import org.glujava.fop.MakesName;
import org.glujava.fop.ReaddirArgs;
import org.glujava.fop.ReaddirReply;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.RemovesName;
import org.glujava.fop.RenameArgs;
import org.glujava.type.Dict;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;

/** The interfaces that arguments and replies of several fops share. */
class SharedPartsTest {
    private static final DirEntries ENTRIES = DirEntries.of(List.of(entry("a", 1), entry(".b", 2), entry("c", 3)));

    private static DirEntry entry(String name, long offset) {
        return new DirEntry(name, 1, offset, 0, Iatt.zero(), null, null);
    }

    private static <R extends Reply & HasEntries<R>> List<String> names(FopCall<R> call) {
        R reply = call.reply();
        assertThat(reply.opRet()).isEqualTo(reply.entries().size());
        return reply.entries().toList().stream().map(DirEntry::name).toList();
    }

    @Test
    void one_method_serves_readdir_and_readdirp() {
        try (TestGraph graph = TestGraph.of(HidingDotFiles.class).child("brick").build()) {
            graph.child().on(ReaddirArgs.class).reply(ReaddirReply.of(3, ENTRIES, null));
            graph.child().on(ReaddirpArgs.class).reply(ReaddirpReply.of(3, ENTRIES, null));
            var fd = graph.fd(graph.directory("/d"), 0);
            assertThat(names(graph.fop(ReaddirArgs.of(fd, 4096, 0, null)))).containsExactly("a", "c");
            assertThat(names(graph.fop(ReaddirpArgs.of(fd, 4096, 0, null)))).containsExactly("a", "c");
        }
    }

    @Test
    void a_failure_has_no_entries() {
        try (TestGraph graph = TestGraph.of(HidingDotFiles.class).child("brick").build()) {
            graph.child().on(ReaddirArgs.class).fail(Errno.EIO);
            var fd = graph.fd(graph.directory("/d"), 0);
            assertThat(graph.fop(ReaddirArgs.of(fd, 4096, 0, null))).failedWith(Errno.EIO);
        }
    }

    @Test
    void the_name_that_a_fop_makes_has_one_getter() {
        try (TestGraph graph = TestGraph.of(HidingDotFiles.class).child("brick").build()) {
            Loc old = graph.file("/old");
            Loc fresh = graph.loc("/fresh");
            List<MakesName> all = List.of(
                    LinkArgs.of(old, fresh, null),
                    RenameArgs.of(old, fresh, null),
                    CreateArgs.of(fresh, 0, 0, 0, graph.fd(old, 0), null));
            assertThat(all).extracting(MakesName::newName).containsOnly(fresh);
            RemovesName rename = RenameArgs.of(old, fresh, null);
            assertThat(rename.oldName()).isSameAs(old);
        }
    }

    /** The generated classes have the interfaces whose parts they have, and no other ones. */
    @Test
    void replies_have_what_their_interfaces_say() {
        Reply flush = FlushReply.of(null);
        assertThat(flush).isInstanceOf(HasXdata.class).isNotInstanceOf(HasIatt.class);
        Reply create = CreateReply.failed(Errno.EIO);
        assertThat(create)
                .isInstanceOf(HasParentIatts.class)
                .isInstanceOf(HasIatt.class)
                .isNotInstanceOf(HasEntries.class);
        Iatt stat = Iatt.zero().withGfid(new Gfid(1, 2));
        assertThat(((HasIatt<?>) create).withBuf(stat)).isInstanceOfSatisfying(CreateReply.class, reply -> {
            assertThat(reply.buf()).isEqualTo(stat);
            assertThat(reply.failedWith(Errno.EIO)).isTrue();
        });
    }

    @Test
    void arguments_can_have_other_xdata() {
        Dict more = Dict.builder().put("k", 1).build();
        try (TestGraph graph = TestGraph.of(HidingDotFiles.class).child("brick").build()) {
            Loc loc = graph.loc("/f");
            LinkArgs args = LinkArgs.of(loc, loc, null).withXdata(more);
            assertThat(args.xdata().getLong("k", 0)).isEqualTo(1);
            assertThat(args.newloc()).isSameAs(loc);
        }
    }
}
