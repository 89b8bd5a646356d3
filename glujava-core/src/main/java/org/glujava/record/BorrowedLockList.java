package org.glujava.record;

import java.util.List;
import org.glujava.type.LockList;
import org.glujava.type.LockMigration;

/** Locks of GlusterFS. */
final class BorrowedLockList extends BorrowedHandle implements LockList {
    BorrowedLockList(Window window, long pointer) {
        super(window, pointer);
    }

    @Override
    public List<LockMigration> toList() {
        return Packs.locks(scope().unpack(Layout.PACK_LOCKS, pointer()));
    }

    @Override
    public String toString() {
        return toList().toString();
    }
}
