package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.AccessArgs;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.OpendirArgs;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.RmdirArgs;
import org.glujava.fop.StatArgs;
import org.glujava.fop.StatReply;
import org.glujava.fop.UnlinkArgs;
import org.glujava.type.Dict;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the differential test has found once in bricks: a graph in memory with {@link Top#BRICK} showed it otherwise. */
@GluJavaTest
class AsABrickShowsTest {
    private static final Dict NO_KEYS = Dict.builder().build();

    private final TestGraph graph = TestGraph.of(Scripted.class)
            .top(Top.BRICK)
            .child("posix", new MemoryChild())
            .tolerate(Problem.Kind.LEAKED) // the scripts keep replies
            .build();

    private Fd created(TestGraph where, String path) {
        Loc loc = where.loc(path);
        Fd fd = where.fd(loc, 2);
        assertThat(where.fop(CreateArgs.of(loc, 2, 0644, 0, fd, null))).succeeded();
        return fd;
    }

    private void made(TestGraph where, String... directories) {
        for (String path : directories) {
            assertThat(where.fop(MkdirArgs.of(where.loc(path), 0755, 0, null))).succeeded();
        }
    }

    private static Loc byGfid(TestGraph where, String path) {
        return Loc.of(Objects.requireNonNull(where.loc(path).inode()));
    }

    /** What fops fail with that the translator winds in the reply callback of this one. */
    private List<Errno> errors(Args<?> fop, Args<?>... probes) {
        List<Errno> errors = new ArrayList<>();
        replies(graph, fop, probes).forEach(reply -> errors.add(reply.error()));
        return errors;
    }

    private static List<Reply> replies(TestGraph where, Args<?> fop, Args<?>... probes) {
        List<Reply> replies = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        Scripted.script = (frame, args) -> frame.forward(reply -> {
            Reply kept = reply.keep();
            Runnable[] probe = new Runnable[1];
            probe[0] = () -> {
                if (next.get() == probes.length) {
                    frame.unwind(kept);
                } else {
                    frame.wind(probes[next.getAndIncrement()], answer -> {
                        replies.add(answer.keep());
                        probe[0].run();
                    });
                }
            };
            probe[0].run();
        });
        where.fop(fop);
        Scripted.script = (frame, args) -> frame.forward();
        return replies;
    }

    @Test
    void the_inode_of_a_file_without_a_name_is_forgotten_when_its_fds_are_closed() {
        Fd fd = created(graph, "/a");
        Gfid gfid = graph.loc("/a").gfid();
        assertThat(graph.fop(UnlinkArgs.of(graph.loc("/a"), 0, null))).succeeded();
        assertThat(graph.inodes().find(gfid)).isNotNull();
        graph.release(fd);
        assertThat(graph.inodes().find(gfid)).isNull();
    }

    @Test
    void the_server_looks_up_by_gfid_what_it_has_forgotten() {
        graph.release(created(graph, "/a"));
        Gfid gfid = graph.loc("/a").gfid();
        assertThat(graph.fop(UnlinkArgs.of(graph.loc("/a"), 0, null))).succeeded();
        Loc forgotten =
                Loc.builder().gfid(gfid).inode(graph.inodes().root().newInode()).build();
        assertThat(graph.fop(LookupArgs.of(forgotten, null))).failedWith(Errno.ENOENT);
        List<LookupArgs> all = graph.child().wound(LookupArgs.class);
        Loc wound = all.get(all.size() - 1).loc();
        assertThat(wound.path()).isEqualTo("<gfid:" + gfid + ">");
        assertThat(wound.gfid()).isEqualTo(gfid);
        assertThat(wound.name()).isNull();
        assertThat(Objects.requireNonNull(wound.inode()).type()).isEqualTo(FileType.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rmdir", "rename", "lookup"})
    void the_removal_of_the_last_name_forgets_the_inode(String how) {
        made(graph, "/a", "/b");
        Gfid gfid = graph.loc("/b").gfid();
        switch (how) {
            case "rmdir" ->
                assertThat(graph.fop(RmdirArgs.of(graph.loc("/b"), 0, null))).succeeded();
            case "rename" ->
                assertThat(graph.fop(RenameArgs.of(graph.loc("/a"), graph.loc("/b"), null)))
                        .succeeded();
            default -> {
                graph.child().on(LookupArgs.class).fail(Errno.ENOENT);
                assertThat(graph.fop(LookupArgs.of(graph.loc("/b"), null))).failedWith(Errno.ENOENT);
            }
        }
        assertThat(graph.inodes().find(gfid)).isNull();
    }

    @Test
    void a_translator_gets_the_end_of_an_inode_when_its_last_name_is_removed() {
        TestGraph called = TestGraph.of(Called.class)
                .top(Top.BRICK)
                .child("posix", new MemoryChild())
                .build();
        made(called, "/a");
        Inode inode = Objects.requireNonNull(called.loc("/a").inode());
        Called.ofInodes.put(inode, "mine");
        assertThat(called.fop(RmdirArgs.of(called.loc("/a"), 0, null))).succeeded();
        assertThat(Called.NOTED).containsExactly("forget " + inode.gfid() + " DIRECTORY mine");
    }

    @Test
    void on_a_client_the_kernel_decides_when_an_inode_is_forgotten() {
        TestGraph client =
                TestGraph.of(Scripted.class).child("brick", new MemoryChild()).build();
        made(client, "/a");
        Gfid gfid = client.loc("/a").gfid();
        assertThat(client.fop(RmdirArgs.of(client.loc("/a"), 0, null))).succeeded();
        assertThat(client.inodes().find(gfid)).isNotNull();
    }

    /** storage/posix takes the handle of a directory away before it renames it, and leaves it so when that fails. */
    @Test
    void a_directory_whose_rename_has_failed_is_not_found_by_its_gfid_nor_is_what_is_below_it() {
        made(graph, "/a", "/a/b", "/a/b/c", "/d", "/d/e");
        created(graph, "/a/f");
        assertThat(graph.fop(RenameArgs.of(graph.loc("/a"), graph.loc("/d"), null)))
                .failedWith(Errno.ENOTEMPTY);
        assertThat(errors(
                        StatArgs.of(graph.loc("/"), null),
                        AccessArgs.of(byGfid(graph, "/a"), 0, null),
                        StatArgs.of(byGfid(graph, "/a/b/c"), null),
                        StatArgs.of(byGfid(graph, "/a/f"), null),
                        StatArgs.of(graph.loc("/a/b"), null),
                        StatArgs.of(byGfid(graph, "/d"), null)))
                .containsExactly(Errno.ENOENT, Errno.ENOENT, null, null, null);
        assertThat(graph.fop(StatArgs.of(graph.loc("/a/b"), null))).succeeded(); // the server knows its path
    }

    @Test
    void a_lookup_by_name_and_with_xdata_has_a_directory_found_again() {
        made(graph, "/a", "/d", "/d/e");
        assertThat(graph.fop(RenameArgs.of(graph.loc("/a"), graph.loc("/d"), null)))
                .failedWith(Errno.ENOTEMPTY);
        Loc anew = graph.loc("/a")
                .edit()
                .gfid(Gfid.NULL)
                .inode(graph.inodes().root().newInode())
                .build();
        Args<?> probe = AccessArgs.of(byGfid(graph, "/a"), 0, null);
        assertThat(errors(
                        StatArgs.of(graph.loc("/"), null),
                        LookupArgs.of(graph.loc("/a"), NO_KEYS), // of an inode that is known
                        LookupArgs.of(anew, null),
                        probe,
                        LookupArgs.of(anew, NO_KEYS),
                        probe))
                .containsExactly(null, null, Errno.ENOENT, null, null);
    }

    @Test
    void a_lookup_by_gfid_below_such_a_directory_takes_away_one_handle_more() {
        made(graph, "/a", "/a/b", "/d", "/d/e");
        assertThat(graph.fop(RenameArgs.of(graph.loc("/a"), graph.loc("/d"), null)))
                .failedWith(Errno.ENOTEMPTY);
        Loc anew = graph.loc("/a")
                .edit()
                .gfid(Gfid.NULL)
                .inode(graph.inodes().root().newInode())
                .build();
        assertThat(errors(
                        StatArgs.of(graph.loc("/"), null),
                        LookupArgs.of(byGfid(graph, "/a/b"), null),
                        LookupArgs.of(anew, NO_KEYS),
                        StatArgs.of(byGfid(graph, "/a"), null),
                        StatArgs.of(byGfid(graph, "/a/b"), null)))
                .containsExactly(Errno.ENOENT, null, null, Errno.ENOENT);
    }

    @Test
    void a_listing_of_such_a_directory_has_names_alone() {
        made(graph, "/a", "/a/b", "/d", "/d/e");
        assertThat(graph.fop(RenameArgs.of(graph.loc("/a"), graph.loc("/d"), null)))
                .failedWith(Errno.ENOTEMPTY);
        Map<String, Boolean> known = new LinkedHashMap<>();
        Fd fd = graph.fd(graph.loc("/a"), 0);
        assertThat(graph.fop(OpendirArgs.of(graph.loc("/a"), fd, null))).succeeded();
        assertThat(graph.fop(ReaddirpArgs.of(fd, 4096, 0, null))).repliedWith(reply -> {
            for (DirEntry entry : reply.entries()) {
                known.put(
                        entry.name(),
                        entry.inode() != null || !entry.stat().gfid().isNull());
            }
        });
        assertThat(known).containsOnlyKeys(".", "..", "b").doesNotContainValue(true);
    }

    @Test
    void clients_find_such_a_directory_by_its_gfid() {
        TestGraph client =
                TestGraph.of(Scripted.class).child("brick", new MemoryChild()).build();
        made(client, "/a", "/d", "/d/e");
        assertThat(client.fop(RenameArgs.of(client.loc("/a"), client.loc("/d"), null)))
                .failedWith(Errno.ENOTEMPTY);
        List<Reply> replies =
                replies(client, StatArgs.of(client.loc("/"), null), StatArgs.of(byGfid(client, "/a"), null));
        assertThat(replies).extracting(Reply::error).containsOnlyNulls();
    }

    @Test
    void a_directory_is_found_by_its_path_and_a_file_by_its_gfid() {
        made(graph, "/a", "/d");
        created(graph, "/f");
        Loc a = graph.loc("/a");
        Loc d = graph.loc("/d");
        Gfid replaced = d.gfid();
        List<Reply> replies = replies(graph, RenameArgs.of(a, d, null), StatArgs.of(a, null), StatArgs.of(d, null));
        assertThat(replies.get(0).error()).isEqualTo(Errno.ENOENT);
        StatReply there = (StatReply) replies.get(1);
        assertThat(there.error()).isNull();
        assertThat(there.buf().gfid()).isEqualTo(replaced); // the gfid that storage/posix got, of another directory

        Loc f = graph.loc("/f");
        assertThat(errors(RenameArgs.of(f, graph.loc("/g"), null), StatArgs.of(f, null)))
                .containsOnlyNulls();
    }
}
