package org.glujava.type;

import java.util.List;

/** The locks that move when a file migrates (GlusterFS: a list of {@code lock_migration_info_t}). */
public interface LockList extends Borrowable<LockList> {
    /** All of them; values that may be kept. */
    List<LockMigration> toList();

    @Override
    default LockList keep() {
        return of(toList());
    }

    /** Locks to wind or unwind. */
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
