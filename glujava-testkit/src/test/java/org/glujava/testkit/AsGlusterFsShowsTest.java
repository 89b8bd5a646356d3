package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.CreateReply;
import org.glujava.fop.FgetxattrArgs;
import org.glujava.fop.FlushArgs;
import org.glujava.fop.FsetxattrArgs;
import org.glujava.fop.FstatArgs;
import org.glujava.fop.FsyncArgs;
import org.glujava.fop.FtruncateArgs;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.LinkArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.StatArgs;
import org.glujava.fop.UnlinkArgs;
import org.glujava.fop.WritevArgs;
import org.glujava.type.Dict;
import org.glujava.type.DictType;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;
import org.glujava.type.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the differential test has found once: a graph in memory showed it otherwise than a mount. */
@GluJavaTest
class AsGlusterFsShowsTest {
    private final MemoryChild brick = new MemoryChild();
    private final TestGraph graph = TestGraph.of(Scripted.class)
            .child("brick", brick)
            .tolerate(Problem.Kind.LEAKED) // the scripts keep replies
            .build();

    private Fd created(String path) {
        Loc loc = graph.loc(path);
        Fd fd = graph.fd(loc, 2);
        assertThat(graph.fop(CreateArgs.of(loc, 2, 0644, 0, fd, null))).succeeded();
        return fd;
    }

    /** The loc of this name that the child is wound. */
    private Loc wound(Class<? extends Args<?>> fop, String name) {
        List<? extends Args<?>> all = graph.child().wound(fop);
        return (Loc) Objects.requireNonNull(all.get(all.size() - 1).values().get(name));
    }

    @Test
    void in_the_reply_callback_of_create_the_fd_can_be_used() {
        List<String> errors = new ArrayList<>();
        Scripted.script = (frame, args) -> frame.forward(reply -> {
            Fd fd = ((CreateReply) reply).fd();
            Reply kept = reply.keep();
            frame.wind(WritevArgs.of(fd, Payload.of(new byte[3]), 0, 0, null), written -> {
                errors.add("write " + written.error());
                frame.wind(FstatArgs.of(((CreateReply) kept).fd(), null), stat -> {
                    errors.add("fstat " + stat.error() + " " + stat.buf().size());
                    frame.unwind(kept);
                });
            });
        });
        created("/a");
        assertThat(errors).containsExactly("write null", "fstat null 3");
    }

    @Test
    void fops_on_an_fd_whose_create_has_not_arrived_at_the_top_succeed() {
        List<Errno> errors = new ArrayList<>();
        Dict dict = Dict.builder().put("user.a", "1").build();
        for (int i = 0; i < 5; i++) {
            int which = i;
            Scripted.script = (frame, args) -> frame.forward(reply -> {
                Reply kept = reply.keep();
                Fd fd = ((CreateReply) kept).fd();
                List<Args<?>> all = List.of(
                        FsetxattrArgs.of(fd, dict, 0, null),
                        FgetxattrArgs.of(fd, null, null),
                        ReadvArgs.of(fd, 10, 0, 0, null),
                        FtruncateArgs.of(fd, 2, null),
                        FsyncArgs.of(fd, 0, null));
                frame.wind(all.get(which), answer -> {
                    errors.add(answer.error());
                    frame.unwind(kept);
                });
            });
            created("/f" + i);
        }
        assertThat(errors).hasSize(5).containsOnlyNulls();
    }

    @Test
    void renamed_to_a_new_name_the_new_place_has_no_inode() {
        created("/a");
        assertThat(graph.fop(RenameArgs.of(graph.loc("/a"), graph.loc("/b"), null)))
                .succeeded();
        Loc newloc = wound(RenameArgs.class, "newloc");
        assertThat(newloc.inode()).isNull();
        assertThat(newloc.fileGfid()).isEqualTo(Gfid.NULL);
        assertThat(newloc.name()).isEqualTo("b");

        created("/c");
        Gfid replaced = graph.loc("/c").gfid();
        assertThat(graph.fop(RenameArgs.of(graph.loc("/b"), graph.loc("/c"), null)))
                .succeeded();
        assertThat(wound(RenameArgs.class, "newloc").fileGfid()).isEqualTo(replaced);
    }

    @Test
    void linked_the_new_place_has_the_inode_of_the_old() {
        created("/a");
        assertThat(graph.fop(LinkArgs.of(graph.loc("/a"), graph.loc("/b"), null)))
                .succeeded();
        Loc newloc = wound(LinkArgs.class, "newloc");
        assertThat(newloc.inode()).isNotNull();
        assertThat(newloc.gfid()).isEqualTo(graph.loc("/a").gfid());
        assertThat(newloc.name()).isEqualTo("b");
    }

    @ParameterizedTest
    @EnumSource(Top.class)
    void each_top_knows_a_file_in_its_own_way(Top top) {
        TestGraph other =
                TestGraph.of(Scripted.class).top(top).child("brick", brick).build();
        assertThat(other.fop(MkdirArgs.of(other.loc("/d"), 0755, 0, null))).succeeded();
        assertThat(other.fop(StatArgs.of(other.loc("/d"), null))).succeeded();
        Loc loc = other.child().wound(StatArgs.class).get(0).loc();
        boolean isNamed = top == Top.GFAPI || top == Top.AS_GIVEN;
        assertThat(loc.path()).isEqualTo("/d");
        assertThat(loc.name()).isEqualTo(isNamed ? "d" : null);
        assertThat(loc.parent() != null).isEqualTo(isNamed);
        assertThat(loc.parentGfid().equals(Gfid.ROOT)).isEqualTo(isNamed);
        Dict xdata = other.child().wound(MkdirArgs.class).get(0).xdata();
        assertThat(xdata != null && xdata.getGfid("gfid-req") != null).isEqualTo(top != Top.AS_GIVEN);
    }

    @Test
    void a_file_is_not_found_by_its_name_alone_but_in_a_lookup() {
        created("/a");
        Scripted.script = (frame, args) -> {
            Loc loc = ((LookupArgs) (Args<?>) args).loc();
            KeptInode made = Objects.requireNonNull(loc.parent()).newInode();
            Loc named = loc.edit().gfid(Gfid.NULL).inode(made).build();
            frame.wind(StatArgs.of(named, null), stat -> {
                assertThat(stat.error()).isEqualTo(Errno.EINVAL);
                assertThat(stat.buf()).isNull(); // protocol/client has not even sent it
                frame.fail(Errno.EINVAL);
            });
            made.close();
        };
        graph.fop(LookupArgs.of(graph.loc("/a"), null));
    }

    @Test
    void a_failure_of_a_brick_carries_zeros() {
        Scripted.script = (frame, args) -> frame.forward(reply -> {
            LookupReply failed = (LookupReply) reply;
            assertThat(failed.error()).isEqualTo(Errno.ENOENT);
            assertThat(failed.buf()).isEqualTo(Iatt.zero());
            assertThat(failed.postparent()).isEqualTo(Iatt.zero());
            assertThat(failed.inode()).isNotNull();
            frame.unwind(reply);
        });
        assertThat(graph.fop(LookupArgs.of(graph.loc("/none"), null))).failedWith(Errno.ENOENT);
    }

    @Test
    void xattrs_come_back_as_bytes_and_what_was_not_found_as_an_empty_dict() {
        created("/a");
        Dict text = Dict.builder().put("user.a", "1").build();
        assertThat(graph.fop(SetxattrArgs.of(graph.loc("/a"), text, 0, null)))
                .succeeded()
                .repliedWith(reply -> assertThat(reply.xdata().toMap())
                        .containsOnlyKeys("virt-gf-prestat", "virt-gf-poststat", "dht-get-iatt-in-xattr"));
        assertThat(graph.fop(GetxattrArgs.of(graph.loc("/a"), "user.a", null))).repliedWith(reply -> {
            assertThat(reply.opRet()).isZero();
            assertThat(reply.dict().get("user.a").type()).isEqualTo(DictType.BINARY);
            assertThat(reply.dict().getString("user.a")).isEqualTo("1");
        });
        assertThat(graph.fop(GetxattrArgs.of(graph.loc("/a"), "user.b", null))
                        .reply()
                        .dict()
                        .toMap())
                .isEmpty();
        Dict asked = Dict.builder().put("user.b", 0).build();
        assertThat(graph.fop(LookupArgs.of(graph.loc("/a"), asked))
                        .reply()
                        .xdata()
                        .toMap())
                .isEmpty();
        assertThat(graph.fop(LookupArgs.of(graph.loc("/a"), null))
                        .reply()
                        .xdata()
                        .toMap())
                .isEmpty();
    }

    @Test
    void in_a_brick_op_ret_is_the_size_of_an_xattr() {
        TestGraph inBrick = TestGraph.of(Scripted.class)
                .top(Top.BRICK)
                .child("posix", brick)
                .build();
        assertThat(inBrick.fop(MkdirArgs.of(inBrick.loc("/d"), 0755, 0, null))).succeeded();
        Dict value = Dict.builder().put("user.a", new byte[7]).build();
        assertThat(inBrick.fop(SetxattrArgs.of(inBrick.loc("/d"), value, 0, null)))
                .succeeded();
        assertThat(inBrick.fop(GetxattrArgs.of(inBrick.loc("/d"), "user.a", null))
                        .reply()
                        .opRet())
                .isEqualTo(7);
    }

    @Test
    void a_file_without_a_name_has_no_path() {
        Fd fd = created("/a");
        Loc loc = graph.loc("/a");
        assertThat(graph.fop(UnlinkArgs.of(loc, 0, null))).succeeded();
        assertThat(graph.inodes().path(Objects.requireNonNull(loc.inode()))).startsWith("<gfid:");
        assertThat(graph.fop(FlushArgs.of(fd, null))).succeeded();
    }
}
