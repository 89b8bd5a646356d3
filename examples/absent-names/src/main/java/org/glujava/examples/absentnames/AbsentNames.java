package org.glujava.examples.absentnames;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.MemoryBudget;
import org.glujava.Option;
import org.glujava.Reply;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.FopId;
import org.glujava.fop.LinkReply;
import org.glujava.fop.LookupReply;
import org.glujava.fop.RenameReply;
import org.glujava.type.Errno;
import org.glujava.type.Gfid;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a short time which files do not exist, and answers the next lookups of them from memory. A file that is
 * made through this translator can be looked up as soon as the fop that made it is answered.
 *
 * <p>Two gaps remain, and each can hide a file for up to {@code ttl}:
 *
 * <ul>
 *   <li>Late misses: a reply that arrives after the file was made is remembered nevertheless.
 *   <li>Other clients: a file that another client makes is not noticed, nor is a file that is made without this
 *       translator.
 * </ul>
 *
 * <p>The example negative-lookup closes the first gap, and the second one where bricks report changes.
 *
 * <p>All users get the same answers. So its place is on a FUSE client, where the kernel checks first whether a user may
 * search the directory.
 */
@Translator("absent-names")
public final class AbsentNames {
    private static final int NAME_BYTES = 700; // at most, for the longest name and its entry in the set

    private final Set<Name> absent = ConcurrentHashMap.newKeySet();
    private final MemoryBudget memory;

    AbsentNames(TranslatorContext context, @Option(value = "ttl", min = "1s") @Default("10s") Duration ttl) {
        memory = context.memory();
        memory.onChange(absent::clear); // for example when the heap is nearly full
        context.scheduler().every(ttl, absent::clear); // so no name is remembered for longer
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        Name name = Name.of(loc);
        if (absent.contains(name)) {
            frame.fail(Errno.ENOENT); // answered here: nothing is wound
            return;
        }
        // Winds to the child. The callback gets its reply.
        frame.forward(reply -> {
            if (reply.failedWith(Errno.ENOENT) && name.isKnown() && hasRoom()) {
                absent.add(name);
            }
            frame.unwind(reply);
        });
    }

    @Fop({FopId.CREATE, FopId.MKNOD, FopId.MKDIR, FopId.SYMLINK, FopId.PUT, FopId.NAMELINK})
    <R extends Reply> void make(Frame<R> frame, Loc loc) {
        Name name = Name.of(loc);
        frame.forward(reply -> {
            absent.remove(name); // also if it failed: EEXIST says that the file exists
            frame.unwind(reply);
        });
    }

    @Fop
    void link(Frame<LinkReply> frame, Loc newloc) {
        make(frame, newloc);
    }

    @Fop
    void rename(Frame<RenameReply> frame, Loc newloc) {
        make(frame, newloc);
    }

    private boolean hasRoom() {
        return absent.size() < memory.bytes() / NAME_BYTES;
    }

    private record Name(Gfid directory, @Nullable String text) {
        static Name of(Loc loc) { // a loc is borrowed; a Name may be kept
            return new Name(loc.parentGfid(), loc.name());
        }

        boolean isKnown() { // a lookup by gfid has no name
            return text != null && !directory.isNull();
        }
    }
}
