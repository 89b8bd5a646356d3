package org.glujava.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.glujava.frame.RecordDriver;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;
import org.junit.jupiter.api.Test;

class HandlesTest {
    private static final long ADDRESS = 0x1000;
    private static final long FD = 0x2000;
    private static final Gfid FILE = new Gfid(1, 2);
    private static final Duration SOON = Duration.ofSeconds(20);
    private final FakeNativeSide nativeSide = new FakeNativeSide();
    private final Handles handles = nativeSide.handles;

    private KeptInode inode() {
        return new HeldInode(handles.retain(Layout.PACK_INODE, ADDRESS), Gfid.ROOT, FileType.DIRECTORY);
    }

    private int references() {
        return nativeSide.references.getOrDefault(ADDRESS, 0);
    }

    @Test
    void a_kept_inode_is_released_once() {
        KeptInode inode = inode();
        assertThat(references()).isEqualTo(1);
        KeptInode again = inode.keep();
        assertThat(references()).isEqualTo(2);

        inode.close();
        inode.close();
        assertThat(references()).isEqualTo(1);
        assertThat(inode.gfid()).isEqualTo(Gfid.ROOT);
        assertThatThrownBy(inode::keep)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        again.close();
        assertThat(references()).isZero();
        assertThat(handles.count()).isZero();
    }

    @Test
    void held_references_have_an_age() {
        long before = System.nanoTime();
        assertThat(handles.anyHeld(since -> true)).isFalse();
        KeptInode inode = inode();
        assertThat(handles.anyHeld(since -> since - before >= 0)).isTrue();
        assertThat(handles.anyHeld(since -> since - before < 0)).isFalse();
        inode.close();
        assertThat(handles.anyHeld(since -> true)).isFalse();
    }

    @Test
    void a_watch_can_distinguish_references() {
        Map<Object, String> open = new LinkedHashMap<>();
        Handles watched = new Handles(nativeSide, new ReferenceWatch() {
            @Override
            public void held(Object reference, int kind, long pointer, boolean isNew) {
                open.put(reference, kind + " " + pointer + " " + isNew);
            }

            @Override
            public void released(Object reference) {
                open.remove(reference);
            }
        });
        NativeReference first = watched.retain(Layout.PACK_INODE, ADDRESS);
        NativeReference second = watched.adopt(Layout.PACK_INODE, ADDRESS);
        NativeReference made = watched.make(Layout.PACK_FD, second.pointer(), 0, 1);
        assertThat(open)
                .containsOnlyKeys(first, second, made)
                .containsEntry(first, Layout.PACK_INODE + " " + ADDRESS + " false")
                .containsEntry(made, Layout.PACK_FD + " " + made.pointer() + " true");

        first.run();
        first.run();
        assertThat(open).containsOnlyKeys(second, made);
        watched.end();
        assertThat(open).isEmpty();
    }

    @Test
    void new_ones_are_held_too() {
        try (KeptInode inode = inode();
                KeptInode fresh = inode.newInode();
                KeptFd fd = inode.newFd(2, 99);
                KeptFd anonymous = inode.anonymousFd(1)) {
            assertThat(fresh.gfid()).isEqualTo(Gfid.NULL);
            assertThat(fd.flags()).isEqualTo(2);
            assertThat(fd.pid()).isEqualTo(99);
            assertThat(fd.isAnonymous()).isFalse();
            assertThat(anonymous.isAnonymous()).isTrue();
            assertThat(handles.count()).isEqualTo(4);
            assertThatThrownBy(() -> inode.newFd(0, -5)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(handles.count()).isZero();
        assertThat(nativeSide.references.values()).containsOnly(0);
    }

    private KeptFd fdOfInode(Gfid gfid) {
        return HeldFd.of(handles, FD, FdFacts.made(ADDRESS, gfid, FileType.REGULAR, 0, 7));
    }

    @Test
    void the_inode_of_an_fd_is_as_valid_as_the_fd() {
        KeptFd fd = fdOfInode(FILE);
        Inode inode = fd.inode();
        assertThat(inode.gfid()).isEqualTo(FILE);
        assertThat(inode.type()).isEqualTo(FileType.REGULAR);
        assertThat(Handles.addressOf(inode)).isEqualTo(ADDRESS);
        assertThat(references()).as("the fd's own reference is enough").isZero();
        KeptFd again = fd.keep();
        KeptInode kept = inode.keep();
        assertThat(references()).isEqualTo(1);

        fd.close();
        assertThatThrownBy(fd::inode).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
        for (ThrowingCallable use : List.<ThrowingCallable>of(
                inode::keep,
                inode::newInode,
                () -> inode.newFd(0, 1),
                () -> inode.anonymousFd(0),
                () -> Handles.addressOf(inode),
                () -> Handle.use(inode, address -> address))) {
            assertThatThrownBy(use).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
        }
        assertThat(Handles.addressOf(again.inode())).isEqualTo(ADDRESS);
        again.close();
        kept.close();
        assertThat(handles.count()).isZero();
    }

    /** FUSE and the server give an fd that was created another inode, if the file turns out to be known by that. */
    @Test
    void an_inode_that_is_not_linked_yet_is_held_with_its_fd() {
        KeptFd fd = fdOfInode(Gfid.NULL);
        assertThat(references()).isEqualTo(1);
        KeptFd again = fd.keep();
        assertThat(references()).isEqualTo(2);
        fd.close();
        assertThat(references()).isEqualTo(1);
        assertThat(Handles.addressOf(again.inode())).isEqualTo(ADDRESS);
        again.close();
        assertThat(references()).isZero();
        assertThat(handles.count()).isZero();
    }

    @Test
    void a_watch_sees_an_fd_and_its_inode_as_one() {
        List<Long> held = new ArrayList<>();
        Handles watched = new Handles(nativeSide, new ReferenceWatch() {
            @Override
            public void held(Object reference, int kind, long pointer, boolean isNew) {
                held.add(pointer);
            }

            @Override
            public void released(Object reference) {}
        });
        HeldFd.of(watched, FD, FdFacts.made(ADDRESS, Gfid.NULL, FileType.UNKNOWN, 0, 7))
                .close();
        assertThat(held).containsExactly(FD);
        assertThat(references()).isZero();
    }

    @Test
    void an_unreachable_one_is_released() {
        inode();
        long deadline = System.nanoTime() + SOON.toNanos();
        while (references() > 0 && System.nanoTime() < deadline) {
            System.gc();
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        assertThat(references()).isZero();
    }

    @Test
    void at_the_end_all_are_released_and_nothing_can_be_kept() {
        KeptInode inode = inode();
        handles.end();

        assertThat(references()).isZero();
        assertThatThrownBy(inode::keep)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not in use");
        assertThatThrownBy(this::inode).isInstanceOf(IllegalStateException.class);
        inode.close();
        assertThat(references()).isZero();
    }

    @Test
    void a_fop_that_is_wound_with_one_gets_its_own_reference() {
        var record = new CallRecord(1, new RecordDriver().bytes);
        OutWindow out = new OutWindow(record, nativeSide, null);
        try (KeptInode inode = inode()) {
            out.putInode(0, 0, inode);
            assertThat(nativeSide.packed).isEqualTo(Collections.singletonList(ADDRESS));
        }
        assertThatThrownBy(() -> {
                    KeptInode closed = inode();
                    closed.close();
                    out.putInode(0, 0, closed);
                })
                .isInstanceOf(IllegalStateException.class);
    }
}
