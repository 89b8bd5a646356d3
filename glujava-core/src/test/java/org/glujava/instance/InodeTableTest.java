package org.glujava.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.glujava.record.FakeNativeSide;
import org.glujava.record.FakeObjects;
import org.glujava.record.ForeignInode;
import org.glujava.record.Structs;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.KeptInode;
import org.junit.jupiter.api.Test;

class InodeTableTest {
    private static final long FOUND = 0x1000;
    private static final long FOLDER = 0x2000;
    private final FakeNativeSide nativeSide = new FakeNativeSide();
    private final FakeInodes inodes = new FakeInodes();
    private final InodeTable table = new InodeTable(inodes, nativeSide.handles);

    private KeptInode folder() {
        return FakeObjects.root(nativeSide.handles, FOLDER);
    }

    @Test
    void a_found_inode_is_held_once_and_released_once() {
        inodes.answer = FOUND;
        nativeSide.references.put(FOUND, 1); // GlusterFS gives it with a reference
        try (KeptInode found = table.find(new Gfid(0x0500000000000000L, 7))) {
            assertThat(found.gfid()).isEqualTo(new Gfid(0, 9));
            assertThat(found.type()).isEqualTo(FileType.REGULAR);
            assertThat(FakeObjects.count(nativeSide.handles)).isEqualTo(1);
        }
        assertThat(nativeSide.references).containsEntry(FOUND, 0);
        assertThat(inodes.asked).containsExactly("find 5 7");
    }

    @Test
    void an_unknown_inode_is_null_and_holds_no_reference() {
        KeptInode folder = folder();
        assertThat(table.find(Gfid.ROOT)).isNull();
        assertThat(table.find(folder, "Grüße")).isNull();
        assertThat(table.find("/a/b")).isNull();
        assertThat(inodes.asked).containsExactly("find 0 1", "grep " + FOLDER + " Grüße!", "resolve /a/b!");
        assertThat(FakeObjects.count(nativeSide.handles)).isEqualTo(1);
    }

    @Test
    void an_inode_is_linked_with_its_name_or_without() {
        inodes.answer = FOUND;
        table.link(folder(), folder(), "name", Iatt.zero());
        table.link(folder(), Iatt.zero());
        String size = " " + Structs.IATT_SIZE;
        assertThat(inodes.asked)
                .containsExactly(
                        "link " + FOLDER + " " + FOLDER + " name!" + size, "link " + FOLDER + " 0 null" + size);
    }

    @Test
    void two_threads_that_link_the_same_two_the_other_way_round_do_not_wait_for_each_other() throws Exception {
        KeptInode one = folder();
        KeptInode other = folder();
        inodes.answer = FOUND;
        int times = 20_000;
        Thread thread = new Thread(() -> linkOften(one, other, times));
        thread.setDaemon(true);
        thread.start();
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            linkOften(other, one, times);
            thread.join();
        });
        assertThat(inodes.asked).hasSize(2 * times);
    }

    private void linkOften(KeptInode inode, KeptInode parent, int times) {
        for (int i = 0; i < times; i++) {
            table.link(inode, parent, "name", Iatt.zero()).close();
        }
    }

    @Test
    void errors_say_what_to_do() {
        inodes.answer = -Errno.ENOTCONN.value();
        assertThatThrownBy(table::root)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not in use");
        inodes.answer = -Errno.EPERM.value();
        assertThatThrownBy(() -> table.link(folder(), Iatt.zero()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("in a brick");
        inodes.answer = -Errno.EINVAL.value();
        assertThatIllegalArgumentException().isThrownBy(() -> table.path(folder()));
        inodes.answer = -Errno.ENOMEM.value();
        assertThatThrownBy(table::root).hasMessageContaining("ENOMEM");
        assertThatIllegalArgumentException().isThrownBy(() -> table.find("/a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> table.find(new ForeignInode(), "a"));
    }

    @Test
    void a_path_may_be_long() {
        for (int length : new int[] {0, 1, 1023, 1024, 1025, 4000}) {
            inodes.path = "p".repeat(length);
            assertThat(table.path(folder())).isEqualTo(inodes.path);
        }
        table.path(folder(), "name");
        assertThat(inodes.asked).last().isEqualTo("path " + FOLDER + " name!");
    }

    @Test
    void an_inode_that_was_closed_is_not_used() {
        KeptInode folder = folder();
        folder.close();
        assertThatThrownBy(() -> table.find(folder, "a")).isInstanceOf(IllegalStateException.class);
        assertThat(inodes.asked).isEmpty();
    }

    @Test
    void at_the_end_the_table_is_not_looked_at_any_more() {
        table.end();
        KeptInode folder = folder();
        assertThatThrownBy(() -> table.find("/")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> table.path(folder)).isInstanceOf(IllegalStateException.class);
        assertThat(inodes.asked).isEmpty();
    }
}
