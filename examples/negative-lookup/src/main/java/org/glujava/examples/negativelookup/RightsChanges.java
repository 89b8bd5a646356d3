package org.glujava.examples.negativelookup;

import java.util.Locale;
import java.util.Set;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.jspecify.annotations.Nullable;

/** Forwards fops that change who may search a directory, and has all asked anew there. */
final class RightsChanges {
    /** Of setattr's {@code valid}: GF_SET_ATTR_MODE, GF_SET_ATTR_UID, GF_SET_ATTR_GID. */
    private static final int MODE_OR_OWNER = 0x1 | 0x2 | 0x4;

    /** What a change fails with that was not made. Anything else may have been lost on the way back. */
    private static final Set<Errno> REFUSED = Set.of(Errno.EPERM, Errno.EACCES, Errno.EROFS);

    private final MissingNames missing;

    RightsChanges(MissingNames missing) {
        this.missing = missing;
    }

    /** Whether setattr with this {@code valid} changes rights. */
    static boolean areMadeBy(int valid) {
        return (valid & MODE_OR_OWNER) != 0;
    }

    /** Whether setting or removing this xattr does: ACLs have several names. */
    static boolean areMadeBy(String xattr) {
        return xattr.startsWith("system.") || xattr.toLowerCase(Locale.ROOT).contains("acl");
    }

    /** Forwards a fop on a file, which changes rights in it or not. */
    <R extends Reply> void forward(Frame<R> frame, boolean changes, @Nullable FileType type, Gfid file) {
        if (!changes || type != null && type != FileType.DIRECTORY && type != FileType.UNKNOWN) {
            frame.forward();
            return;
        }
        frame.forward(reply -> {
            if (!reply.failed() || !REFUSED.contains(reply.error())) {
                missing.forgetAll(file);
            }
            frame.unwind(reply);
        });
    }
}
