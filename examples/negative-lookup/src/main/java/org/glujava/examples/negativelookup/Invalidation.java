package org.glujava.examples.negativelookup;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.glujava.Inodes;
import org.glujava.TranslatorContext;
import org.glujava.event.CacheInvalidation;
import org.glujava.event.InvalidationFlag;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.KeptInode;
import org.jspecify.annotations.Nullable;

/** Finds the directories in which names may exist now, after a brick's invalidation. */
final class Invalidation {
    /**
     * Flags of a directory after which its missing names are doubtful: a name was created in it, other users may search
     * it now, or cached data of it is stale.
     */
    private static final Set<InvalidationFlag> OF_WHAT_IS_KNOWN = EnumSet.of(
            InvalidationFlag.TIMES,
            InvalidationFlag.NLINK,
            InvalidationFlag.RENAME,
            InvalidationFlag.FORGET,
            InvalidationFlag.EXPLICIT_LOOKUP,
            InvalidationFlag.INVAL_ATTR,
            InvalidationFlag.MODE,
            InvalidationFlag.OWN,
            InvalidationFlag.PERM,
            InvalidationFlag.XATTR,
            InvalidationFlag.XATTR_RM);

    private final Inodes inodes;
    private final boolean isFolderMounted;

    Invalidation(TranslatorContext context) {
        inodes = context.inodes();
        isFolderMounted = context.mountedFolder().isPresent();
    }

    /**
     * Returns the directories by their gfids in this process. If a folder is mounted as the root, the event has the
     * folder's own gfid, which this process does not know.
     */
    Set<Gfid> directoriesHere(CacheInvalidation event) {
        Set<Gfid> directories = directories(event);
        if (isFolderMounted && !directories.stream().allMatch(this::isKnown)) {
            directories.add(Gfid.ROOT);
        }
        return directories;
    }

    private boolean isKnown(Gfid directory) {
        try (KeptInode known = inodes.find(directory)) {
            return known != null;
        } catch (IllegalStateException e) {
            return false; // the volume is not in use
        }
    }

    /**
     * Returns the directories by their gfids in the event; their inodes need not be in the inode table. The event of a
     * rename, link, unlink or rmdir names the file and its directories. The event of any other new name names the
     * directory itself.
     */
    static Set<Gfid> directories(CacheInvalidation event) {
        Set<Gfid> directories = new HashSet<>();
        if (mayBeDirectory(event.stat()) && !Collections.disjoint(event.flags(), OF_WHAT_IS_KNOWN)) {
            directories.add(event.gfid());
        }
        addTo(directories, event.parentStat());
        addTo(directories, event.oldParentStat());
        return directories;
    }

    private static boolean mayBeDirectory(@Nullable Iatt stat) {
        return stat == null || stat.type() == FileType.DIRECTORY || stat.type() == FileType.UNKNOWN;
    }

    private static void addTo(Set<Gfid> directories, @Nullable Iatt directory) {
        if (directory != null && !directory.gfid().isNull()) {
            directories.add(directory.gfid());
        }
    }
}
