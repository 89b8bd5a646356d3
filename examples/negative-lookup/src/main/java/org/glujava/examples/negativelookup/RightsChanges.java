package org.glujava.examples.negativelookup;

import java.util.Locale;
import java.util.Set;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.jspecify.annotations.Nullable;

/** Forwards fops that change who may search a directory, and forgets the names in the directory. */
final class RightsChanges {
    /** Bits of setattr's {@code valid}: GF_SET_ATTR_MODE, GF_SET_ATTR_UID, GF_SET_ATTR_GID. */
    private static final int MODE_OR_OWNER = 0x1 | 0x2 | 0x4;

    /** Errors after which the change was certainly not made. After other errors, only the reply may have been lost. */
    private static final Set<Errno> REFUSED = Set.of(Errno.EPERM, Errno.EACCES, Errno.EROFS);

    private final MissingNames missing;

    RightsChanges(MissingNames missing) {
        this.missing = missing;
    }

    /** Returns whether setattr with this {@code valid} changes rights. */
    static boolean areMadeBy(int valid) {
        return (valid & MODE_OR_OWNER) != 0;
    }

    /** Returns whether setting or removing this xattr changes rights. ACLs have several names. */
    static boolean areMadeBy(String xattr) {
        return xattr.startsWith("system.") || xattr.toLowerCase(Locale.ROOT).contains("acl");
    }

    /** Forwards a fop on a file, and forgets the names in it if the fop changes rights in a directory. */
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
