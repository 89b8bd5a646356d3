package example;

import static example.NegativeCacheStubs.unwindLookup;
import static example.NegativeCacheStubs.windCreate;
import static example.NegativeCacheStubs.windLookup;
import static org.glujava.fop.FopId.FSTAT;
import static org.glujava.fop.FopId.GETXATTR;
import static org.glujava.fop.FopId.MKDIR;
import static org.glujava.fop.FopId.RMDIR;
import static org.glujava.fop.FopId.STAT;

import java.nio.file.Path;
import java.time.Duration;
import org.glujava.Args;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Reply;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.CreateReply;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.IpcReply;
import org.glujava.fop.LookupReply;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Has one of everything. */
@Translator("negative-cache")
public final class NegativeCache {
    enum Mode {
        NAMES_ONLY,
        ALL
    }

    private final TranslatorContext context;
    private final Mode mode;
    private final @Nullable Path dump;

    NegativeCache(
            @Option(value = "ttl", description = "How long a name stays \"absent\".") @Default("60s") Duration ttl,
            TranslatorContext context,
            @Option("mode") @Default("names-only") Mode mode,
            @Option("dump") @Nullable Path dump,
            @Option("label") String label,
            @Option("quick") @Default("on") boolean quick,
            @Option("limit") @Default("1000") int limit,
            @Option("bytes") @Default("131072") Long bytes,
            @Option("ratio") @Default("0.5") double ratio) {
        this.context = context;
        this.mode = mode;
        this.dump = dump;
    }

    /** A field of a generated type must not disturb. */
    private @Nullable NegativeCacheProvider provider;

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc, @Nullable Dict xdata) {
        if (loc.name() == null) {
            windLookup(frame, loc, xdata);
            return;
        }
        windLookup(frame, context.subvolumes().get(0), loc, xdata, reply ->
                unwindLookup(frame, reply.inode(), reply.buf(), reply.xdata(), reply.postparent()));
    }

    @Fop
    void create(@Nullable Dict xdata, Fd fd, Frame<CreateReply> frame, int flags) {
        frame.forward();
    }

    /** Is named otherwise than its fop. */
    @Fop(GETXATTR)
    void attribute(Frame<GetxattrReply> frame, @Nullable String name, Loc loc, @Nullable Dict xdata) {
        if (dump != null && mode == Mode.ALL) {
            windLookup(frame, loc, xdata, reply -> frame.fail(Errno.ENODATA));
        } else {
            frame.forward();
        }
    }

    /** Is for two fops. */
    @Fop({RMDIR, MKDIR})
    void directory(Frame<?> frame, @Nullable Dict xdata) throws Exception {
        frame.forward();
    }

    /** Is for any fop. */
    @Fop({STAT, FSTAT})
    <R extends Reply> void attributes(Args<R> args, Frame<R> frame) {
        frame.wind(args, frame::unwind);
    }

    @Fop
    void ipc(Frame<IpcReply> frame) {
        frame.fail(Errno.EIO);
    }
}
