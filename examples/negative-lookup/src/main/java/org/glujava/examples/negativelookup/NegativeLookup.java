package org.glujava.examples.negativelookup;

import static org.glujava.examples.negativelookup.NegativeLookupStubs.unwindSetxattr;

import java.time.Duration;
import java.util.Set;
import org.glujava.Cbk;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.InodeContext;
import org.glujava.MemoryBudget;
import org.glujava.Metrics;
import org.glujava.MetricsSection;
import org.glujava.Notify;
import org.glujava.Reconfigure;
import org.glujava.Reply;
import org.glujava.Statedump;
import org.glujava.StatedumpSection;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.TranslatorLogger;
import org.glujava.event.CacheInvalidation;
import org.glujava.event.ChildEvent;
import org.glujava.event.ChildPing;
import org.glujava.event.ParentDown;
import org.glujava.fop.FgetxattrReply;
import org.glujava.fop.FopId;
import org.glujava.fop.FremovexattrReply;
import org.glujava.fop.FsetattrReply;
import org.glujava.fop.FsetxattrReply;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.LinkReply;
import org.glujava.fop.LookupReply;
import org.glujava.fop.ReaddirReply;
import org.glujava.fop.ReaddirpReply;
import org.glujava.fop.RemovexattrReply;
import org.glujava.fop.RenameReply;
import org.glujava.fop.RmdirReply;
import org.glujava.fop.SetattrReply;
import org.glujava.fop.SetxattrReply;
import org.glujava.fop.UnlinkReply;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which files do not exist, and answers lookups of them from memory. Programs that search a path for their
 * files (PHP includes, class paths, shared libraries) look up the same missing names again and again.
 *
 * <p>Its rules, each in a sentence; {@code docs/write/negative-lookup.md} has them in full:
 *
 * <ol>
 *   <li>Remembers a name that a child answers with ENOENT, or that a fop removes.
 *   <li>Does not remember a miss if the name became doubtful while the lookup was in flight.
 *   <li>Forgets a name that a fop makes, finds or lists.
 *   <li>Forgets the names of a directory that another client changes.
 *   <li>Forgets all names when a connection is made or lost.
 *   <li>Remembers no name for longer than {@code ttl}.
 *   <li>Takes no more memory than its options and its share of the heap allow.
 *   <li>Remembers no name in folders that GlusterFS fills by itself.
 *   <li>Forgets all names when root sets an xattr.
 *   <li>Lets one user's actions cost others no more than that user.
 *   <li>Answers a user only with what a brick has answered, or would answer, to that user.
 * </ol>
 */
@Translator("negative-lookup")
public final class NegativeLookup {
    private static final String FLUSH = "glusterfs.negative-lookup.flush";
    private static final Duration BETWEEN_PRUNINGS = Duration.ofMinutes(1);

    private final TranslatorContext context;
    private final MemoryBudget memory;
    private final TranslatorLogger logger;
    private final MissingNames missing;
    private final Users users = new Users();
    private final NameChanges changes;
    private final RightsChanges rights;
    private final NamesInXattrs namesInXattrs;
    private final Invalidation invalidation;
    private volatile OtherRules otherRules;

    /** Marks directories in which names were looked up, so that the cbk forget is called for them. */
    private final InodeContext<Boolean> directories;

    NegativeLookup(TranslatorContext context, Settings settings) {
        this.context = context;
        memory = context.memory();
        logger = context.logger();
        settings.checkAgainst(memory, logger);
        missing = new MissingNames(
                context.scheduler()::nanoTime, memory::bytes, settings); // the test kit can set this time
        memory.onChange(missing::keepToBudget);
        changes = new NameChanges(missing, users, (directory, path) -> otherRules.holdFor(directory, path));
        invalidation = new Invalidation(context);
        namesInXattrs = new NamesInXattrs(missing, context);
        otherRules = new OtherRules(context, settings);
        rights = new RightsChanges(missing);
        directories = context.inodeContext(Boolean.class);
        context.scheduler().every(BETWEEN_PRUNINGS, missing::prune);
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        Name name = Name.of(loc); // a copy: the loc is borrowed until this method returns
        Credentials credentials = frame.credentials();
        long user = credentials.isInternal() ? Users.NONE : users.number(credentials);
        if (name != null && user != Users.NONE && missing.contains(name, user)) {
            frame.fail(Errno.ENOENT);
            return;
        }
        if (name == null) {
            frame.forward();
            return;
        }
        watch(loc.parent());
        String path = loc.path();
        long epoch = missing.epoch(name);
        frame.forward(reply -> {
            if (!reply.failed()) {
                missing.forget(name);
            } else if (reply.failedWith(Errno.ENOENT) && !otherRules.holdFor(name.directory(), path)) {
                missing.remember(name, epoch, user);
            }
            frame.unwind(reply);
        });
    }

    private void watch(@Nullable Inode directory) {
        if (directory != null && directories.get(directory) == null) {
            directories.put(directory, true);
        }
    }

    @Fop({FopId.CREATE, FopId.MKNOD, FopId.MKDIR, FopId.SYMLINK, FopId.PUT, FopId.ICREATE, FopId.NAMELINK})
    <R extends Reply> void make(Frame<R> frame, Loc loc) {
        changes.make(frame, loc);
    }

    @Fop
    void link(Frame<LinkReply> frame, Loc newloc) {
        changes.make(frame, newloc);
    }

    @Fop
    void rename(Frame<RenameReply> frame, Loc oldloc, Loc newloc) {
        changes.rename(frame, oldloc, newloc);
    }

    @Fop
    void unlink(Frame<UnlinkReply> frame, Loc loc) {
        changes.take(frame, loc, () -> {});
    }

    @Fop
    void rmdir(Frame<RmdirReply> frame, Loc loc) {
        Gfid directory = loc.fileGfid();
        changes.take(frame, loc, () -> missing.forgetAll(directory));
    }

    @Fop
    void readdir(Frame<ReaddirReply> frame, Fd fd) {
        changes.list(frame, fd);
    }

    @Fop
    void readdirp(Frame<ReaddirpReply> frame, Fd fd) {
        changes.list(frame, fd);
    }

    @Fop
    void getxattr(Frame<GetxattrReply> frame, Loc loc, @Nullable String name) {
        namesInXattrs.forward(frame, loc.fileGfid(), name, GetxattrReply::dict);
    }

    @Fop
    void fgetxattr(Frame<FgetxattrReply> frame, Fd fd, @Nullable String name) {
        namesInXattrs.forward(frame, fd.gfid(), name, FgetxattrReply::dict);
    }

    @Fop
    void setxattr(Frame<SetxattrReply> frame, Loc loc, Dict dict) {
        Set<String> keys = dict.toMap().keySet();
        if (keys.contains(FLUSH)) {
            flush(frame);
        } else if (OtherRules.changeNames(keys)) {
            Gfid directory = OtherRules.directory(loc);
            frame.forward(reply -> {
                if (!reply.failed()) { // any user may try, so only a success counts
                    missing.forgetAll(directory);
                }
                frame.unwind(reply);
            });
        } else {
            rights.forward(frame, keys.stream().anyMatch(RightsChanges::areMadeBy), typeOf(loc), loc.fileGfid());
        }
    }

    private void flush(Frame<SetxattrReply> frame) {
        if (frame.credentials().uid() != 0) {
            frame.fail(Errno.EPERM);
            return;
        }
        missing.forgetAll();
        unwindSetxattr(frame, null);
    }

    private static @Nullable FileType typeOf(Loc loc) {
        Inode inode = loc.inode();
        return inode == null ? null : inode.type();
    }

    @Fop
    void fsetxattr(Frame<FsetxattrReply> frame, Fd fd, Dict dict) {
        boolean changes = dict.toMap().keySet().stream().anyMatch(RightsChanges::areMadeBy);
        rights.forward(frame, changes, null, fd.gfid());
    }

    @Fop
    void removexattr(Frame<RemovexattrReply> frame, Loc loc, String name) {
        rights.forward(frame, RightsChanges.areMadeBy(name), typeOf(loc), loc.fileGfid());
    }

    @Fop
    void fremovexattr(Frame<FremovexattrReply> frame, Fd fd, String name) {
        rights.forward(frame, RightsChanges.areMadeBy(name), null, fd.gfid());
    }

    @Fop
    void setattr(Frame<SetattrReply> frame, Loc loc, int valid) {
        rights.forward(frame, RightsChanges.areMadeBy(valid), typeOf(loc), loc.fileGfid());
    }

    @Fop
    void fsetattr(Frame<FsetattrReply> frame, Fd fd, int valid) {
        rights.forward(frame, RightsChanges.areMadeBy(valid), null, fd.gfid());
    }

    @Notify
    void changed(CacheInvalidation event) {
        for (Gfid directory : invalidation.directoriesHere(event)) {
            missing.forgetAll(directory);
        }
    }

    /** When a child goes down or comes up, bricks may have changed without an invalidation. */
    @Notify
    void changed(ChildEvent event) {
        if (!(event instanceof ChildPing)) {
            missing.forgetAll();
        }
    }

    @Notify
    void end(ParentDown event) {
        missing.close();
    }

    @Cbk
    void forget(Inode directory) {
        missing.forgetAll(directory.gfid());
    }

    @Reconfigure
    void reconfigure(Settings settings) {
        settings.checkAgainst(memory, logger);
        otherRules = new OtherRules(context, settings);
        missing.reconfigure(settings);
    }

    @Statedump
    void dump(StatedumpSection out) {
        missing.numbers().forEach(out::put);
    }

    @Metrics
    void measure(MetricsSection out) {
        missing.numbers().forEach(out::put);
    }
}
