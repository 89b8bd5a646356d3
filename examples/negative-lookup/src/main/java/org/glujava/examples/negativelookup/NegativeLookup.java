package org.glujava.examples.negativelookup;

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
 * Remembers which files do not exist. Programs that search a path for their files (PHP includes, class paths, shared
 * libraries) look the same missing names up again and again; this answers them from memory. Its contract:
 *
 * <ol>
 *   <li><b>What is remembered.</b> A name in a directory of known gfid that a child says ENOENT of, or that an unlink, a
 *       rmdir or a rename of the only link took away. No other error, no lookup by gfid alone, and nothing that
 *       GlusterFS's own daemons ask for, who are not answered from memory either.
 *   <li><b>Only if nothing came in between.</b> What made the name doubtful (3 to 6, 11) while the answer was on its way,
 *       however late that comes, is believed instead.
 *   <li><b>Births.</b> A name that create, mknod, mkdir, symlink, put, icreate, namelink, link or rename is to make is
 *       forgotten when they are wound, and again when they are answered, whatever the answer: EEXIST says outright that
 *       it is there. So is one that a lookup finds, one that a listing of its directory shows, one that the xattrs
 *       {@code glusterfs.get_real_filename:NAME}, {@code gfidtopath}, {@code gfid2path} and {@code ancestry.path} show, and
 *       one that cannot be taken away because it is a directory, is none, or is not empty.
 *   <li><b>Other clients.</b> An invalidation from a brick makes all names of the directories it concerns doubtful, also
 *       if this process does not know their inodes; so does forget of a directory, and its rmdir when that succeeds.
 *       Where a folder of the volume is mounted, an unknown directory may be its root.
 *   <li><b>Connections.</b> When a child, or one below it, goes or comes, nothing is believed that was missing before:
 *       bricks tell nothing meanwhile. The same holds for other options, and for fops that have gone past the translator
 *       ({@code option pass-through}). After PARENT_DOWN nothing is remembered any more.
 *   <li><b>Time.</b> No name is remembered for longer than {@code ttl}: what no brick tells is seen by then. With
 *       invalidations it should not be longer than the bricks' cache-invalidation-timeout, after which they are silent.
 *   <li><b>Room.</b> There are at most {@code max-entries} names, in about {@code max-memory} bytes, and in no more than
 *       the volume's budget of the heap. There are none while the heap is nearly full: no fop fails for want of the
 *       memory that they take.
 *   <li><b>Not in there.</b> {@code .meta}, {@code .trashcan} and {@code .gfid} in the root, and {@code .snaps} anywhere,
 *       with all below them, change by their own rules. Trash and snapshots may have folders of other names: the trash is
 *       known by its gfid, both by the options of their translators in this graph, and by those of this one. The xattrs
 *       that remove or make files by being set, DHT's nuke and gfid-access's newfile, let the names in their directory be
 *       forgotten when that succeeds.
 *   <li><b>By hand.</b> Setting the xattr {@code glusterfs.negative-lookup.flush} of any file lets all be forgotten; only
 *       root may. Statedump and metrics have the numbers.
 *   <li><b>Fairness.</b> What one user does costs others no more than it costs him. A fop that is refused makes no name
 *       doubtful but the one that it was to make, and one that it shows. A change of a directory makes its own names
 *       doubtful, and some three of a hundred thousand in others. Names that are looked up once do not take the room of
 *       those looked up often.
 *   <li><b>Rights.</b> A user is answered from memory only what a child said to him, or what it said to others in a
 *       directory where it has answered him as well, in the directory's present epoch. It ends when mode,
 *       owner or ACL of the directory change through this graph, or a brick reports such a change. A user is a uid, a gid
 *       and groups. Root is a user like any other. A user with more than 128 groups gets no answer from memory.
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
    private final NamesTold told;
    private final Invalidation invalidation;
    private volatile OtherRules otherRules;

    /** Has directories in which names were looked for: GlusterFS tells that it forgets these. */
    private final InodeContext<Boolean> directories;

    NegativeLookup(TranslatorContext context, Settings settings) {
        this.context = context;
        memory = context.memory();
        logger = context.logger();
        settings.checkAgainst(memory, logger);
        missing = new MissingNames(context.scheduler()::nanoTime, memory::bytes, settings); // a test may turn the time
        memory.onChange(missing::keepToBudget);
        changes = new NameChanges(missing, users, (directory, path) -> otherRules.holdFor(directory, path));
        invalidation = new Invalidation(context);
        told = new NamesTold(missing, context);
        otherRules = new OtherRules(context, settings);
        rights = new RightsChanges(missing);
        directories = context.inodeContext(Boolean.class);
        context.scheduler().every(BETWEEN_PRUNINGS, missing::prune);
    }

    @Reconfigure
    void reconfigure(Settings settings) {
        settings.checkAgainst(memory, logger);
        otherRules = new OtherRules(context, settings);
        missing.reconfigure(settings);
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        Name name = Name.of(loc); // what is borrowed ends with this method: this is a copy
        Credentials credentials = frame.credentials();
        long user = credentials.isInternal() ? Users.NOBODY : users.number(credentials);
        if (name != null && user != Users.NOBODY && missing.contains(name, user)) {
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
        Gfid directory = fd.gfid();
        frame.forward(reply -> {
            changes.listed(directory, reply.entries());
            frame.unwind(reply);
        });
    }

    @Fop
    void readdirp(Frame<ReaddirpReply> frame, Fd fd) {
        Gfid directory = fd.gfid();
        frame.forward(reply -> {
            changes.listed(directory, reply.entries());
            frame.unwind(reply);
        });
    }

    @Fop
    void setxattr(Frame<SetxattrReply> frame, Loc loc, Dict dict) {
        Set<String> keys = dict.toMap().keySet();
        if (keys.contains(FLUSH)) {
            flush(frame);
        } else if (OtherRules.changeNames(keys)) {
            Gfid directory = OtherRules.directory(loc);
            frame.forward(reply -> {
                if (!reply.failed()) { // anyone may try
                    missing.forgetAll(directory);
                }
                frame.unwind(reply);
            });
        } else {
            rights.forward(frame, keys.stream().anyMatch(RightsChanges::areMadeBy), typeOf(loc), loc.fileGfid());
        }
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

    private void flush(Frame<SetxattrReply> frame) {
        if (frame.credentials().uid() != 0) {
            frame.fail(Errno.EPERM);
            return;
        }
        missing.forgetAll();
        frame.unwind(SetxattrReply.of(null));
    }

    @Fop
    void getxattr(Frame<GetxattrReply> frame, Loc loc, @Nullable String name) {
        told.forward(frame, loc.fileGfid(), name, GetxattrReply::dict);
    }

    @Fop
    void fgetxattr(Frame<FgetxattrReply> frame, Fd fd, @Nullable String name) {
        told.forward(frame, fd.gfid(), name, FgetxattrReply::dict);
    }

    @Notify
    void changed(CacheInvalidation event) {
        invalidation.directoriesHere(event).forEach(missing::forgetAll);
    }

    /** Above all when one goes or comes: then bricks may have changed without telling. */
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

    @Statedump
    void dump(StatedumpSection out) {
        missing.numbers().forEach(out::put);
    }

    @Metrics
    void measure(MetricsSection out) {
        missing.numbers().forEach(out::put);
    }
}
