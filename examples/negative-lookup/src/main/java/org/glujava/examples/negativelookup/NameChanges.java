package org.glujava.examples.negativelookup;

import java.util.Set;
import java.util.function.BiPredicate;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.fop.HasEntries;
import org.glujava.fop.RenameReply;
import org.glujava.type.Credentials;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Forwards fops that make or remove names, and updates the missing names. */
final class NameChanges {
    private static final Runnable NOTHING = () -> {};

    /** Errors of a removal that show that the name exists: it has the wrong type, or is not empty. */
    private static final Set<Errno> ARE_THERE = Set.of(Errno.ENOTEMPTY, Errno.EEXIST, Errno.ENOTDIR, Errno.EISDIR);

    private final MissingNames missing;
    private final Users users;
    private final BiPredicate<Gfid, @Nullable String> areOthers;

    /** @param areOthers returns whether other rules apply to a name in a directory, with this path */
    NameChanges(MissingNames missing, Users users, BiPredicate<Gfid, @Nullable String> areOthers) {
        this.missing = missing;
        this.users = users;
        this.areOthers = areOthers;
    }

    /** Forwards a fop that makes a name. After any reply, the name may exist; EEXIST even says so. */
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
     * Forwards a fop that removes a name.
     *
     * @param taken run after the name was removed
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

    /**
     * Returns an action that remembers a name which a fop is about to remove, unless the name becomes doubtful
     * meanwhile.
     */
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
            forget(made); // first: both names may be the same
            if (reply.failed() ? ARE_THERE.contains(reply.error()) : !isOnlyLink(reply.buf())) {
                forget(old);
            } else if (!reply.failed()) {
                rememberOld.run();
            }
            frame.unwind(reply);
        });
    }

    /**
     * Returns whether a file has one link only. A rename from one link of a file to another succeeds, and leaves both.
     */
    private static boolean isOnlyLink(@Nullable Iatt file) {
        return file != null && (file.type() == FileType.DIRECTORY || file.nlink() == 1);
    }

    /** Forwards readdir or readdirp: a name that is listed is not missing. */
    <R extends Reply & HasEntries<R>> void list(Frame<R> frame, Fd fd) {
        Gfid directory = fd.gfid();
        frame.forward(reply -> {
            listed(directory, reply.entries());
            frame.unwind(reply);
        });
    }

    /** Handles a listing of a directory. Decodes the entries only if names of the directory may be remembered. */
    void listed(Gfid directory, @Nullable DirEntries entries) {
        missing.listed(directory);
        if (entries != null && missing.mayHold(directory)) {
            for (DirEntry entry : entries) {
                missing.forget(new Name(directory, entry.name()));
            }
        }
    }
}
