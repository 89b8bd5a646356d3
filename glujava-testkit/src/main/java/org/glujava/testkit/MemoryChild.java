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
 * A child with a small file system in memory, which answers as an empty brick does: sequences of fops need no script. Give it
 * to a graph, and script only what is to be otherwise. What a graph sees of it is what protocol/client shows of a brick or,
 * with {@link Top#BRICK}, what storage/posix shows in the brick.
 *
 * <pre>{@code
 * TestGraph graph = TestGraph.of(NegativeLookup.class).child("brick", new MemoryChild()).build();
 * assertThat(graph.fop(LookupArgs.of(graph.loc("/d"), null))).failedWith(Errno.ENOENT);
 * assertThat(graph.fop(MkdirArgs.of(graph.loc("/d"), 0755, 0, null))).succeeded();
 * assertThat(graph.fop(LookupArgs.of(graph.loc("/d"), null))).succeeded();
 * }</pre>
 *
 * <p>It does what storage/posix does with a frame of root's: all fops on names, attributes, content, ranges, directories and
 * xattrs, with the errnos of the kernel; the project's own tests compare it with the file system of the machine, and with live
 * bricks. What an fd may is checked by its flags. Names are found by the gfid of their directory, files by their own gfid, as a
 * brick does it: a stat by name alone fails with EINVAL.
 *
 * <p>Otherwise than a brick,
 *
 * <ul>
 *   <li>no permissions are checked but those to execute, by access;
 *   <li>a file without a {@code gfid-req} gets a gfid of its own, where storage/posix refuses it;
 *   <li>a create where there is a symlink fails with ELOOP, and nothing follows symlinks;
 *   <li>a file holds 256 MiB, and EFBIG is what is said beyond; nothing is ever full;
 *   <li>of xdata it knows {@code gfid-req}, {@code get-link-count}, and the xattrs that lookup, stat and fstat ask for; ACLs and
 *       the xattrs that GlusterFS makes up are nothing special, and {@code trusted.gfid2path} is not there;
 *   <li>a symlink that access or statfs follows leads nowhere, unless it consists of dots and slashes;
 *   <li>O_DIRECT is nothing special;
 *   <li>times go on by a microsecond with each change; statfs is of 4 GiB, less what files hold; an offset in a directory
 *       counts its entries;
 *   <li>lk keeps record locks by owner, as features/locks does, but one that would wait fails with EAGAIN; those of an fd go when
 *       it is released. Other locks and leases fail with ENOSYS as in storage/posix, and all other fops with ENOTSUP.
 * </ul>
 */
public final class MemoryChild implements Child {
    private final Map<FopId, Function<Args<?>, Reply>> fops = new EnumMap<>(FopId.class);
    private final MemoryTree tree = new MemoryTree();

    /** An empty one: there is the root alone. */
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

    /** Replies to a fop of root's. */
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

    /** An fd is closed. */
    synchronized void released(long fd) {
        tree.released(fd);
    }

    /** What storage/posix says of a fop that another xlator must do. */
    private static Errno missing(FopId fop) {
        return switch (fop) {
            case INODELK, FINODELK, ENTRYLK, FENTRYLK, LEASE -> Errno.ENOSYS;
            default -> Errno.ENOTSUP;
        };
    }
}
