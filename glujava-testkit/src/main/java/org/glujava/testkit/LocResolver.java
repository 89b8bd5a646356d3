package org.glujava.testkit;

import org.glujava.testkit.memory.MemorySide;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** The way in which a fop reaches the files of a {@link MemoryChild}: it decides which parts of a loc are used. */
class LocResolver {
    /** From a test: uses the gfids of the loc. */
    static final LocResolver DIRECT = new LocResolver();

    /** From a translator in the brick: storage/posix itself finds files. For a client's fop, the server does that. */
    static final LocResolver IN_PLACE = new LocResolver() {
        @Override
        boolean isInPlace() {
            return true;
        }
    };

    /** From a client: protocol/client sends the gfid of the inode, or that of the loc if the inode has none. */
    static LocResolver remote(MemorySide side) {
        return new LocResolver() {
            @Override
            Gfid gfid(Loc loc) {
                return known(loc.inode(), loc.fileGfid());
            }

            @Override
            Gfid parentGfid(Loc loc) {
                return known(loc.parent(), loc.parentGfid());
            }

            private Gfid known(@Nullable Inode inode, Gfid otherwise) {
                Gfid known = inode == null ? Gfid.NULL : side.gfid(inode);
                return known.isNull() ? otherwise : known;
            }
        };
    }

    boolean isInPlace() {
        return false;
    }

    Gfid gfid(Loc loc) {
        return loc.fileGfid();
    }

    Gfid parentGfid(Loc loc) {
        return loc.parentGfid();
    }
}
