package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.glujava.fop.AccessArgs;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.DiscardArgs;
import org.glujava.fop.FallocateArgs;
import org.glujava.fop.FsetattrArgs;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.LkArgs;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.OpendirArgs;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.ReadlinkArgs;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.SetattrArgs;
import org.glujava.fop.StatArgs;
import org.glujava.fop.StatfsArgs;
import org.glujava.fop.SymlinkArgs;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.IattFlags;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the differential test has found once in fops whose answer is the kernel's, or that of features/locks. */
@GluJavaTest
class AsStorageShowsTest {
    private static final int ATIME_AND_MTIME = 0x30;
    private static final Instant LONG_AGO = Instant.ofEpochSecond(1000);
    private static final int GETLK = 5;
    private static final int SETLK = 6;
    private static final int READ = 0;
    private static final int WRITE = 1;
    private static final int UNLOCK = 2;

    private final TestGraph graph =
            TestGraph.of(Scripted.class).child("brick", new MemoryChild()).build();

    private Fd created(String path) {
        Loc loc = graph.loc(path);
        Fd fd = graph.fd(loc, 2);
        assertThat(graph.fop(CreateArgs.of(loc, 2, 0644, 0, fd, null))).succeeded();
        return fd;
    }

    @Test
    void a_readlink_returns_the_times_before_it() {
        assertThat(graph.fop(SymlinkArgs.of("there", graph.loc("/l"), 0, null))).succeeded();
        Iatt times = Iatt.zero().withAtime(LONG_AGO).withMtime(LONG_AGO);
        assertThat(graph.fop(SetattrArgs.of(graph.loc("/l"), times, ATIME_AND_MTIME, null)))
                .succeeded();
        ReadlinkArgs readlink = ReadlinkArgs.of(graph.loc("/l"), 100, null);
        assertThat(graph.fop(readlink).reply().buf().atime()).isEqualTo(LONG_AGO);
        assertThat(graph.fop(readlink).reply().buf().atime()).isAfter(LONG_AGO);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_access_and_a_statfs_read_the_symlink_that_they_follow(boolean isAccess) {
        assertThat(graph.fop(SymlinkArgs.of("there", graph.loc("/l"), 0, null))).succeeded();
        Loc loc = graph.loc("/l");
        Iatt times = Iatt.zero().withAtime(LONG_AGO).withMtime(LONG_AGO);
        assertThat(graph.fop(SetattrArgs.of(loc, times, ATIME_AND_MTIME, null))).succeeded();
        if (isAccess) {
            assertThat(graph.fop(AccessArgs.of(loc, 0, null))).failedWith(Errno.ENOENT);
        } else {
            assertThat(graph.fop(StatfsArgs.of(loc, null))).failedWith(Errno.ENOENT);
        }
        assertThat(graph.fop(StatArgs.of(loc, null)).reply().buf().atime()).isAfter(LONG_AGO);
    }

    @ParameterizedTest
    @CsvSource({"256, '', true", "256, ../, true", "255, '', false", "256, there/, false"})
    void a_symlink_to_a_name_that_is_too_long_is_not_followed(int length, String before, boolean isTooLong) {
        Errno errno = isTooLong ? Errno.ENAMETOOLONG : Errno.ENOENT;
        assertThat(graph.fop(SymlinkArgs.of(before + "x".repeat(length), graph.loc("/l"), 0, null)))
                .succeeded();
        assertThat(graph.fop(AccessArgs.of(graph.loc("/l"), 0, null))).failedWith(errno);
        assertThat(graph.fop(StatfsArgs.of(graph.loc("/l"), null))).failedWith(errno);
    }

    @Test
    void a_fallocate_that_keeps_the_size_sets_the_times() {
        Fd fd = created("/a");
        Iatt times = Iatt.zero().withAtime(LONG_AGO).withMtime(LONG_AGO);
        assertThat(graph.fop(FsetattrArgs.of(fd, times, ATIME_AND_MTIME, null))).succeeded();
        Iatt after = graph.fop(FallocateArgs.of(fd, 1, 0, 10, null)).reply().postbuf();
        assertThat(after.mtime()).isAfter(LONG_AGO);
        assertThat(after.size()).isZero();
    }

    @Test
    void a_discard_beyond_what_a_file_can_hold_is_refused() {
        assertThat(graph.fop(DiscardArgs.of(created("/a"), 1L << 62, 10, null))).failedWith(Errno.EFBIG);
    }

    private Flock lk(Fd fd, int owner, int command, int type, long start, long length) {
        Flock lock =
                Flock.zero().withType(type).withStart(start).withLength(length).withOwner(new byte[] {(byte) owner});
        return graph.fop(LkArgs.of(fd, command, lock, null)).reply().flock();
    }

    /** What another owner gets of the first lock that is in the way of one from here on. */
    private List<Long> inTheWay(Fd fd, long start) {
        Flock found = lk(fd, 9, GETLK, WRITE, start, 0);
        return found.type() == UNLOCK ? List.of() : List.of((long) found.type(), found.start(), found.length());
    }

    @Test
    void locks_of_one_owner_that_overlap_become_one() {
        Fd fd = created("/a");
        lk(fd, 1, SETLK, READ, 16, 15);
        lk(fd, 1, SETLK, READ, 20, 31);
        assertThat(inTheWay(fd, 0)).containsExactly((long) READ, 16L, 35L);
        lk(fd, 1, SETLK, READ, 10, 0);
        assertThat(inTheWay(fd, 40)).containsExactly((long) READ, 10L, 0L);
    }

    @Test
    void a_lock_of_another_type_is_put_between_what_is_left() {
        Fd fd = created("/a");
        lk(fd, 1, SETLK, READ, 0, 30);
        lk(fd, 1, SETLK, WRITE, 10, 10);
        assertThat(inTheWay(fd, 0)).containsExactly((long) READ, 0L, 10L);
        assertThat(inTheWay(fd, 10)).containsExactly((long) WRITE, 10L, 10L);
        assertThat(inTheWay(fd, 20)).containsExactly((long) READ, 20L, 10L);
        lk(fd, 1, SETLK, UNLOCK, 0, 25);
        assertThat(inTheWay(fd, 0)).containsExactly((long) READ, 25L, 5L);
    }

    @Test
    void the_lock_that_was_taken_first_is_returned() {
        Fd fd = created("/a");
        lk(fd, 1, SETLK, READ, 20, 10);
        lk(fd, 2, SETLK, READ, 0, 10);
        assertThat(inTheWay(fd, 0)).containsExactly((long) READ, 20L, 10L);
    }

    @ParameterizedTest
    @EnumSource(
            value = Top.class,
            names = {"FUSE", "BRICK"})
    void above_the_root_is_a_directory_that_is_none_of_the_volume(Top top) {
        TestGraph other = TestGraph.of(Scripted.class)
                .top(top)
                .child("brick", new MemoryChild())
                .build();
        assertThat(other.fop(MkdirArgs.of(other.loc("/d"), 0755, 0, null))).succeeded();
        DirEntry above = above(other, "/");
        assertThat(above.stat().gfid()).isEqualTo(Gfid.NULL);
        assertThat(above.stat().flags() & (IattFlags.GFID | IattFlags.INO)).isEqualTo(IattFlags.GFID);
        assertThat(above.stat().ino()).isEqualTo(-1);
        assertThat(above.stat().type()).isEqualTo(FileType.DIRECTORY);
        assertThat(Objects.requireNonNull(above.inode()).type()).isEqualTo(FileType.UNKNOWN);
        assertThat(above(other, "/d").stat().gfid()).isEqualTo(Gfid.ROOT);
    }

    private static DirEntry above(TestGraph where, String path) {
        Fd fd = where.fd(where.loc(path), 0);
        assertThat(where.fop(OpendirArgs.of(where.loc(path), fd, null))).succeeded();
        return where.fop(ReaddirpArgs.of(fd, 4096, 0, null)).reply().entries().toList().stream()
                .filter(entry -> entry.name().equals(".."))
                .findFirst()
                .orElseThrow();
    }

    /** protocol/client sends the gfid of the inode, and that of the loc only where the inode has none. */
    @Test
    void where_a_loc_has_the_gfid_of_another_file_the_inode_counts_on_a_client() {
        created("/a");
        created("/b");
        Inode replaced = Objects.requireNonNull(graph.loc("/b").inode());
        Gfid renamed = graph.loc("/a").gfid();
        Scripted.script = (frame, args) -> {
            frame.keepArguments();
            frame.forward(reply -> frame.wind(
                    GetxattrArgs.of(Loc.of(replaced).edit().gfid(renamed).build(), null, null), answer -> {
                        assertThat(answer.error()).isEqualTo(Errno.ENOENT);
                        frame.fail(Errno.EXDEV);
                    }));
        };
        assertThat(graph.fop(RenameArgs.of(graph.loc("/a"), graph.loc("/b"), null)))
                .failedWith(Errno.EXDEV);
    }
}
