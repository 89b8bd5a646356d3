package org.glujava.examples.negativelookup;

import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.fop.RenameReply;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Forwards fops that make names and take them away, and keeps what is known of missing names in step. */
final class NameChanges {
    private static final Runnable NOTHING = () -> {};

    private final MissingNames missing;

    NameChanges(MissingNames missing) {
        this.missing = missing;
    }

    /** Forwards what makes a name. Whatever its reply says, the name may be there: EEXIST says so outright. */
    <R extends Reply> void make(Frame<R> frame, Loc loc) {
        Name made = Name.of(loc);
        forget(made);
        frame.forward(reply -> {
            forget(made);
            frame.unwind(reply);
        });
    }

    private void forget(@Nullable Name name) {
        if (name != null) {
            missing.forget(name);
        }
    }

    /**
     * Forwards what takes a name away.
     *
     * @param taken what is to be done besides when it is away
     */
    <R extends Reply> void take(Frame<R> frame, Loc loc, Runnable taken) {
        Runnable remember = rememberer(frame, loc);
        frame.forward(reply -> {
            if (!reply.failed()) {
                remember.run();
                taken.run();
            }
            frame.unwind(reply);
        });
    }

    /** Remembers a name that a fop is about to take away, unless something makes it doubtful from now on. */
    private Runnable rememberer(Frame<?> frame, Loc loc) {
        Name name = Name.of(loc);
        if (name == null || frame.credentials().isInternal() || OtherRules.holdFor(loc.path())) {
            return NOTHING;
        }
        long epoch = missing.epoch(name);
        return () -> missing.remember(name, epoch);
    }

    void rename(Frame<RenameReply> frame, Loc oldloc, Loc newloc) {
        Name made = Name.of(newloc);
        forget(made);
        Runnable rememberOld = rememberer(frame, oldloc);
        frame.forward(reply -> {
            forget(made); // first: it may be the old name too
            if (!reply.failed() && isOnlyLink(reply.buf())) {
                rememberOld.run();
            }
            frame.unwind(reply);
        });
    }

    /** A rename from one link of a file to another succeeds and leaves both. */
    private static boolean isOnlyLink(@Nullable Iatt file) {
        return file != null && (file.type() == FileType.DIRECTORY || file.nlink() == 1);
    }

    /** A directory was listed. Entries are decoded only if something of it may be remembered. */
    void listed(Gfid directory, @Nullable DirEntries entries) {
        missing.listed(directory);
        if (entries != null && missing.mayHold(directory)) {
            for (DirEntry entry : entries) {
                missing.forget(new Name(directory, entry.name()));
            }
        }
    }
}
