package org.glujava.testkit;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/**
 * A child with a small file system in memory, which answers as storage/posix does on an empty brick: sequences of fops
 * need no script. Give it to a graph, and script only what is to be otherwise.
 *
 * <pre>{@code
 * TestGraph graph = TestGraph.of(NegativeLookup.class).child("brick", new MemoryChild()).build();
 * assertThat(graph.fop(LookupArgs.of(graph.loc("/d"), null))).failedWith(Errno.ENOENT);
 * assertThat(graph.fop(MkdirArgs.of(graph.loc("/d"), 0755, 0, null))).succeeded();
 * assertThat(graph.fop(LookupArgs.of(graph.loc("/d"), null))).succeeded();
 * }</pre>
 *
 * <p>It has files, directories, links, symlinks, nodes, content, attributes and xattrs; it checks no permissions, and
 * keeps no locks. Fops beyond that fail with ENOTSUP. Its times go on by a microsecond with each change.
 */
public final class MemoryChild implements Child {
    private final Map<FopId, Function<Args<?>, Reply>> fops = new EnumMap<>(FopId.class);

    /** An empty one: there is the root alone. */
    public MemoryChild() {
        MemoryTree tree = new MemoryTree();
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

    @Override
    @SuppressWarnings("unchecked") // The reply to an Args<R> is an R.
    public synchronized <R extends Reply> @Nullable R reply(Args<R> args) {
        Function<Args<?>, Reply> function = fops.get(args.fop());
        try {
            return (R) (function == null ? FopTypes.failed(args.fop(), Errno.ENOTSUP) : function.apply(args));
        } catch (MemoryTree.Failed e) {
            return (R) FopTypes.failed(args.fop(), e.error());
        }
    }
}
