package org.glujava.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.fop.SeekArgs;
import org.glujava.frame.RecordDriver;
import org.glujava.type.FileType;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;
import org.glujava.type.KeptFd;
import org.glujava.type.LockMigration;
import org.glujava.type.SeekWhat;
import org.junit.jupiter.api.Test;

/** Values that GlusterFS, or a broken disk, may have and Java has not. */
class OddValuesTest {
    private static final int WHAT = 2;
    private static final int UNHEARD_OF = 99;

    private final RecordDriver driver = new RecordDriver();

    @Test
    void an_unknown_constant_stays_where_it_is_and_cannot_be_made() {
        KeptFd fd = HeldFd.of(driver.owner.nativeSide.handles, 5, FdFacts.made(6, Gfid.ROOT, FileType.REGULAR, 0, 0));
        driver.enter(SeekArgs.of(fd, 0, SeekWhat.HOLE, null), (frame, window) -> {
            driver.bytes.putInt(Layout.IN + whatAt(), UNHEARD_OF);
            SeekArgs args = (SeekArgs) FopTypes.args(FopId.SEEK, window);
            assertThat(args.what()).isEqualTo(SeekWhat.UNKNOWN);
            frame.wind(args, reply -> {});
        });
        assertThat(driver.bytes.getInt(Layout.OUT_CHANGED) & 1 << WHAT)
                .as("C takes its own")
                .isZero();
        assertThat(driver.owner.reports).isEmpty();

        OutWindow out = new OutWindow(driver.record, driver.owner.nativeSide, null);
        assertThatThrownBy(() -> out.putSeekWhat(WHAT, 0, SeekWhat.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SeekWhat.UNKNOWN");
    }

    /** The slot of the constant: after those of the fd and of the offset, which has 8 bytes. */
    private int whatAt() {
        for (int at = 8; at < Layout.WINDOW_SIZE; at += 8) {
            if (driver.bytes.getInt(Layout.IN + at) == SeekWhat.HOLE.ordinal()) {
                return at;
            }
        }
        throw new AssertionError("it is nowhere");
    }

    @Test
    void a_time_that_cannot_be_is_the_nearest_that_can() {
        ByteBuffer bytes = ByteBuffer.allocate(12);
        bytes.putLong(0, Long.MAX_VALUE).putInt(8, 5);
        assertThat(Structs.time(bytes, 0).getEpochSecond()).isEqualTo(Instant.MAX.getEpochSecond());
        bytes.putLong(0, Long.MIN_VALUE);
        assertThat(Structs.time(bytes, 0)).isEqualTo(Instant.MIN);
        bytes.putLong(0, -1).putInt(8, 999_999_999);
        assertThat(Structs.time(bytes, 0)).isEqualTo(Instant.ofEpochSecond(-1, 999_999_999));
    }

    @Test
    void a_lock_may_be_of_no_client() {
        List<LockMigration> locks =
                List.of(new LockMigration(Flock.zero(), null, 3), new LockMigration(Flock.zero(), "", 4));
        assertThat(Packs.locks(Packs.locks(locks))).isEqualTo(locks);
    }
}
