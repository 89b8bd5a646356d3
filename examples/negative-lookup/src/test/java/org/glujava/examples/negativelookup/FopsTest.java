package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.glujava.fop.FopId;
import org.glujava.spi.FopBinding;
import org.junit.jupiter.api.Test;

/** The effect of each fop on names. A fop of a later GlusterFS fails this test until it is added here. */
class FopsTest {
    private static final Set<FopId> MAKE_NAMES = EnumSet.of(
            FopId.CREATE,
            FopId.MKNOD,
            FopId.MKDIR,
            FopId.SYMLINK,
            FopId.LINK,
            FopId.RENAME,
            FopId.PUT,
            FopId.ICREATE,
            FopId.NAMELINK);

    private static final Set<FopId> TAKE_NAMES = EnumSet.of(FopId.UNLINK, FopId.RMDIR);

    private static final Set<FopId> SHOW_NAMES =
            EnumSet.of(FopId.LOOKUP, FopId.READDIR, FopId.READDIRP, FopId.GETXATTR, FopId.FGETXATTR);

    /** They change who may search a directory. setxattr also makes and removes names. */
    private static final Set<FopId> CHANGE_RIGHTS = EnumSet.of(
            FopId.SETATTR, FopId.FSETATTR, FopId.SETXATTR, FopId.FSETXATTR, FopId.REMOVEXATTR, FopId.FREMOVEXATTR);

    /** Bricks find their file by its gfid, or by an fd, so a success says nothing about its names. */
    private static final Set<FopId> OF_A_FILE = EnumSet.of(
            FopId.STAT,
            FopId.FSTAT,
            FopId.ACCESS,
            FopId.READLINK,
            FopId.OPEN,
            FopId.OPENDIR,
            FopId.TRUNCATE,
            FopId.FTRUNCATE,
            FopId.READV,
            FopId.WRITEV,
            FopId.FLUSH,
            FopId.FSYNC,
            FopId.FSYNCDIR,
            FopId.STATFS,
            FopId.XATTROP,
            FopId.FXATTROP,
            FopId.FALLOCATE,
            FopId.DISCARD,
            FopId.ZEROFILL,
            FopId.SEEK,
            FopId.RCHECKSUM,
            FopId.COPY_FILE_RANGE);

    /** They may have names that do not exist. */
    private static final Set<FopId> LOCKS = EnumSet.of(
            FopId.LK,
            FopId.INODELK,
            FopId.FINODELK,
            FopId.ENTRYLK,
            FopId.FENTRYLK,
            FopId.LEASE,
            FopId.GETACTIVELK,
            FopId.SETACTIVELK);

    private static final Set<FopId> OF_NO_FILE = EnumSet.of(FopId.IPC, FopId.GETSPEC);

    @Test
    void fops_that_change_names_are_watched_and_no_others() {
        Set<FopId> watched = new NegativeLookupProvider()
                .fops().stream().map(FopBinding::fop).collect(Collectors.toSet());
        Set<FopId> expected = EnumSet.copyOf(MAKE_NAMES);
        expected.addAll(TAKE_NAMES);
        expected.addAll(SHOW_NAMES);
        expected.addAll(CHANGE_RIGHTS);
        assertThat(watched).isEqualTo(expected);
        expected.addAll(OF_A_FILE);
        expected.addAll(LOCKS);
        expected.addAll(OF_NO_FILE);
        assertThat(expected).isEqualTo(EnumSet.allOf(FopId.class));
    }
}
