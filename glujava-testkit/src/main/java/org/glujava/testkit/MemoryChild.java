package org.glujava.testkit;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/**
 * A child with a small file system in memory. It answers like a new, empty brick, so sequences of fops need no script.
 * Give it to a graph, and script only the replies that must differ. The graph sees it as protocol/client shows a brick
 * or, with {@link Top#BRICK}, as storage/posix appears in the brick.
 *
 * <pre>{@code
 * TestGraph graph = TestGraph.of(NegativeLookup.class).child("brick", new MemoryChild()).build();
 * assertThat(graph.fop(LookupArgs.of(graph.loc("/d"), null))).failedWith(Errno.ENOENT);
 * assertThat(graph.fop(MkdirArgs.of(graph.loc("/d"), 0755, 0, null))).succeeded();
 * assertThat(graph.fop(LookupArgs.of(graph.loc("/d"), null))).succeeded();
 * }</pre>
 *
 * <p>It behaves as storage/posix does for root: all fops on names, attributes, content, ranges, directories and xattrs,
 * with the errnos of the kernel. The project's own tests compare it with the machine's file system and with live
 * bricks. The flags of an fd decide which fops it allows. As in a brick, names are found by the gfid of their
 * directory, and files by their own gfid: a stat by name alone fails with EINVAL.
 *
 * <p>Differences from a brick:
 *
 * <ul>
 *   <li>Permissions are not checked, except that access checks execute permission.
 *   <li>A new file without a {@code gfid-req} gets a random gfid; storage/posix would refuse it.
 *   <li>A create at the name of a symlink fails with ELOOP. Symlinks are not followed.
 *   <li>A file has 256 MiB at most; beyond that, fops fail with EFBIG. The file system is never full.
 *   <li>In xdata, it knows {@code gfid-req}, {@code get-link-count}, and the xattrs requested by lookup, stat and
 *       fstat. ACLs and GlusterFS's virtual xattrs have no special meaning, and {@code trusted.gfid2path} does not
 *       exist.
 *   <li>A symlink that access or statfs follows has no target, unless it consists of dots and slashes.
 *   <li>O_DIRECT has no effect.
 *   <li>The time advances by a microsecond with each change. statfs reports 4 GiB, less the size of files. An offset in
 *       a directory is the number of an entry.
 *   <li>lk keeps record locks by owner, as features/locks does. A lock that would wait fails with EAGAIN. The locks of
 *       an fd end when it is released. Other locks and leases fail with ENOSYS as in storage/posix, all other fops with
 *       ENOTSUP.
 * </ul>
 */
public final class MemoryChild implements Child {
    private final Map<FopId, Function<Args<?>, Reply>> fops = new EnumMap<>(FopId.class);
    private final MemoryTree tree = new MemoryTree();

    /** Makes an empty file system, which has only the root directory. */
    public MemoryChild() {
        new MemoryNamespaceFops(tree).addTo(this);
        new MemoryDataFops(tree).addTo(this);
        new MemoryRangeFops(tree).addTo(this);
        new MemoryDirectoryFops(tree).addTo(this);
        new MemoryAttributeFops(tree).addTo(this);
        new MemoryXattrFops(tree).addTo(this);
        new MemoryLockFops(tree).addTo(this);
    }

    <R extends Reply, A extends Args<R>> void on(FopId fop, Class<A> type, Function<A, R> function) {
        fops.put(fop, args -> function.apply(type.cast(args)));
    }

    /** Replies to a fop, as root. */
    @Override
    public <R extends Reply> @Nullable R reply(Args<R> args) {
        return reply(Credentials.root(), args, LocResolver.DIRECT);
    }

    @SuppressWarnings("unchecked") // The reply to an Args<R> is an R.
    synchronized <R extends Reply> R reply(Credentials by, Args<R> args, LocResolver reach) {
        tree.serve(by, reach);
        Function<Args<?>, Reply> function = fops.get(args.fop());
        try {
            return (R) (function == null ? FopTypes.failed(args.fop(), missing(args.fop())) : function.apply(args));
        } catch (MemoryTree.Failed e) {
            return (R) FopTypes.failed(args.fop(), e.error());
        }
    }

    /** Called when an fd is released. */
    synchronized void released(long fd) {
        tree.released(fd);
    }

    /** Returns the error of storage/posix for a fop that another xlator must handle. */
    private static Errno missing(FopId fop) {
        return switch (fop) {
            case INODELK, FINODELK, ENTRYLK, FENTRYLK, LEASE -> Errno.ENOSYS;
            default -> Errno.ENOTSUP;
        };
    }
}
