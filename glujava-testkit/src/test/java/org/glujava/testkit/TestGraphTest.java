package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.event.ChildDown;
import org.glujava.event.ParentUp;
import org.glujava.fop.AccessArgs;
import org.glujava.fop.AccessReply;
import org.glujava.fop.FopId;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.IpcArgs;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.StatArgs;
import org.glujava.fop.WritevArgs;
import org.glujava.fop.WritevReply;
import org.glujava.spi.OptionException;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.glujava.type.NewPayload;
import org.glujava.type.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes through a graph, and comes out on the other side. */
@GluJavaTest
class TestGraphTest {
    private final TestGraph graph =
            TestGraph.of(Scripted.class).child("left").child("right").build();
    private final MockChild left = graph.child("left");
    private final MockChild right = graph.child("right");

    private FopCall<LookupReply> lookup(String path) {
        return graph.fop(LookupArgs.of(graph.loc(path), null));
    }

    @Test
    void a_loc_and_a_dict_arrive_as_they_were_sent() {
        Loc loc = graph.file("/some/file");
        Dict xdata = Dict.builder().put("key", "value").build();

        assertThat(graph.fop(LookupArgs.of(loc, xdata))).succeeded();

        LookupArgs wound = left.wound(LookupArgs.class).get(0);
        assertThat(wound.loc().path()).isEqualTo("/some/file");
        assertThat(wound.loc().name()).isEqualTo("file");
        assertThat(wound.loc().gfid()).isEqualTo(loc.gfid());
        assertThat(wound.loc().inode().type()).isEqualTo(FileType.REGULAR);
        assertThat(wound.loc().parent().gfid()).isEqualTo(loc.parentGfid());
        assertThat(wound.xdata().toMap()).containsOnlyKeys("key");
        assertThat(right).wasNotWound();
    }

    @Test
    void a_name_that_is_long_or_odd_arrives_too() {
        String odd = "x".repeat(600) + "\udc80";
        lookup("/" + odd);
        assertThat(left.wound(LookupArgs.class).get(0).loc().name()).isEqualTo(odd);
    }

    @Test
    void an_edited_argument_is_wound_beside_unchanged_ones() {
        Scripted.script = (frame, args) -> {
            RenameArgs rename = cast(args);
            frame.wind(cast(RenameArgs.of(
                    rename.oldloc(), rename.newloc().edit().name("other").build(), rename.xdata())));
        };
        graph.fop(RenameArgs.of(
                graph.file("/a"), graph.loc("/b"), Dict.builder().put("k", 1L).build()));

        RenameArgs wound = left.wound(RenameArgs.class).get(0);
        assertThat(wound.oldloc().name()).isEqualTo("a");
        assertThat(wound.newloc().name()).isEqualTo("other");
        assertThat(wound.xdata().toMap()).containsKey("k");
    }

    @Test
    void content_is_read_over_vectors_and_written_into_new_memory() {
        Fd fd = graph.fd(graph.file("/f"), 2);
        left.on(ReadvArgs.class)
                .reply(ReadvReply.of(5, text("hello"), Iatt.zero().withSize(5), null));
        Scripted.script = (frame, args) -> frame.forward(reply -> {
            ReadvReply read = cast(reply);
            NewPayload made = frame.newPayload(5);
            made.buffer().put("newer".getBytes(StandardCharsets.UTF_8));
            assertThat(new String(read.vector().toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo("hello");
            frame.unwind(read.withVector(made));
        });
        assertThat(graph.fop(ReadvArgs.of(fd, 5, 0, 0, null)))
                .succeeded()
                .repliedWith(reply ->
                        assertThat(reply.vector().toByteArray()).asString().isEqualTo("newer"))
                .repliedWith(reply -> assertThat(reply.stbuf().size()).isEqualTo(5));

        Scripted.script = (frame, args) -> frame.forward();
        left.on(WritevArgs.class)
                .reply(args -> WritevReply.of((int) args.vector().size(), null, null, null));
        assertThat(graph.fop(WritevArgs.of(fd, text("abc"), 7, 0, null)).reply().opRet())
                .isEqualTo(3);
        assertThat(left.wound(WritevArgs.class).get(0).fd().flags()).isEqualTo(2);
    }

    private static Payload text(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void entries_bring_their_inodes_and_dicts() {
        Loc file = graph.file("/d/f");
        Dict dict = Dict.builder().put("user.x", "1").build();
        DirEntry entry = new DirEntry("f", 7, 8, 8, Iatt.zero().withGfid(file.gfid()), dict, file.inode());
        left.on(ReaddirpArgs.class).reply(ReaddirpReply.of(1, DirEntries.of(List.of(entry)), null));
        Scripted.script = (frame, args) -> frame.forward(reply -> {
            DirEntry seen = FopTypesOf.readdirp(reply).entries().toList().get(0);
            assertThat(seen.inode().gfid()).isEqualTo(file.gfid());
            assertThat(seen.dict().toMap()).containsKey("user.x");
            frame.unwind(reply);
        });
        graph.fop(ReaddirpArgs.of(graph.fd(graph.directory("/d"), 0), 4096, 0, null));
        assertThat(graph.takeProblems()).isEmpty();
    }

    @Test
    void an_edited_dict_is_a_copy_with_the_edits() {
        Dict base = Dict.builder().put("stays", "1").put("goes", "2").build();
        left.on(GetxattrArgs.class).reply(GetxattrReply.of(0, base, null));
        Scripted.script = (frame, args) -> frame.forward(reply -> {
            GetxattrReply xattr = cast(reply);
            frame.unwind(xattr.withDict(
                    xattr.dict().edit().remove("goes").put("comes", "3").build()));
        });
        assertThat(graph.fop(GetxattrArgs.of(graph.file("/f"), null, null))
                        .reply()
                        .dict()
                        .toMap())
                .containsOnlyKeys("stays", "comes");
    }

    @Test
    void the_caller_is_seen() {
        Scripted.script = (frame, args) -> {
            assertThat(frame.credentials().groups()).containsExactly(8, 9);
            assertThat(frame.credentials().lkOwner()).containsExactly(1, 2);
            assertThat(frame.credentials().isInternal()).isTrue();
            frame.forward();
        };
        Credentials user = Credentials.of(5, 6, -3, List.of(8, 9), new byte[] {1, 2});
        assertThat(graph.fop(user, IpcArgs.of(1, null))).succeeded();
        assertThat(left.wound().get(0).credentials().uid()).isEqualTo(5);
    }

    /** The record has 128 groups; more are asked for. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 129, 1000})
    void the_same_user_is_known_again(int count) {
        List<Integer> groups = IntStream.range(5000, 5000 + count).boxed().toList();
        List<Integer> others = new ArrayList<>(groups);
        others.add(count, 7);
        List<Integer> turned = new ArrayList<>(groups);
        Collections.reverse(turned);
        byte[] owner = {1};
        Credentials user = Credentials.of(5, 6, 7, groups, owner);
        Scripted.script = (frame, args) -> {
            Credentials seen = frame.credentials();
            assertThat(seen.groups()).isEqualTo(groups);
            assertThat(seen.isSameUser(Credentials.of(5, 6, 8, groups, new byte[0])))
                    .isTrue();
            assertThat(seen.keep().isSameUser(seen)).isTrue();
            assertThat(seen.isSameUser(seen)).isTrue();
            assertThat(seen.isSameUser(Credentials.of(4, 6, 7, groups, owner))).isFalse();
            assertThat(seen.isSameUser(Credentials.of(5, 7, 7, groups, owner))).isFalse();
            assertThat(seen.isSameUser(Credentials.of(5, 6, 7, others, owner))).isFalse();
            assertThat(Credentials.of(5, 6, 7, others, owner).isSameUser(seen)).isFalse();
            assertThat(seen.isSameUser(Credentials.of(5, 6, 7, turned, owner))).isEqualTo(count < 2);
            frame.forward();
        };
        assertThat(graph.fop(user, IpcArgs.of(1, null))).succeeded();
        assertThat(graph.takeProblems()).isEmpty();
    }

    @Test
    void a_fop_goes_to_all_children_or_to_the_first_that_succeeds() {
        left.fail(Errno.EIO, FopId.IPC);
        Scripted.script = (frame, args) -> frame.windAll(Scripted.context.subvolumes(), args, replies -> {
            assertThat(replies).extracting(each -> each.reply().failed()).containsExactly(true, false);
            frame.unwind(replies.get(1).reply());
        });
        assertThat(graph.fop(IpcArgs.of(1, null))).succeeded();

        left.hold(FopId.IPC);
        Scripted.script = (frame, args) -> frame.windFirst(Scripted.context.subvolumes(), args, (child, reply) -> {
            assertThat(child.name()).isEqualTo("right");
            frame.unwind(reply);
        });
        assertThat(graph.fop(IpcArgs.of(2, null))).succeeded();
        right.fail(Errno.ENOENT, FopId.IPC);
        Scripted.script = (frame, args) ->
                frame.windFirst(Scripted.context.subvolumes(), args, (child, reply) -> frame.unwind(reply));
        FopCall<?> both = graph.fop(IpcArgs.of(3, null));
        assertThat(both).isInFlight();
        left.release();
        assertThat(both).failedWith(Errno.EIO);
    }

    @Test
    void another_fop_is_wound_first_and_then_the_frame_s_own() {
        Scripted.script = (frame, args) -> {
            if (args.fop() == FopId.LOOKUP) {
                AccessArgs access = AccessArgs.of(FopTypesOf.lookup(args).loc(), 4, null);
                frame.wind(right.subvolume(), access, reply -> frame.forward());
            }
        };
        assertThat(lookup("/a")).succeeded();
        assertThat(right).wasWound(FopId.ACCESS);
        assertThat(left).wasWound(FopId.LOOKUP);
    }

    @Test
    void a_child_holds_its_replies_and_gives_them_in_any_order() {
        left.hold(FopId.LOOKUP);
        FopCall<LookupReply> first = lookup("/1");
        FopCall<LookupReply> second = lookup("/2");
        assertThat(left).holds(FopId.LOOKUP, FopId.LOOKUP);

        left.held(LookupArgs.class).get(1).fail(Errno.ESTALE);
        assertThat(first).isInFlight();
        assertThat(second).failedWith(Errno.ESTALE);
        left.release(FopId.LOOKUP);
        assertThat(first).succeeded();
        assertThat(lookup("/3")).succeeded();
        assertThat(left).holdsNothing().wasWoundTimes(3, FopId.LOOKUP);
    }

    @Test
    void the_last_script_that_matches_counts() {
        left.fail(Errno.EIO, FopId.ACCESS);
        left.on(AccessArgs.class).when(args -> args.mask() == 2).fail(Errno.EROFS);
        left.on(AccessArgs.class).when(args -> args.mask() == 4).reply(AccessReply.of(null));
        Loc loc = graph.file("/f");
        assertThat(graph.fop(AccessArgs.of(loc, 1, null))).failedWith(Errno.EIO);
        assertThat(graph.fop(AccessArgs.of(loc, 2, null))).failedWith(Errno.EROFS);
        assertThat(graph.fop(AccessArgs.of(loc, 4, null))).succeeded();
    }

    @Test
    void fops_bypass_the_translator_and_it_is_notified_before_they_return() throws Exception {
        Scripted.script = (frame, args) -> frame.fail(Errno.EPERM);
        StatArgs stat = StatArgs.of(graph.file("/f"), null);
        graph.reconfigure("pass-through", "on");
        assertThat(graph.fop(stat)).succeeded();
        assertThat(left).wasWound(FopId.STAT);
        graph.reconfigure("pass-through", "yes");
        assertThat(Scripted.NOTED).containsExactly("made none");
        graph.reconfigure("pass-through", "off");
        assertThat(Scripted.NOTED).containsExactly("made none", "reconfigured none");
        assertThat(graph.fop(stat)).failedWith(Errno.EPERM);
        graph.reconfigure("pass-through", "no");
        assertThat(Scripted.NOTED).hasSize(2);
    }

    @Test
    void they_go_past_it_from_the_start() {
        TestGraph past =
                TestGraph.of(Scripted.class).option("pass-through", "on").build();
        Scripted.script = (frame, args) -> frame.fail(Errno.EPERM);
        assertThat(past.fop(StatArgs.of(past.file("/f"), null))).succeeded();
    }

    @Test
    void the_translator_gets_events_options_and_ends() throws Exception {
        assertThat(graph.notify(new ChildDown(right.subvolume()))).isFalse();
        assertThat(graph.notify(new ParentUp())).isTrue();
        graph.reconfigure("word", "other");
        assertThatThrownBy(() -> graph.reconfigure("word", "wrong")).hasMessage("made up");
        assertThatThrownBy(() -> graph.reconfigure("wrod", "x")).isInstanceOf(OptionException.class);
        assertThat(graph.statedump()).containsEntry("noted", "3");
        graph.close();
        assertThat(Scripted.NOTED).containsExactly("made none", "ChildDown right", "reconfigured other", "closed");
    }

    @Test
    void a_translator_without_generated_code_and_wrong_options_are_reported() {
        assertThatThrownBy(() -> TestGraph.of(String.class).build())
                .hasMessageStartingWith("no generated code was found for java.lang.String");
        assertThatThrownBy(
                        () -> TestGraph.of(Scripted.class).option("wrod", "x").build())
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("wrod");
        assertThatThrownBy(() -> graph.child("middle")).hasMessageContaining("no child is named 'middle'");
    }

    @SuppressWarnings("unchecked") // The tests know what they wind.
    private static <T> T cast(Object any) {
        return (T) any;
    }

    /** Casts that name their type. */
    private static final class FopTypesOf {
        static ReaddirpReply readdirp(Reply reply) {
            return (ReaddirpReply) reply;
        }

        static LookupArgs lookup(Args<?> args) {
            return (LookupArgs) (Object) args;
        }
    }
}
