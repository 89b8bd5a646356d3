package org.glujava.lab.chaos;

import org.glujava.Reply;
import org.glujava.fop.CreateReply;
import org.glujava.fop.FopId;
import org.glujava.fop.FstatReply;
import org.glujava.fop.FtruncateReply;
import org.glujava.fop.LinkReply;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirReply;
import org.glujava.fop.OpenReply;
import org.glujava.fop.OpendirReply;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.RenameReply;
import org.glujava.fop.RmdirReply;
import org.glujava.fop.SetattrReply;
import org.glujava.fop.StatReply;
import org.glujava.fop.StatfsReply;
import org.glujava.fop.SymlinkReply;
import org.glujava.fop.TruncateReply;
import org.glujava.fop.UnlinkReply;
import org.glujava.fop.WritevReply;
import org.jspecify.annotations.Nullable;

/** Successful replies without a part that GlusterFS reads, some with an op_ret above the content. */
final class BareReplies {
    private static final int COUNT = 4096;

    private BareReplies() {}

    /** Returns null for a fop whose success needs no part, because such a reply would be right. */
    static @Nullable Reply of(FopId fop) {
        return switch (fop) {
            case LOOKUP -> LookupReply.of(null, null, null, null);
            case STAT -> StatReply.of(null, null);
            case FSTAT -> FstatReply.of(null, null);
            case OPEN -> OpenReply.of(null, null);
            case OPENDIR -> OpendirReply.of(null, null);
            case CREATE -> CreateReply.of(null, null, null, null, null, null);
            case MKDIR -> MkdirReply.of(null, null, null, null, null);
            case SYMLINK -> SymlinkReply.of(null, null, null, null, null);
            case LINK -> LinkReply.of(null, null, null, null, null);
            case RENAME -> RenameReply.of(null, null, null, null, null, null);
            case UNLINK -> UnlinkReply.of(null, null, null);
            case RMDIR -> RmdirReply.of(null, null, null);
            case SETATTR -> SetattrReply.of(null, null, null);
            case TRUNCATE -> TruncateReply.of(null, null, null);
            case FTRUNCATE -> FtruncateReply.of(null, null, null);
            case STATFS -> StatfsReply.of(null, null);
            case READV -> ReadvReply.of(COUNT, null, null, null);
            case WRITEV -> WritevReply.of(COUNT, null, null, null);
            case READDIRP -> ReaddirpReply.of(COUNT, null, null);
            default -> null;
        };
    }
}
