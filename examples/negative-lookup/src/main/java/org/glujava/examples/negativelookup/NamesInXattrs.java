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

/** Forwards fops that get xattrs, and forgets the names that a value shows: they are there. */
final class NamesInXattrs {
    /** Asks a directory for a name, in whatever case it is written; the value is the name as it stands there. */
    private static final String REAL_NAME = "glusterfs.get_real_filename:";

    /** Ask a file for its path, or its paths with colons between. */
    private static final Set<String> PATHS =
            Set.of("glusterfs.gfidtopath", "glusterfs.gfid2path", "glusterfs.ancestry.path");

    private static final Pattern BETWEEN_PATHS = Pattern.compile(":(?=/)");

    private final MissingNames missing;
    private final Inodes inodes;

    /** Paths in values begin at the volume's root, also where only a folder of it is mounted. */
    private final String mountedFolder;

    NamesInXattrs(MissingNames missing, TranslatorContext context) {
        this.missing = missing;
        inodes = context.inodes();
        mountedFolder = context.mountedFolder().orElse("");
    }

    /** @param dictOf what a reply has */
    <R extends Reply> void forward(
            Frame<R> frame, Gfid file, @Nullable String xattr, Function<R, @Nullable Dict> dictOf) {
        if (xattr == null || !showsNames(xattr)) {
            frame.forward();
            return;
        }
        frame.forward(reply -> {
            if (!reply.failed()) {
                told(file, xattr, dictOf.apply(reply));
            }
            frame.unwind(reply);
        });
    }

    private static boolean showsNames(String xattr) {
        return xattr.startsWith(REAL_NAME) || PATHS.contains(xattr);
    }

    private void told(Gfid file, String xattr, @Nullable Dict dict) {
        String value = dict == null ? null : dict.getString(xattr);
        if (xattr.startsWith(REAL_NAME)) {
            missing.forget(
                    new Name(file, xattr.substring(REAL_NAME.length()))); // where case does not matter it is there
            if (value != null) {
                missing.forget(new Name(file, value));
            }
        } else if (value != null) {
            toldPath(value); // of one path, whatever its names are
            for (String path : BETWEEN_PATHS.split(value)) {
                toldPath(path);
            }
        }
    }

    /** Of a directory that the process does not know, no name is remembered. */
    private void toldPath(String path) {
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
            return; // the volume goes out of use: nothing is remembered any more
        }
    }
}
