package org.glujava.type;

import java.util.List;

/**
 * The locks that move when a file migrates (GlusterFS: a list of {@code lock_migration_info_t}). Borrowed until the
 * method returns.
 */
public interface LockList extends Borrowable<LockList> {
    /** {@return all locks} They are immutable, and may be kept. */
    List<LockMigration> toList();

    /** Returns a copy in Java, which may be kept and needs no closing. */
    @Override
    default LockList keep() {
        return of(toList());
    }

    /**
     * {@return locks to wind or unwind}
     *
     * @param locks the locks
     */
    static LockList of(List<LockMigration> locks) {
        record Locks(List<LockMigration> toList) implements LockList {
            @Override
            public String toString() {
                return toList.toString();
            }
        }
        return new Locks(List.copyOf(locks));
    }
}
