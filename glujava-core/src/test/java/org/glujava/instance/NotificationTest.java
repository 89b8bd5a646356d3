package org.glujava.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.glujava.Subvolume;
import org.glujava.event.CacheInvalidation;
import org.glujava.event.ChildDown;
import org.glujava.event.ChildUp;
import org.glujava.event.EntrylkContention;
import org.glujava.event.Event;
import org.glujava.event.InodelkContention;
import org.glujava.event.InvalidationFlag;
import org.glujava.event.LeaseRecall;
import org.glujava.event.ParentUp;
import org.glujava.event.UnknownEvent;
import org.glujava.event.UnknownUpcall;
import org.glujava.event.Upcall;
import org.glujava.record.FakeNativeSide;
import org.glujava.record.FakeObjects;
import org.glujava.record.Handles;
import org.glujava.record.Layout;
import org.glujava.record.PackWriter;
import org.glujava.record.Packs;
import org.glujava.record.Structs;
import org.glujava.spi.CbkArgs;
import org.glujava.spi.CbkId;
import org.glujava.type.Client;
import org.glujava.type.DictValue;
import org.glujava.type.EntrylkType;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.junit.jupiter.api.Test;

/** Notices of the native side beside fops, read from their bytes. */
class NotificationTest {
    private static final Gfid GFID = new Gfid(7, 8);
    private static final List<Subvolume> CHILDREN = List.of(new Subvolume(0, "a"), new Subvolume(1, "b"));

    private final FakeNativeSide nativeSide = new FakeNativeSide();
    private final PackWriter out = new PackWriter();

    private Notification notification() {
        return new Notification(nativeSide, out.toByteArray());
    }

    private Event event() {
        return notification().event(CHILDREN);
    }

    private PackWriter gfid(Gfid gfid) {
        return out.struct(16, (to, at) -> Structs.putGfid(to, at, gfid));
    }

    private PackWriter text(String text) {
        return out.int32(text.length()).bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private PackWriter upcall(int type) {
        out.int32(19).int32(-1).int32(type).int32(0);
        gfid(GFID);
        return out.int32(-1); // no client
    }

    @Test
    void an_event_of_a_child_names_it() {
        out.int32(6).int32(1);
        assertThat(event()).isEqualTo(new ChildDown(CHILDREN.get(1)));
        assertThat(event().number()).isEqualTo(6);
    }

    @Test
    void an_event_without_data_is_itself() {
        out.int32(1).int32(-1);
        assertThat(event()).isEqualTo(new ParentUp());
        assertThat(event().keep()).isEqualTo(new ParentUp());
    }

    @Test
    void an_event_from_no_child_or_of_no_known_number_is_unknown() {
        out.int32(5).int32(-1);
        assertThat(event()).isEqualTo(new UnknownEvent(5));
        assertThat(new Notification(
                                nativeSide, new PackWriter().int32(60).int32(0).toByteArray())
                        .event(CHILDREN))
                .isEqualTo(new UnknownEvent(60));
    }

    @Test
    void an_invalidation_has_flags_stats_and_xattrs() {
        upcall(1).int32(0x90 | 0x40000000).int32(60);
        out.struct(Structs.IATT_SIZE, (to, at) -> Structs.putGfid(to, at + 8, GFID)); // behind the flags
        out.bytes(new byte[2 * Structs.IATT_SIZE]).int64(0);
        var event = (CacheInvalidation) event();
        assertThat(event.gfid()).isEqualTo(GFID);
        assertThat(event.client()).isNull();
        assertThat(event.flags()).containsExactly(InvalidationFlag.TIMES, InvalidationFlag.RENAME);
        assertThat(event.expires()).isEqualTo(Duration.ofMinutes(1));
        assertThat(event.stat()).isNotNull();
        assertThat(event.parentStat()).isNull();
        assertThat(event.oldParentStat()).isNull();
        assertThat(event.xattrs()).isNull();
    }

    @Test
    void a_dict_of_an_event_is_borrowed_unless_it_is_kept() {
        nativeSide.memory.put(0x77L, FakeObjects.dict(Map.of("user.a", DictValue.of("1"))));
        upcall(1).int32(0x400).int32(0).bytes(new byte[3 * Structs.IATT_SIZE]).int64(0x77);
        Notification notification = notification();
        var borrowed = (CacheInvalidation) notification.event(CHILDREN);
        CacheInvalidation kept = borrowed.keep();
        var unread = (CacheInvalidation) new Notification(nativeSide, out.toByteArray()).event(CHILDREN);
        notification.close();
        assertThat(kept.xattrs().getString("user.a")).isEqualTo("1");
        assertThat(unread.xattrs().getString("user.a")).isEqualTo("1");

        Notification over = notification();
        var late = (CacheInvalidation) over.event(CHILDREN);
        over.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> late.xattrs().toMap())
                .withMessageContaining("its method has returned");
    }

    @Test
    void a_recalled_lease_has_its_transaction() {
        upcall(2).int32(1);
        gfid(new Gfid(1, 2)).int64(0);
        assertThat(event()).isEqualTo(new LeaseRecall(GFID, null, 1, new UUID(1, 2), null));
    }

    @Test
    void contended_locks_say_which() {
        upcall(3);
        text("dht").struct(Structs.FLOCK_SIZE, (to, at) -> {}).int32(77).int64(0);
        var inodelk = (InodelkContention) event();
        Flock none = Structs.readFlock(ByteBuffer.allocate(Structs.FLOCK_SIZE), 0);
        assertThat(inodelk).isEqualTo(new InodelkContention(GFID, null, "dht", none, 77, null));
    }

    @Test
    void a_contended_entrylk_may_be_of_all_names() {
        upcall(4);
        text("afr").int32(-1).int32(1).int32(77).int64(0);
        assertThat(event()).isEqualTo(new EntrylkContention(GFID, null, "afr", null, EntrylkType.WRITE, 77, null));
    }

    @Test
    void an_upcall_is_read_as_it_was_written() {
        Flock flock = Structs.readFlock(ByteBuffer.allocate(Structs.FLOCK_SIZE), 0);
        for (Upcall upcall : List.of(
                new CacheInvalidation(
                        GFID, "c", Set.of(InvalidationFlag.NLINK), Duration.ofSeconds(5), null, null, null, null),
                new LeaseRecall(GFID, null, 3, new UUID(1, 2), null),
                new InodelkContention(GFID, "c", null, flock, 77, null),
                new EntrylkContention(GFID, null, "afr", "name", EntrylkType.WRITE, 77, null))) {
            var fields = new PackWriter();
            UpcallTypes.write(upcall, new UpcallWriter(fields, dict -> 0));
            ByteBuffer in = Packs.reader(fields.toByteArray());
            var notification = new Notification(nativeSide, new byte[0]);
            assertThat(UpcallTypes.read(
                            UpcallTypes.number(upcall), GFID, upcall.client(), new UpcallReader(notification, in)))
                    .isEqualTo(upcall);
            assertThat(in.hasRemaining()).isFalse();
        }
    }

    @Test
    void an_upcall_of_an_unknown_kind_is_reported_as_unknown() {
        upcall(9);
        assertThat(event()).isEqualTo(new UnknownUpcall(GFID, null, 9));
    }

    @Test
    void numbers_of_a_type_are_those_of_all_below_it() {
        assertThat(EventNumbers.of(ChildUp.class)).isEqualTo(1L << 5);
        assertThat(EventNumbers.of(Upcall.class)).isEqualTo(1L << 19);
        assertThat(EventNumbers.of(CacheInvalidation.class)).isEqualTo(1L << 19);
        assertThat(EventNumbers.of(Event.class)).isEqualTo(-1L);
        assertThat(EventNumbers.of(UnknownEvent.class) & 1).isEqualTo(1);
        assertThat(EventNumbers.of(UnknownEvent.class) & 1L << 5).isZero();
    }

    @Test
    void living_inodes_can_be_kept_and_ending_ones_cannot() {
        out.int64(0x1234);
        gfid(GFID).int32(2).int32(0);
        out.int64(0);
        gfid(GFID).int32(1).int32(0);
        CbkArgs args = notification().cbkArgs();
        Inode living = args.inode();
        Inode ending = args.inode();
        assertThat(living.type()).isEqualTo(FileType.DIRECTORY);
        assertThat(living.keep().gfid()).isEqualTo(GFID);
        assertThat(ending.gfid()).isEqualTo(GFID);
        assertThat(ending.type()).isEqualTo(FileType.REGULAR);
        assertThatIllegalStateException().isThrownBy(ending::keep).withMessageContaining("is being forgotten");
        assertThatIllegalStateException().isThrownBy(ending::newInode);
        assertThatIllegalStateException().isThrownBy(() -> ending.newFd(0, 0));
        assertThatIllegalStateException().isThrownBy(() -> ending.anonymousFd(0));
        assertThatIllegalStateException().isThrownBy(() -> Handles.addressOf(ending));
    }

    @Test
    void an_ending_fd_has_its_kind() {
        for (long address : new long[] {0, 0x1234}) {
            out.int64(address);
            gfid(GFID)
                    .int64(4711)
                    .int32(2)
                    .int32(1)
                    .int64(0x5678)
                    .int32(FileType.FIFO.ordinal())
                    .int32(0);
        }
        Notification notification = notification();
        CbkArgs args = notification.cbkArgs();
        Fd ending = args.fd();
        Fd living = args.fd();
        for (Fd fd : List.of(ending, living)) {
            assertThat(fd.gfid()).isEqualTo(GFID);
            assertThat(fd.pid()).isEqualTo(4711);
            assertThat(fd.flags()).isEqualTo(2);
            assertThat(fd.isAnonymous()).isTrue();
            assertThat(fd.inode().gfid()).isEqualTo(GFID);
            assertThat(fd.inode().type()).isEqualTo(FileType.FIFO);
            assertThat(Handles.addressOf(fd.inode())).isEqualTo(0x5678);
        }
        assertThat(living.keep().pid()).isEqualTo(4711);
        assertThatIllegalStateException().isThrownBy(ending::keep).withMessageContaining("is being released");
        assertThatIllegalStateException().isThrownBy(() -> Handles.addressOf(ending));
        assertThat(ending.inode().keep().gfid())
                .as("the fd ends, not its inode")
                .isEqualTo(GFID);
        Inode lent = ending.inode();
        notification.close();
        assertThatIllegalStateException().isThrownBy(lent::keep);
    }

    @Test
    void a_client_is_its_names() {
        text("uid");
        text("");
        assertThat(notification().cbkArgs().client()).isEqualTo(new Client("uid", ""));
    }

    @Test
    void cbks_have_the_numbers_of_the_native_side() {
        Integer[] numbers = {
            Layout.CBK_FORGET,
            Layout.CBK_RELEASE,
            Layout.CBK_RELEASEDIR,
            Layout.CBK_FDCLOSE,
            Layout.CBK_FDCLOSEDIR,
            Layout.CBK_INVALIDATE,
            Layout.CBK_CLIENT_DESTROY,
            Layout.CBK_CLIENT_DISCONNECT,
            Layout.CBK_ICTXMERGE
        };
        CbkId[] cbks = {
            CbkId.FORGET,
            CbkId.RELEASE,
            CbkId.RELEASEDIR,
            CbkId.FDCLOSE,
            CbkId.FDCLOSEDIR,
            CbkId.INVALIDATE,
            CbkId.CLIENT_DESTROY,
            CbkId.CLIENT_DISCONNECT,
            CbkId.ICTXMERGE
        };
        assertThat(Arrays.stream(cbks).map(Enum::ordinal)).containsExactly(numbers);
        assertThat(cbks).containsExactly(CbkId.values());
    }
}
