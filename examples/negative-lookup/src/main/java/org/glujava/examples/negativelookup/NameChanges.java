package org.glujava.examples.negativelookup;

import java.util.Set;
import java.util.function.BiPredicate;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.fop.RenameReply;
import org.glujava.type.Credentials;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Forwards fops that make names and take them away, and keeps what is known of missing names in step. */
final class NameChanges {
    private static final Runnable NOTHING = () -> {};

    /** What taking a name away fails with that is there: not what the fop takes, or not empty. */
    private static final Set<Errno> ARE_THERE = Set.of(Errno.ENOTEMPTY, Errno.EEXIST, Errno.ENOTDIR, Errno.EISDIR);

    private final MissingNames missing;
    private final Users users;
    private final BiPredicate<Gfid, @Nullable String> areOthers;

    /** @param areOthers whether other rules hold for a name in a directory, with this path */
    NameChanges(MissingNames missing, Users users, BiPredicate<Gfid, @Nullable String> areOthers) {
        this.missing = missing;
        this.users = users;
        this.areOthers = areOthers;
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
        Name name = Name.of(loc);
        Runnable remember = rememberer(frame, loc, name);
        frame.forward(reply -> {
            if (!reply.failed()) {
                remember.run();
                taken.run();
            } else if (ARE_THERE.contains(reply.error())) {
                forget(name);
            }
            frame.unwind(reply);
        });
    }

    /** Remembers a name that a fop is about to take away, unless something makes it doubtful from now on. */
    private Runnable rememberer(Frame<?> frame, Loc loc, @Nullable Name name) {
        Credentials credentials = frame.credentials();
        if (name == null || credentials.isInternal()) {
            return NOTHING;
        }
        String path = loc.path();
        long epoch = missing.epoch(name);
        long user = users.number(credentials);
        return () -> {
            if (!areOthers.test(name.directory(), path)) {
                missing.remember(name, epoch, user);
            }
        };
    }

    void rename(Frame<RenameReply> frame, Loc oldloc, Loc newloc) {
        Name made = Name.of(newloc);
        Name old = Name.of(oldloc);
        forget(made);
        Runnable rememberOld = rememberer(frame, oldloc, old);
        frame.forward(reply -> {
            forget(made); // first: it may be the old name too
            if (reply.failed() ? ARE_THERE.contains(reply.error()) : !isOnlyLink(reply.buf())) {
                forget(old);
            } else if (!reply.failed()) {
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
