package org.glujava.lab.authors.worm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.glujava.Args;
import org.glujava.fop.*;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.GluJavaTest;
import org.glujava.testkit.MemoryChild;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.glujava.type.OpenFlags;
import org.glujava.type.Payload;
import org.glujava.type.SetAttrFlags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GluJavaTest
class WormTest {
    private final MemoryChild brick = new MemoryChild();
    private final TestGraph graph = TestGraph.of(Worm.class)
            .option("retention", "10s")
            .child("brick", brick)
            .build();
    private static final int TRUNCATING = OpenFlags.O_RDWR | OpenFlags.O_TRUNC;
    private Fd fd;

    @BeforeEach
    void a_file() {
        Loc loc = graph.loc("/a");
        fd = graph.fd(loc, OpenFlags.O_RDWR);
        assertThat(graph.fop(CreateArgs.of(loc, OpenFlags.O_RDWR, 0644, 022, fd, null)))
                .succeeded();
        var w = write("hello");
        assertThat(w).succeeded();
    }

    private FopCall<WritevReply> write(String text) {
        return graph.fop(WritevArgs.of(fd, Payload.of(text.getBytes()), 0, 0, null));
    }

    private static Dict xattr(String name) {
        return Dict.builder().put(name, "1").build();
    }

    private Args<?> change(String what) {
        Loc a = graph.loc("/a");
        return switch (what) {
            case "writev" -> WritevArgs.of(fd, Payload.of(new byte[1]), 0, 0, null);
            case "ftruncate" -> FtruncateArgs.of(fd, 0, null);
            case "truncate" -> TruncateArgs.of(a, 0, null);
            case "fallocate" -> FallocateArgs.of(fd, 0, 0, 100, null);
            case "discard" -> DiscardArgs.of(fd, 0, 1, null);
            case "zerofill" -> ZerofillArgs.of(fd, 0, 1, null);
            case "setattr" -> SetattrArgs.of(a, Iatt.zero().withPermissions(0600), SetAttrFlags.GF_SET_ATTR_MODE, null);
            case "fsetattr" ->
                FsetattrArgs.of(fd, Iatt.zero().withPermissions(0600), SetAttrFlags.GF_SET_ATTR_MODE, null);
            case "setxattr" -> SetxattrArgs.of(a, xattr("user.x"), 0, null);
            case "fsetxattr" -> FsetxattrArgs.of(fd, xattr("user.x"), 0, null);
            case "removexattr" -> RemovexattrArgs.of(a, "user.x", null);
            case "fremovexattr" -> FremovexattrArgs.of(fd, "user.x", null);
            case "copy_file_range" -> CopyFileRangeArgs.of(fd, 0, fd, 0, 1, 0, null);
            case "link" -> LinkArgs.of(a, graph.loc("/link"), null);
            case "rename" -> RenameArgs.of(a, graph.loc("/b"), null);
            case "unlink" -> UnlinkArgs.of(a, 0, null);
            case "put" -> PutArgs.of(a, 0644, 022, 0, Payload.of(new byte[1]), 0, null, null);
            case "open" -> OpenArgs.of(a, TRUNCATING, graph.fd(a, TRUNCATING), null);
            case "create" -> CreateArgs.of(a, TRUNCATING, 0644, 022, graph.fd(a, TRUNCATING), null);
            default -> throw new AssertionError(what);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "writev",
                "ftruncate",
                "truncate",
                "fallocate",
                "discard",
                "zerofill",
                "setattr",
                "fsetattr",
                "setxattr",
                "fsetxattr",
                "removexattr",
                "fremovexattr",
                "copy_file_range",
                "link",
                "rename",
                "unlink",
                "put",
                "open",
                "create"
            })
    void nothing_can_be_changed_when_the_time_is_over(String what) {
        graph.clock().advance(Duration.ofMinutes(2));
        FopCall<?> call = graph.fop(change(what));
        assertThat(call).failedWith(Errno.EROFS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "writev",
                "ftruncate",
                "truncate",
                "fallocate",
                "discard",
                "zerofill",
                "setattr",
                "fsetattr",
                "setxattr",
                "fsetxattr",
                "link",
                "rename",
                "unlink",
                "open"
            })
    void everything_can_be_changed_before(String what) {
        graph.clock().advance(Duration.ofSeconds(9));
        FopCall<?> call = graph.fop(change(what));
        assertThat(call).succeeded();
    }

    @Test
    void each_write_begins_the_time_anew() {
        for (int i = 0; i < 10; i++) {
            graph.clock().advance(Duration.ofSeconds(9));
            assertThat(write("again")).succeeded();
        }
        graph.clock().advance(Duration.ofSeconds(11));
        assertThat(write("again")).failedWith(Errno.EROFS);
    }

    @Test
    void a_rename_onto_a_locked_file_is_refused() {
        graph.clock().advance(Duration.ofMinutes(2));
        Loc b = graph.loc("/b");
        Fd made = graph.fd(b, OpenFlags.O_RDWR);
        assertThat(graph.fop(CreateArgs.of(b, OpenFlags.O_RDWR, 0644, 022, made, null)))
                .succeeded();
        assertThat(graph.fop(RenameArgs.of(graph.loc("/b"), graph.loc("/a"), null)))
                .failedWith(Errno.EROFS);
        // the process does not know the target
        Loc unknown = graph.loc("/a").edit().inode(null).gfid(Gfid.NULL).build();
        assertThat(graph.fop(RenameArgs.of(graph.loc("/b"), unknown, null))).failedWith(Errno.EROFS);
        assertThat(graph.fop(RenameArgs.of(graph.loc("/b"), graph.loc("/c"), null)))
                .succeeded();
    }

    @Test
    void directories_are_free() {
        assertThat(graph.fop(MkdirArgs.of(graph.loc("/d"), 0755, 022, null))).succeeded();
        graph.clock().advance(Duration.ofMinutes(2));
        Iatt mode = Iatt.zero().withPermissions(0700);
        assertThat(graph.fop(SetattrArgs.of(graph.loc("/d"), mode, SetAttrFlags.GF_SET_ATTR_MODE, null)))
                .succeeded();
        assertThat(graph.fop(RmdirArgs.of(graph.loc("/d"), 0, null))).succeeded();
    }

    @Test
    void no_user_sets_the_time() {
        assertThat(graph.fop(SetxattrArgs.of(graph.loc("/a"), xattr(WormState.XATTR), 0, null)))
                .failedWith(Errno.EPERM);
        assertThat(graph.fop(RemovexattrArgs.of(graph.loc("/a"), WormState.XATTR, null)))
                .failedWith(Errno.EPERM);
    }

    @Test
    void another_process_knows_it_too() {
        TestGraph other = TestGraph.of(Worm.class)
                .option("retention", "10s")
                .child("brick", brick)
                .build();
        other.clock().advance(Duration.ofMinutes(2));
        assertThat(other.fop(LookupArgs.of(other.loc("/a"), null))).succeeded();
        assertThat(other.fop(UnlinkArgs.of(other.loc("/a"), 0, null))).failedWith(Errno.EROFS);
    }

    @Test
    void few_writes_ask_or_write_the_xattr() {
        graph.child().clear();
        for (int i = 0; i < 100; i++) {
            write("x");
        }
        assertThat(graph.child()).wasWoundTimes(100, FopId.WRITEV);
        assertThat(graph.child()).wasWoundTimes(0, FopId.FSTAT);
        assertThat(graph.child()).wasWoundTimes(0, FopId.FSETXATTR);
    }
}
