package org.glujava.testkit;

import java.util.HashSet;
import java.util.Set;
import org.glujava.record.Handles;
import org.glujava.testkit.memory.MemorySide;
import org.glujava.type.Fd;

/**
 * Forgets inodes as the server of a brick does: after the last name was removed, when no fd is open any more. On a
 * client the kernel forgets inodes; a test does it by {@link TestGraph#forget}.
 */
final class ServerInodes {
    private final boolean isBrick;
    private final MemorySide side;
    private final EventSender sender;

    /** The fds that clients have open. */
    private final Set<Long> open = new HashSet<>();

    ServerInodes(Top top, MemorySide side, EventSender sender) {
        this.isBrick = top == Top.BRICK;
        this.side = side;
        this.sender = sender;
    }

    void opened(Fd fd) {
        long address = Handles.addressOf(fd);
        if (isBrick && open.add(address)) {
            side.references().begin(address);
        }
    }

    void released(Fd fd) {
        long address = Handles.addressOf(fd);
        if (open.remove(address)) {
            side.references().end(address);
        }
    }

    /** Called when an inode has lost a name. */
    void lostName(long inode) {
        if (isBrick) {
            sender.forgetUnnamed(inode);
        }
    }
}
