package org.glujava.examples.negativelookup;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.glujava.Frame;
import org.glujava.Inodes;
import org.glujava.Reply;
import org.glujava.TranslatorContext;
import org.glujava.type.Dict;
import org.glujava.type.Gfid;
import org.glujava.type.KeptInode;
import org.jspecify.annotations.Nullable;

/** Forwards fops that get xattrs, and forgets the names in their values, because these names exist. */
final class NamesInXattrs {
    /** Requests the real spelling of a name in a directory, ignoring case. The value is the name as it exists. */
    private static final String REAL_NAME = "glusterfs.get_real_filename:";

    /** Request the path of a file, or its paths separated by colons. */
    private static final Set<String> PATHS =
            Set.of("glusterfs.gfidtopath", "glusterfs.gfid2path", "glusterfs.ancestry.path");

    private static final Pattern BETWEEN_PATHS = Pattern.compile(":(?=/)");

    private final MissingNames missing;
    private final Inodes inodes;

    /** The mounted folder. Paths in values begin at the volume's root, even if only a folder is mounted. */
    private final String mountedFolder;

    NamesInXattrs(MissingNames missing, TranslatorContext context) {
        this.missing = missing;
        inodes = context.inodes();
        mountedFolder = context.mountedFolder().orElse("");
    }

    /**
     * Forwards a getxattr or fgetxattr.
     *
     * @param dictOf returns the xattrs of a reply
     */
    <R extends Reply> void forward(
            Frame<R> frame, Gfid file, @Nullable String xattr, Function<R, @Nullable Dict> dictOf) {
        if (xattr == null || !showsNames(xattr)) {
            frame.forward();
            return;
        }
        frame.forward(reply -> {
            if (!reply.failed()) {
                forgetNames(file, xattr, dictOf.apply(reply));
            }
            frame.unwind(reply);
        });
    }

    private static boolean showsNames(String xattr) {
        return xattr.startsWith(REAL_NAME) || PATHS.contains(xattr);
    }

    private void forgetNames(Gfid file, String xattr, @Nullable Dict dict) {
        String value = dict == null ? null : dict.getString(xattr);
        if (xattr.startsWith(REAL_NAME)) {
            missing.forget(
                    new Name(file, xattr.substring(REAL_NAME.length()))); // exists if the file system ignores case
            if (value != null) {
                missing.forget(new Name(file, value));
            }
        } else if (value != null) {
            forgetPath(value); // a single path, whose names may contain colons
            for (String path : BETWEEN_PATHS.split(value)) {
                forgetPath(path);
            }
        }
    }

    /**
     * Forgets the name at the end of a path. Names in a directory without an inode in the table are never remembered.
     */
    private void forgetPath(String path) {
        String inMount = path.startsWith(mountedFolder + "/") ? path.substring(mountedFolder.length()) : path;
        int end = inMount.lastIndexOf('/');
        if (end < 0) {
            return;
        }
        try (KeptInode directory = end == 0 ? inodes.root() : inodes.find(inMount.substring(0, end))) {
            if (directory != null) {
                missing.forget(new Name(directory.gfid(), inMount.substring(end + 1)));
            }
        } catch (IllegalStateException e) {
            return; // the volume is taken out of use: no names are remembered any more
        }
    }
}
