package org.glujava.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;
import org.junit.jupiter.api.Test;

class HandlesTest {
    private static final long ADDRESS = 0x1000;
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
    void a_kept_inode_is_let_go_of_once() {
        KeptInode inode = inode();
        assertThat(references()).isEqualTo(1);
        KeptInode again = inode.keep();
        assertThat(references()).isEqualTo(2);

        inode.close();
        inode.close();
        assertThat(references()).isEqualTo(1);
        assertThat(inode.gfid()).isEqualTo(Gfid.ROOT);
        assertThatThrownBy(inode::keep).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
        again.close();
        assertThat(references()).isZero();
        assertThat(handles.count()).isZero();
    }

    @Test
    void what_is_held_has_an_age() {
        long before = System.nanoTime();
        assertThat(handles.anyHeld(since -> true)).isFalse();
        KeptInode inode = inode();
        assertThat(handles.anyHeld(since -> since - before >= 0)).isTrue();
        assertThat(handles.anyHeld(since -> since - before < 0)).isFalse();
        inode.close();
        assertThat(handles.anyHeld(since -> true)).isFalse();
    }

    @Test
    void who_watches_can_tell_references_apart() {
        Map<Object, String> open = new LinkedHashMap<>();
        Handles watched = new Handles(nativeSide, new HoldWatch() {
            @Override
            public void held(Object hold, int kind, long pointer, boolean isNew) {
                open.put(hold, kind + " " + pointer + " " + isNew);
            }

            @Override
            public void released(Object hold) {
                open.remove(hold);
            }
        });
        Hold first = watched.retain(Layout.PACK_INODE, ADDRESS);
        Hold second = watched.adopt(Layout.PACK_INODE, ADDRESS);
        Hold made = second.make(Layout.PACK_FD, 0, 1);
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

    @Test
    void one_that_nobody_refers_to_is_let_go_of() {
        inode();
        long deadline = System.nanoTime() + SOON.toNanos();
        while (references() > 0 && System.nanoTime() < deadline) {
            System.gc();
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        assertThat(references()).isZero();
    }

    @Test
    void at_the_end_all_are_let_go_of_and_nothing_can_be_kept() {
        KeptInode inode = inode();
        handles.end();

        assertThat(references()).isZero();
        assertThatThrownBy(inode::keep).isInstanceOf(IllegalStateException.class).hasMessageContaining("not in use");
        assertThatThrownBy(this::inode).isInstanceOf(IllegalStateException.class);
        inode.close();
        assertThat(references()).isZero();
    }

    @Test
    void what_is_wound_with_one_gets_a_reference_of_its_own() {
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
