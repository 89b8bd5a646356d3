package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.EntrylkArgs;
import org.glujava.fop.FgetxattrArgs;
import org.glujava.fop.FgetxattrReply;
import org.glujava.fop.FremovexattrArgs;
import org.glujava.fop.FsetxattrArgs;
import org.glujava.fop.FtruncateArgs;
import org.glujava.fop.FxattropArgs;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.IcreateArgs;
import org.glujava.fop.IpcArgs;
import org.glujava.fop.LkArgs;
import org.glujava.fop.LkReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.PutArgs;
import org.glujava.fop.PutReply;
import org.glujava.fop.RchecksumArgs;
import org.glujava.fop.RchecksumReply;
import org.glujava.fop.ReaddirArgs;
import org.glujava.fop.ReaddirReply;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.SeekArgs;
import org.glujava.fop.SetattrArgs;
import org.glujava.fop.StatfsArgs;
import org.glujava.fop.UnlinkArgs;
import org.glujava.fop.WritevArgs;
import org.glujava.fop.XattropArgs;
import org.glujava.type.Dict;
import org.glujava.type.DictValue;
import org.glujava.type.DirEntry;
import org.glujava.type.EntrylkCmd;
import org.glujava.type.EntrylkType;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Flock;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.glujava.type.Payload;
import org.glujava.type.SeekWhat;
import org.glujava.type.StatVfs;
import org.glujava.type.XattropFlags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a brick answers beyond what the kernel does: to xattrs by fd, xattrop, put, checksums, statfs and record locks. */
@GluJavaTest
class MemoryChildFopsTest {
    private static final int GETLK = 5;
    private static final int SETLK = 6;
    private static final int READ_LOCK = 0;
    private static final int WRITE_LOCK = 1;
    private static final int UNLOCK = 2;

    private final TestGraph graph =
            TestGraph.of(Scripted.class).child("brick", new MemoryChild()).build();

    private Fd fd;

    @BeforeEach
    void create() {
        Loc loc = graph.loc("/f");
        assertThat(graph.fop(CreateArgs.of(loc, 2, 0644, 0, graph.fd(loc, 2), null)))
                .succeeded();
        fd = graph.fd(graph.loc("/f"), 2);
    }

    private static Payload bytes(String text) {
        return Payload.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Dict dict(String name, byte... value) {
        return Dict.builder().put(name, value).build();
    }

    @Test
    void xattrs_are_the_same_by_fd() {
        Dict dict = dict("user.a", (byte) 1, (byte) 2);
        assertThat(graph.fop(FsetxattrArgs.of(fd, dict, 2, null))).failedWith(Errno.ENODATA);
        assertThat(graph.fop(FsetxattrArgs.of(fd, dict, 1, null))).succeeded();
        FgetxattrReply found = graph.fop(FgetxattrArgs.of(fd, "user.a", null)).reply();
        assertThat(found.opRet()).isZero();
        assertThat(found.dict().get("user.a").asBytes()).containsExactly(1, 2);
        Dict asked = graph.fop(LookupArgs.of(graph.loc("/f"), dict("user.a")))
                .reply()
                .xdata();
        assertThat(asked.toMap()).containsOnlyKeys("user.a");
        assertThat(graph.fop(FremovexattrArgs.of(fd, "user.a", null))).succeeded();
        assertThat(graph.fop(FgetxattrArgs.of(fd, "user.a", null))).failedWith(Errno.ENODATA);
    }

    @Test
    void xattrs_of_the_brick_itself_stay() {
        assertThat(graph.fop(FsetxattrArgs.of(fd, dict("trusted.gfid", (byte) 1), 0, null)))
                .succeeded();
        assertThat(graph.fop(FgetxattrArgs.of(fd, "trusted.gfid", null))).failedWith(Errno.ENODATA);
        assertThat(graph.fop(FremovexattrArgs.of(fd, "trusted.gfid", null))).failedWith(Errno.EPERM);
    }

    @Test
    void a_read_to_the_end_has_ENOENT_in_its_success() {
        assertThat(graph.fop(WritevArgs.of(fd, bytes("12345"), 0, 0, null))).succeeded();
        assertThat(errnoOfRead(0, 4)).isZero();
        assertThat(errnoOfRead(0, 5)).isEqualTo(Errno.ENOENT.value());
        assertThat(errnoOfRead(2, 100)).isEqualTo(Errno.ENOENT.value());
        assertThat(errnoOfRead(5, 1)).isEqualTo(Errno.ENOENT.value());
    }

    private int errnoOfRead(long offset, long size) {
        ReadvReply reply = graph.fop(ReadvArgs.of(fd, size, offset, 0, null)).reply();
        assertThat(reply.failed()).isFalse();
        return reply.opErrno();
    }

    @Test
    void a_listing_to_the_end_has_ENOENT_in_its_success() {
        Fd root = graph.fd(graph.loc("/"), 0);
        ReaddirReply some = graph.fop(ReaddirArgs.of(root, 60, 0, null)).reply();
        assertThat(some.entries().toList()).extracting(DirEntry::name).containsExactly(".", "..");
        assertThat(some.opErrno()).isZero();
        ReaddirpReply rest = graph.fop(ReaddirpArgs.of(root, 60, 2, null)).reply();
        assertThat(rest.entries().toList()).extracting(DirEntry::name).containsExactly("f");
        assertThat(rest.failed()).isFalse();
        assertThat(rest.opErrno()).isEqualTo(Errno.ENOENT.value());
    }

    private byte[] xattrop(XattropFlags operation, byte... operand) {
        FxattropArgs args = FxattropArgs.of(fd, operation, dict("trusted.n", operand), null);
        DictValue value = graph.fop(args).reply().xattr().get("trusted.n");
        return value == null ? null : value.asBytes();
    }

    @Test
    void xattrop_adds_and_swaps() {
        assertThat(xattrop(XattropFlags.ADD_ARRAY, new byte[8])).containsExactly(0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(graph.fop(GetxattrArgs.of(graph.loc("/f"), "trusted.n", null)))
                .failedWith(Errno.ENODATA);
        assertThat(xattrop(XattropFlags.GET_AND_SET, new byte[] {0, 0, 0, -1, 0, 0, 0, 0}))
                .isNull();
        assertThat(xattrop(XattropFlags.ADD_ARRAY, new byte[] {0, 0, 0, 1, -1, -1, -1, -1}))
                .containsExactly(0, 0, 1, 0, -1, -1, -1, -1);
        assertThat(xattrop(XattropFlags.ADD_ARRAY64, new byte[] {0, 0, 0, 0, 0, 0, 0, 1}))
                .containsExactly(0, 0, 1, 1, 0, 0, 0, 0);
        byte[] withDefaults = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 7, 0, 0, 0, 7};
        assertThat(xattrop(XattropFlags.ADD_ARRAY_WITH_DEFAULT, withDefaults)).containsExactly(0, 0, 1, 2, 0, 0, 0, 8);
        assertThat(xattrop(XattropFlags.GET_AND_SET, new byte[8])).containsExactly(0, 0, 1, 2, 0, 0, 0, 8);
        Dict shorter = dict("trusted.n", (byte) 0, (byte) 0, (byte) 0, (byte) 1);
        assertThat(graph.fop(XattropArgs.of(graph.loc("/f"), XattropFlags.ADD_ARRAY, shorter, null)))
                .failedWith(Errno.ERANGE);
        assertThat(graph.fop(FxattropArgs.of(fd, XattropFlags.OR_ARRAY, dict("trusted.m", (byte) 1), null)))
                .failedWith(Errno.EINVAL);
    }

    @Test
    void put_makes_all_at_once() {
        PutArgs put = PutArgs.of(graph.loc("/p"), 0666, 022, 0302, bytes("hi"), 1, dict("user.a", (byte) 1), null);
        PutReply made = graph.fop(put).reply();
        assertThat(made.buf().size()).isEqualTo(3);
        assertThat(made.buf().permissions()).isEqualTo(0644);
        assertThat(made.postparent().mtime()).isAfter(made.preparent().mtime());
        assertThat(graph.fop(GetxattrArgs.of(graph.loc("/p"), null, null))
                        .reply()
                        .dict()
                        .toMap())
                .containsOnlyKeys("user.a");
        assertThat(graph.fop(put)).failedWith(Errno.EEXIST);
    }

    @Test
    void checksums_are_those_of_a_brick() {
        graph.fop(WritevArgs.of(fd, bytes("abc"), 0, 0, null));
        RchecksumReply sums = graph.fop(RchecksumArgs.of(fd, 0, 3, null)).reply();
        assertThat(sums.weak()).isEqualTo(0x024a0126);
        assertThat(sums.strong()).asString().startsWith("ba7816bf").endsWith("15ad");
    }

    @Test
    void statfs_counts_what_is_there() {
        StatfsArgs statfs = StatfsArgs.of(graph.loc("/"), null);
        StatVfs before = graph.fop(statfs).reply().buf();
        graph.fop(WritevArgs.of(fd, bytes("x".repeat(5000)), 0, 0, null));
        StatVfs after = graph.fop(statfs).reply().buf();
        assertThat(before.freeBlocks() - after.freeBlocks()).isEqualTo(2);
        graph.fop(UnlinkArgs.of(graph.loc("/f"), 0, null));
        assertThat(graph.fop(statfs).reply().buf().freeFiles() - after.freeFiles())
                .isEqualTo(1);
    }

    @Test
    void content_that_is_too_large_for_a_test_fails() {
        assertThat(graph.fop(FtruncateArgs.of(fd, 1L << 40, null))).failedWith(Errno.EFBIG);
        assertThat(graph.fop(WritevArgs.of(fd, bytes("x"), Long.MAX_VALUE, 0, null)))
                .failedWith(Errno.EFBIG);
        assertThat(graph.fop(SeekArgs.of(fd, 0, SeekWhat.DATA, null))).failedWith(Errno.ENXIO);
    }

    @Test
    void new_files_in_a_directory_with_setgid_take_its_group() {
        graph.fop(MkdirArgs.of(graph.loc("/d"), 0755, 0, null));
        Iatt wanted = Iatt.zero().withPermissions(02755).withGid(9);
        assertThat(graph.fop(SetattrArgs.of(graph.loc("/d"), wanted, 5, null))).succeeded();
        Iatt made = graph.fop(MkdirArgs.of(graph.loc("/d/e"), 0700, 0, null))
                .reply()
                .buf();
        assertThat(made.gid()).isEqualTo(9);
        assertThat(made.permissions()).isEqualTo(02700);
    }

    @Test
    void a_new_owner_of_a_file_does_not_get_its_setuid() {
        graph.fop(SetattrArgs.of(graph.loc("/f"), Iatt.zero().withPermissions(06755), 1, null));
        Iatt given = graph.fop(SetattrArgs.of(graph.loc("/f"), Iatt.zero().withUid(7), 2, null))
                .reply()
                .postop();
        assertThat(given.permissions()).isEqualTo(0755);
    }

    private FopCall<LkReply> lk(int owner, int command, int type, long start, long length) {
        Flock lock =
                Flock.zero().withType(type).withStart(start).withLength(length).withOwner(new byte[] {(byte) owner});
        return graph.fop(LkArgs.of(fd, command, lock, null));
    }

    @Test
    void locks_of_others_are_in_the_way() {
        assertThat(lk(1, SETLK, WRITE_LOCK, 0, 10)).succeeded();
        assertThat(lk(2, SETLK, READ_LOCK, 9, 1)).failedWith(Errno.EAGAIN);
        assertThat(lk(2, GETLK, READ_LOCK, 9, 0).reply().flock().type()).isEqualTo(WRITE_LOCK);
        assertThat(lk(2, GETLK, READ_LOCK, 10, 0).reply().flock().type()).isEqualTo(UNLOCK);
        assertThat(lk(1, SETLK, UNLOCK, 4, 2)).succeeded();
        assertThat(lk(2, SETLK, WRITE_LOCK, 4, 2)).succeeded();
        assertThat(lk(2, SETLK, WRITE_LOCK, 3, 1)).failedWith(Errno.EAGAIN);
        assertThat(lk(2, SETLK, WRITE_LOCK, 6, 1)).failedWith(Errno.EAGAIN);
        assertThat(lk(1, SETLK, READ_LOCK, 6, 0)).succeeded();
        assertThat(lk(2, SETLK, READ_LOCK, 6, 0)).succeeded();
        assertThat(lk(1, SETLK, WRITE_LOCK, 100, 1)).failedWith(Errno.EAGAIN);
    }

    @Test
    void fops_without_an_implementation_in_storage_posix_fail_as_there() {
        assertThat(graph.fop(IpcArgs.of(1, null))).failedWith(Errno.ENOTSUP);
        assertThat(graph.fop(EntrylkArgs.of("v", graph.loc("/"), "f", EntrylkCmd.LOCK, EntrylkType.WRITE, null)))
                .failedWith(Errno.ENOSYS);
        assertThat(graph.fop(IcreateArgs.of(graph.loc("/i"), 0600, null))).failedWith(Errno.ENOTSUP);
    }
}
